import { newsLength, REASON_LENGTH } from "../../domain/works.js";
import { call } from "../acts.js";
import type { FormStep, Go, ScreenStep } from "../flow.js";
import { gap, press, primary, quote, say, type Line, type Screen } from "../screen.js";
import { worksLines } from "../works-words.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import {
  correctedIn,
  draftOf,
  draftStanding,
  isOwed,
  monthIn,
  NOTHING_WRITTEN,
  onlyWithStep,
  photoIn,
  projectIn,
  stepIn,
  textFields,
  textIn,
  titleLine,
} from "./works-draft.js";

/** Why it is late, for everybody. */
export const workReasonStep: FormStep<DeskFacts> = {
  kind: "form",
  title: say("over-works"),
  fields: (at) =>
    textFields(at, {
      prefix: "reason",
      label: "desk-works-reason",
      ask: say("desk-works-reason-ask", REASON_LENGTH),
      length: REASON_LENGTH,
    }),
  asksAll: true,
  next: { step: "work-check" },
  divert: (at) => onlyWithStep(at) ?? (isOwed(at) ? undefined : { step: "work-check" }),
};

/** What is done differently from what people voted for, and why. */
export const workChangeStep: FormStep<DeskFacts> = {
  kind: "form",
  title: say("over-works"),
  fields: (at) =>
    textFields(at, {
      prefix: "change",
      label: "desk-works-change",
      ask: say("desk-works-change-ask", newsLength("cancelled")),
      length: newsLength("cancelled"),
    }),
  asksAll: true,
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

const publish = (at: Here): Next => ({
  act: call("publish-works", {
    project: projectIn(at)?.number ?? 0,
    step: stepIn(at.answers) ?? "",
    text: textIn(at, "news"),
    expected: monthIn(at) ?? null,
    reason: textIn(at, "reason"),
    change: textIn(at, "change"),
    photo: photoIn(at) ?? null,
    corrects: correctedIn(at)?.now.id ?? null,
  }),
  done: ({ facts }) => ({
    step: "works",
    set: { ...NOTHING_WRITTEN(facts.languages), number: undefined },
    notice: say(correctedIn(at) ? "desk-works-corrected" : "desk-works-published"),
  }),
});

/** News that were corrected by somebody else meanwhile are read again. */
const stillThere = (at: Here): Go | undefined =>
  typeof at.answers["corrects"] === "number" && !correctedIn(at)
    ? { step: "work-history", notice: say("refusal-news-corrected-meanwhile") }
    : undefined;

const firstIn = (at: Here, what: "news" | "reason"): string | undefined =>
  textIn(at, what)[at.facts.languages[0]?.tag ?? ""];

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
        say(correctedIn(at) ? "desk-works-then-corrected" : "desk-works-then"),
      ],
      buttons: [
        [primary(say("button-publish-works"), "publish")],
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
    text: { step: "work-news" },
    step: { step: "work-step" },
    photo: { step: "work-photo" },
    change: { step: "work-change" },
  },
  divert: (at) =>
    onlyWithStep(at) ??
    stillThere(at) ??
    (firstIn(at, "news") === undefined ? { step: "work-news" } : undefined) ??
    (isOwed(at) && firstIn(at, "reason") === undefined ? { step: "work-reason" } : undefined),
};
