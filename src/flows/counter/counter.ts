import { areaNamed } from "../../domain/area-named.js";
import { parseBirthDate } from "../../domain/birth-date.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import { documentFault, documentFields } from "./document.js";
import type { Facts } from "../facts.js";
import { defineFlow, type At, type FormStep, type Over, type Run, type ScreenStep } from "../flow.js";
import { refusalSay } from "../refusal-say.js";
import { areaName } from "../process-words.js";
import { danger, entry, primary, say, type Screen } from "../screen.js";

type Here = At<Facts>;

const COUNTER: Over = { title: say("over-counter") };

/** Of whom the desk has checked nothing stays in its chat. */
const FORGET = { check: undefined, name: undefined, birthDate: undefined, area: undefined, tie: undefined };

const onlyAtDesk = only("check-documents");

/** ORG-10: the code on the screen of whoever stands at the desk. */
const start = (): Screen => ({
  id: "ORG-10",
  lines: [say("counter-title"), say("counter-code")],
  buttons: [[entry(say("button-assist"), "assist", "start")]],
  nav: "home",
});

const startStep: ScreenStep<Facts> = {
  kind: "screen",
  over: COUNTER,
  divert: onlyAtDesk,
  show: start,
  asks: { label: say("ask-desk-code"), max: 20 },
  typed: ({ arg }) => ({
    act: call("find-desk-code", { code: arg }),
    done: (_at, { check }) => ({ step: "person", set: { ...FORGET, check: String(check) } }),
  }),
};

/** What the document says. */
const personStep: FormStep<Facts> = {
  kind: "form",
  title: say("counter-person"),
  divert: onlyAtDesk,
  fields: documentFields,
  check: documentFault,
  next: { step: "confirm" },
};

const areaIn = ({ facts, answers: { area } }: Here): string | undefined =>
  typeof area === "string" ? areaNamed(facts.process.areas, area)?.key : undefined;

/** Once more, before it counts. */
function confirm(at: Here): Screen {
  const { name, birthDate } = at.answers;
  const area = areaIn(at);
  return {
    id: "ORG-10",
    lines: [
      say("counter-check", { name: String(name ?? ""), born: String(birthDate ?? "") }),
      ...(area === undefined ? [] : [say("counter-votes-in", { area: areaName(at.facts.process, area) })]),
      say("counter-declare"),
    ],
    buttons: [
      [primary(say("button-confirm-right"), "confirm")],
      [danger(say("button-do-not-confirm"), "drop")],
    ],
  };
}

function give(at: Here): Run<Facts> {
  const { check, name, birthDate, tie } = at.answers;
  return {
    act: call("confirm-at-desk", {
      check: String(check ?? ""),
      name: String(name ?? ""),
      birthDate: parseBirthDate(String(birthDate ?? "")) ?? "",
      area: areaIn(at) ?? null,
      tie: String(tie ?? ""),
    }),
    done: { step: "start", clear: true, set: FORGET, notice: say("counter-done") },
    refused: (_at, refusal) => ({ step: "start", clear: true, set: FORGET, notice: refusalSay(refusal) }),
  };
}

const confirmStep: ScreenStep<Facts> = {
  kind: "screen",
  over: COUNTER,
  divert: onlyAtDesk,
  show: confirm,
  on: { confirm: give, drop: { step: "start", clear: true, set: FORGET } },
};

/** ORG-10, check a person: whoever sits at a desk sees a document and says so. */
export const counterFlow = defineFlow<Facts>({
  id: "counter",
  version: 1,
  first: "start",
  restsWith: "service",
  momentary: ["check", "name", "birthDate", "area", "tie"],
  entries: { start: () => ({ step: "start" }) },
  steps: { start: startStep, person: personStep, confirm: confirmStep },
});
