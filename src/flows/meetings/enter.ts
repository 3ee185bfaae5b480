import { isAsked, isNeeded } from "../../domain/asked-fields.js";
import type { Process } from "../../domain/process.js";
import { BODY, TITLE } from "../../domain/proposal.js";
import { takesEntries, WHERE } from "../../domain/workshop.js";
import { call } from "../acts.js";
import type { Field, FormStep, Go, ScreenStep } from "../flow.js";
import { closeLines } from "../propose/similar.js";
import { gap, local, press, primary, quote, say, type Screen } from "../screen.js";
import type { Here, MeetingFacts, Next } from "./facts.js";
import { idOf, onlyFor, wordsIn } from "./staff.js";

const NOTHING_ENTERED = { title: undefined, body: undefined, where: undefined, theme: undefined };

const enteredPlace: Field = {
  kind: "text",
  name: "where",
  id: "LAB-1",
  label: say("workshop-place-label"),
  question: [say("enter-place-ask")],
  optional: true,
  ...WHERE,
};

/** It has to be fast: only where no proposal goes without one. */
const enteredTheme = ({ themes }: Process): Field => ({
  kind: "choice",
  name: "theme",
  id: "LAB-1",
  label: say("propose-theme"),
  question: [],
  options: themes.map(({ key, name }) => ({ value: key, label: local(name) })),
});

/** Nobody types what would be refused. */
const onlyWhileTaken = (at: Here): Go | undefined =>
  onlyFor("enter-proposals")(at) ??
  (takesEntries(at.facts.process, at.facts.now)
    ? undefined
    : { step: "workshop", notice: say("refusal-workshop-entry-closed") });

/** LAB-1, ORG-10: one proposal after another, as people said them. */
export const enterStep: FormStep<MeetingFacts> = {
  kind: "form",
  title: say("over-workshop"),
  fields: ({ facts: { workshop, process } }) => [
    {
      kind: "text",
      name: "title",
      id: "LAB-1",
      label: say("enter-title-label"),
      question: [say("enter-title-ask", { entered: (workshop?.entered ?? 0) + 1, ...TITLE })],
      ...TITLE,
    },
    {
      kind: "text",
      name: "body",
      id: "LAB-1",
      label: say("enter-body-label"),
      question: [say("enter-body-ask")],
      ...BODY,
    },
    ...(isAsked(process, "place") ? [enteredPlace] : []),
    ...(isNeeded(process, "theme") ? [enteredTheme(process)] : []),
  ],
  next: { step: "entered" },
  divert: onlyWhileTaken,
};

const enter = (at: Here): Next => ({
  act: call("enter-proposal", {
    workshop: idOf(at),
    title: wordsIn(at, "title"),
    body: wordsIn(at, "body"),
    place: wordsIn(at, "where") || null,
    theme: wordsIn(at, "theme") || null,
  }),
  done: (_now, { number }) => ({
    step: "enter",
    set: NOTHING_ENTERED,
    notice: say("entered-next", { number: String(number) }),
  }),
});

/** Before it is sent: what is close to it. */
export const enteredStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  show: (at): Screen => {
    const { close } = at.facts;
    return {
      id: "LAB-1",
      lines: [
        say("entered-check", { title: wordsIn(at, "title") }),
        quote(wordsIn(at, "body")),
        ...(wordsIn(at, "where") === "" ? [] : [wordsIn(at, "where")]),
        gap,
        ...(close.length > 0 ? [say("entered-close"), ...closeLines(at.facts)] : [say("entered-none-close")]),
      ],
      buttons: [
        [primary(say("button-enter-this"), "enter")],
        [press(say("button-change-text"), "change"), press(say("button-leave-it-out"), "drop")],
      ],
    };
  },
  on: {
    enter,
    change: { step: "enter" },
    drop: { step: "enter", set: NOTHING_ENTERED, notice: say("entered-dropped") },
  },
  divert: (at) => onlyWhileTaken(at) ?? (wordsIn(at, "title") === "" ? { step: "enter" } : undefined),
};
