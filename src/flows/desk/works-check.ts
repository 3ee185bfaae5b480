import { concernsAuthors, lastTold } from "../../domain/works-history.js";
import { call } from "../acts.js";
import type { FormStep, Go, ScreenStep } from "../flow.js";
import { owesPublicReason, publicReasonIn } from "../public-reason.js";
import { gap, press, primary, quote, say, type Line, type Screen } from "../screen.js";
import { worksLines } from "../works-words.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import {
  asWritten,
  changeOwed,
  correctedIn,
  draftOf,
  draftStanding,
  fromTheTop,
  isOwed,
  monthIn,
  newsOwed,
  onlyWithStep,
  photoIn,
  projectIn,
  reasonFields,
  stepIn,
  textIn,
  titleLine,
  whyFields,
  WRITTEN_FORM,
  writtenIn,
} from "./works-draft.js";

/** Why it is late, for everybody. */
export const workReasonStep: FormStep<DeskFacts> = {
  kind: "form",
  ...WRITTEN_FORM,
  fields: reasonFields,
  next: { step: "work-check" },
  divert: (at) => onlyWithStep(at) ?? (isOwed(at) ? undefined : { step: "work-check" }),
};

/** What is done differently from what people voted for, and why. */
export const workChangeStep: FormStep<DeskFacts> = {
  kind: "form",
  ...WRITTEN_FORM,
  fields: (at) =>
    whyFields(at, { what: "change", label: "desk-works-change", ask: say("desk-works-change-ask") }),
  next: { step: "work-check" },
  divert: onlyWithStep,
};

/** The same in each language it was written in. */
function previews(at: Here): Line[] {
  const text = textIn(at, "news");
  const written = at.facts.languages.flatMap(({ tag, name }) => {
    const words = text[tag];
    return words === undefined ? [] : [{ name, words }];
  });
  const [first, ...others] = written;
  return worksLines(
    draftStanding(at, { first: first?.words ?? "" }),
    at.facts,
    others.flatMap(({ name, words }) => [say("desk-works-in", { language: name }), quote(words)]),
  );
}

/** The button names what was told last when this was read. */
const publish = (at: Here): Next => {
  const asking = changeOwed(at);
  if (asking !== undefined) return { step: "work-change", asking, notice: say("desk-works-change-owed") };
  return publishNow(at, at.arg === "" ? null : Number(at.arg));
};

const publishNow = (at: Here, last: number | null): Next => ({
  act: call("publish-works", {
    project: projectIn(at)?.number ?? 0,
    step: stepIn(at) ?? "",
    text: textIn(at, "news"),
    expected: monthIn(at) ?? null,
    reason: publicReasonIn(asWritten(at)),
    change: textIn(at, "change"),
    photo: photoIn(at) ?? null,
    corrects: correctedIn(at)?.now.id ?? null,
    last,
  }),
  done: {
    step: "works",
    set: { number: undefined },
    notice: say(correctedIn(at) ? "desk-works-corrected" : "desk-works-published"),
  },
  refused: (_now, { code }) => (code === "news-meanwhile" ? { step: "work-step" } : {}),
});

/** News that were corrected by somebody else meanwhile are read again. */
const stillThere = (at: Here): Go | undefined =>
  typeof writtenIn(at)["corrects"] === "number" && !correctedIn(at)
    ? { step: "work-history", notice: say("refusal-news-corrected-meanwhile") }
    : undefined;

const onlyWhole = (at: Here): Go | undefined => {
  const asking = newsOwed(at);
  return asking === undefined ? undefined : { step: "work-news", asking };
};

/** How many it reaches: its authors too, where it is given up or that is taken back. */
function reachLine(at: Here): Line {
  const { versions, told: count } = at.facts.works;
  const authorsToo = concernsAuthors(stepIn(at) ?? "planned", { versions, corrected: correctedIn(at) });
  return say(authorsToo ? "desk-works-reaches-authors" : "desk-works-reaches", { count });
}

/** What its readers meet once it is public. */
function thenLine(at: Here): Line {
  if (correctedIn(at)) return say("desk-works-then-corrected");
  return say(stepIn(at) === "cancelled" ? "desk-works-then-cancelled" : "desk-works-then");
}

export const workCheck: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => {
    const [image] = draftOf(at).photos;
    return {
      id: "ORG-8",
      lines: [
        titleLine(at),
        gap,
        ...previews(at),
        ...(image ? [say("desk-works-photo-shows", { words: image.alt })] : []),
        gap,
        thenLine(at),
        reachLine(at),
      ],
      buttons: [
        [primary(say("button-publish-works"), "publish", lastTold(at.facts.works.versions) ?? "")],
        [press(say("button-change-text"), "text"), press(say("button-change-step"), "step")],
        [
          press(say(image ? "button-other-photo" : "button-works-photo"), "photo"),
          press(say("button-works-change"), "change"),
        ],
      ],
      ...(image && { image }),
    };
  },
  on: {
    publish,
    text: fromTheTop,
    step: { step: "work-step" },
    photo: { step: "work-photo" },
    change: { step: "work-change" },
  },
  divert: (at) =>
    onlyWithStep(at) ??
    stillThere(at) ??
    onlyWhole(at) ??
    (isOwed(at) && owesPublicReason(asWritten(at)) ? { step: "work-reason" } : undefined),
};
