import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import type { Answers, Field, FormStep, Go, ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { boxTitle } from "../process-words.js";
import { danger, gap, press, quote, say, short, type Arg, type Screen } from "../screen.js";
import type { ApproveFacts, Here, Next, PublishedBox } from "./facts.js";

const LABEL = 40;
/** Long enough to say what was wrong. */
const NOTE = { min: 20, max: 500 };

const answerIn = (tag: string): string => `note-${tag}`;

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
    open: ({ facts, arg }) => ({ step: "correct", set: { ...NOTHING_WRITTEN(facts), correcting: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: only("results"),
};

const NOTHING_WRITTEN = ({ languages }: ApproveFacts): Record<string, undefined> =>
  Object.fromEntries(languages.map(({ tag }) => [answerIn(tag), undefined]));

const boxIn = ({ facts, answers }: Here): PublishedBox | undefined =>
  facts.published.find(({ box }) => String(box) === String(answers["correcting"]));

const nameIn = (at: Here): Arg => {
  const box = boxIn(at);
  return box ? boxTitle(at.facts.process, box) : "";
};

/** The first language of the process is asked for; the others may be left out. */
const fields = (at: Here): Field[] =>
  at.facts.languages.map(({ tag, name }, index): Field => ({
    kind: "text",
    name: answerIn(tag),
    id: "ORG-7",
    label: say("correct-note", { language: name }),
    question: [
      say("correct-ask", { area: nameIn(at), ...NOTE }),
      say("correct-language", { language: name }),
      ...(index > 0 ? [say("desk-works-other")] : []),
    ],
    optional: index > 0,
    ...NOTE,
  }));

const onlyPublished = (at: Here): Go | undefined =>
  only("results")(at) ?? (boxIn(at) ? undefined : { step: "published" });

export const correctStep: FormStep<ApproveFacts> = {
  kind: "form",
  title: say("over-correct"),
  fields,
  asksAll: true,
  next: { step: "correct-check" },
  divert: onlyPublished,
};

const written = (facts: ApproveFacts, answers: Answers): { tag: string; name: string; words: string }[] =>
  facts.languages.flatMap(({ tag, name }) => {
    const words = answers[answerIn(tag)];
    return typeof words === "string" ? [{ tag, name, words }] : [];
  });

const check = (at: Here): Screen => ({
  id: "ORG-7",
  lines: [
    say("correct-title", { area: nameIn(at) }),
    ...written(at.facts, at.answers).flatMap(({ name, words }) => [
      gap,
      say("correct-language", { language: name }),
      quote(words),
    ]),
    gap,
    say("correct-then"),
  ],
  buttons: [[danger(say("button-recount"), "recount")], [press(say("button-change-correction"), "write")]],
});

const recount = (at: Here): Next => ({
  act: call("correct-results", {
    box: boxIn(at)?.box ?? 0,
    note: Object.fromEntries(written(at.facts, at.answers).map(({ tag, words }) => [tag, words])),
  }),
  done: { step: "list", clear: true, notice: say("approve-counting-again") },
  refused: () => ({ step: "list" }),
});

export const correctCheckStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-correct") },
  show: check,
  on: { recount, write: { step: "correct" } },
  divert: (at) =>
    onlyPublished(at) ?? (written(at.facts, at.answers).length > 0 ? undefined : { step: "correct" }),
};
