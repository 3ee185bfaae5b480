import { parseBirthDate } from "../../domain/birth-date.js";
import { refuse } from "../../domain/result.js";
import { call } from "../acts.js";
import type { Field, FormStep, ScreenStep } from "../flow.js";
import { areaName } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import { press, say } from "../screen.js";
import type { AssistFacts, Here, Next } from "./facts.js";
import { onlyWhileVoting } from "./only-helpers.js";
import { DESK } from "./over.js";

/** Name and birth date are used once: nothing of them stays in the clerk's chat. */
const FORGET = { name: undefined, birthDate: undefined, tie: undefined, area: undefined };

const fields = ({ facts: { process } }: Here): readonly Field[] => [
  {
    kind: "text",
    name: "name",
    id: "ORG-10",
    label: say("assist-name"),
    question: [say("assist-name-question")],
    min: 3,
    max: 80,
  },
  {
    kind: "text",
    name: "birthDate",
    id: "ORG-10",
    label: say("assist-birth-date"),
    question: [say("assist-birth-date-question")],
    min: 8,
    max: 10,
  },
  {
    kind: "choice",
    name: "tie",
    id: "ORG-10",
    label: say("assist-tie"),
    question: [say("assist-tie-question", { city: process.city })],
    options: process.rules.eligibility.ties.map((tie) => ({ value: tie, label: say(`assist-tie-${tie}`) })),
  },
  ...districtField(process),
];

/** For whoever is on no list; where the list says it, the list is believed. */
const districtField = (process: AssistFacts["process"]): Field[] =>
  process.areas.length > 1
    ? [
        {
          kind: "choice",
          name: "area",
          id: "ORG-10",
          label: say("assist-area"),
          question: [say("assist-area-question")],
          options: process.areas.map(({ key }) => ({ value: key, label: areaName(process, key) })),
        },
      ]
    : [];

const begin = ({ answers: { name, birthDate, tie, area } }: Here): Next => ({
  act: call("begin-at-desk", {
    name: String(name ?? ""),
    birthDate: parseBirthDate(String(birthDate ?? "")) ?? "",
    tie: String(tie ?? ""),
    area: typeof area === "string" ? area : null,
  }),
  done: { step: "entry", clear: true, set: FORGET },
  refused: (_at, refusal) => ({ step: "start", clear: true, set: FORGET, notice: refusalSay(refusal) }),
});

/** What the document says, and what the person says. */
export const personStep: FormStep<AssistFacts> = {
  kind: "form",
  title: say("over-assist"),
  divert: onlyWhileVoting,
  fields,
  check: (_at, name, value) => {
    const wrong = name === "birthDate" && parseBirthDate(String(value)) === undefined;
    return wrong ? refuse("birth-date-unreadable").refusal : undefined;
  },
  next: begin,
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
  on: { person: { step: "person" } },
  asks: { label: say("assist-code-label"), max: 40 },
  typed: ({ arg }) => ({ act: call("begin-by-code", { code: arg }), done: { step: "entry", clear: true } }),
};
