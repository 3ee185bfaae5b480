import { parseBirthDate } from "../../domain/birth-date.js";
import { refuse } from "../../domain/result.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { FormStep, Run } from "../flow.js";
import { say } from "../screen.js";
import type { Here } from "./facts.js";
import { refusedAt, VERIFIED } from "./outcome.js";
import { tieField } from "./tie.js";

const tryList = ({ answers: { name, birthDate, tie } }: Here): Run<Facts> => ({
  act: call("verify-by-list", {
    name: String(name),
    birthDate: parseBirthDate(String(birthDate)) ?? "",
    tie: typeof tie === "string" ? tie : null,
  }),
  done: VERIFIED,
  // Whatever was wrong, name and birth date are typed anew: they are not kept.
  refused: (at, refusal) => ({ step: "refused", ...refusedAt("refused")(at, refusal) }),
});

/** ONB-5 (d) */
export const listStep: FormStep<Facts> = {
  kind: "form",
  title: say("verify-list-title"),
  fields: (at) => [
    {
      kind: "text",
      name: "name",
      id: "ONB-5",
      label: say("verify-name"),
      question: [say("verify-name-question")],
      min: 3,
      max: 80,
    },
    {
      kind: "text",
      name: "birthDate",
      id: "ONB-5",
      label: say("verify-birth-date"),
      question: [say("verify-birth-date-question")],
      min: 8,
      max: 20,
    },
    tieField(at),
  ],
  check: (_at, name, value) => {
    const wrong = name === "birthDate" && parseBirthDate(String(value)) === undefined;
    return wrong ? refuse("birth-date-unreadable").refusal : undefined;
  },
  next: tryList,
};
