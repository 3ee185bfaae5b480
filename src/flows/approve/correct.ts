import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import type { FormStep, Go, ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { boxTitle } from "../process-words.js";
import {
  noPublicReason,
  owesPublicReason,
  publicReasonFields,
  publicReasonIn,
  publicReasonLines,
} from "../public-reason.js";
import { danger, gap, press, say, short, type Arg, type Screen } from "../screen.js";
import type { ApproveFacts, Here, Next, PublishedBox } from "./facts.js";

const LABEL = 40;

/** ORG-7: which published results are to be corrected. */
function published({ facts, answers }: Here): Screen {
  const page = pageOf(facts.published, facts.capabilities.itemsPerPage, Number(answers["page"] ?? 1));
  return {
    id: "ORG-7",
    lines: [say("correct-which"), ...pageWords(page)],
    buttons: [
      ...page.items.map((box) => [press(short(boxTitle(facts.process, box), LABEL), "open", box.box)]),
      turnRow(page),
    ],
  };
}

export const publishedStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  show: published,
  on: {
    open: ({ facts, arg }) => ({ step: "correct", set: { ...noPublicReason(facts), correcting: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: only("results"),
};

const boxIn = ({ facts, answers }: Here): PublishedBox | undefined =>
  facts.published.find(({ box }) => String(box) === String(answers["correcting"]));

const nameIn = (at: Here): Arg => {
  const box = boxIn(at);
  return box ? boxTitle(at.facts.process, box) : "";
};

const onlyPublished = (at: Here): Go | undefined =>
  only("results")(at) ?? (boxIn(at) ? undefined : { step: "published" });

export const correctStep: FormStep<ApproveFacts> = {
  kind: "form",
  title: say("over-correct"),
  fields: (at) =>
    publicReasonFields(at.facts, { id: "ORG-7", ask: [say("correct-ask", { area: nameIn(at) })] }),
  asksAll: true,
  next: { step: "correct-check" },
  divert: onlyPublished,
};

const check = (at: Here): Screen => ({
  id: "ORG-7",
  lines: [say("correct-title", { area: nameIn(at) }), ...publicReasonLines(at), gap, say("correct-then")],
  buttons: [[danger(say("button-recount"), "recount")], [press(say("button-change-correction"), "write")]],
});

const recount = (at: Here): Next => ({
  act: call("correct-results", {
    box: boxIn(at)?.box ?? 0,
    note: publicReasonIn(at),
  }),
  done: { step: "list", clear: true, notice: say("approve-counting-again") },
  refused: () => ({ step: "list" }),
});

export const correctCheckStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-correct") },
  show: check,
  on: { recount, write: { step: "correct" } },
  divert: (at) => onlyPublished(at) ?? (owesPublicReason(at) ? { step: "correct" } : undefined),
};
