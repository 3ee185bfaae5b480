import { areaNamed } from "../../domain/area-named.js";
import { parseBirthDate } from "../../domain/birth-date.js";
import { call } from "../acts.js";
import { documentFault, documentFields } from "../counter/document.js";
import type { Answer, FormStep, Go, ScreenStep } from "../flow.js";
import { refusalSay } from "../refusal-say.js";
import { danger, press, say } from "../screen.js";
import type { AssistFacts, Here, Next } from "./facts.js";
import { NOBODY } from "./nobody.js";
import { onlyWhileVoting } from "./only-helpers.js";
import { DESK } from "./over.js";

/** A turn begins: name and birth date are used once, and nothing of them, or of anybody before, stays in the clerk's chat. */
const BEGUN: Go = { step: "entry", clear: true, afresh: true };

/** What a form was filled in with, for the look at its spelling. */
const answered = (
  name?: Answer,
  birthDate?: Answer,
  tie?: Answer,
  area?: Answer,
): NonNullable<Go["set"]> => ({
  name,
  birthDate,
  tie,
  area,
});

const begin =
  (unlisted: boolean) =>
  ({ facts, answers: { name, birthDate, tie, area } }: Here): Next => ({
    act: call("begin-at-desk", {
      name: String(name ?? ""),
      birthDate: parseBirthDate(String(birthDate ?? "")) ?? "",
      tie: String(tie ?? ""),
      area: typeof area === "string" ? (areaNamed(facts.process.areas, area)?.key ?? null) : null,
      unlisted,
    }),
    done: BEGUN,
    refused: (_at, refusal) =>
      refusal.code === "desk-not-listed"
        ? { step: "unlisted", set: answered(name, birthDate, tie, area) }
        : { ...NOBODY, clear: true, notice: refusalSay(refusal) },
  });

/** What the document says, and what the person says. */
export const personStep: FormStep<AssistFacts> = {
  kind: "form",
  title: say("over-assist"),
  divert: onlyWhileVoting,
  fields: documentFields,
  check: documentFault,
  next: begin(false),
};

/** Somebody with one letter wrong would be somebody else, with a second vote: the spelling is looked at again. */
export const unlistedStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: (at) => onlyWhileVoting(at) ?? (at.answers["name"] === undefined ? NOBODY : undefined),
  show: ({ answers: { name, birthDate } }) => ({
    id: "ORG-10",
    lines: [
      say("counter-check", { name: String(name ?? ""), born: String(birthDate ?? "") }),
      say("assist-unlisted-check"),
    ],
    buttons: [
      [press(say("button-assist-correct"), "correct")],
      [danger(say("button-assist-unlisted"), "go-on")],
    ],
  }),
  on: {
    correct: { step: "person", set: { name: undefined, birthDate: undefined } },
    "go-on": begin(true),
  },
};

/** The code of a letter: typed here it is the person's, not the clerk's. */
export const codeStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyWhileVoting,
  show: () => ({
    id: "ORG-10",
    lines: [say("assist-code"), say("verify-code-example")],
    buttons: [[press(say("button-assist-document"), "person")]],
  }),
  on: { person: { step: "person", afresh: true } },
  asks: { label: say("assist-code-label"), max: 40 },
  typed: ({ arg }) => ({ act: call("begin-by-code", { code: arg }), done: BEGUN }),
};
