import { areaNamed } from "../../domain/area-named.js";
import { parseBirthDate } from "../../domain/birth-date.js";
import { refuse, type Refusal } from "../../domain/result.js";
import type { Facts } from "../facts.js";
import type { At, Field, Given } from "../flow.js";
import { areaName } from "../process-words.js";
import { say } from "../screen.js";

/** What a document says of the person in front of a desk, and what that person says. */
export const documentFields = (at: At<Facts>): readonly Field[] => [
  {
    kind: "text",
    name: "name",
    id: "ORG-10",
    label: say("counter-their-name"),
    question: [say("counter-name")],
    min: 3,
    max: 80,
  },
  {
    kind: "text",
    name: "birthDate",
    id: "ORG-10",
    label: say("counter-their-birth"),
    question: [say("verify-birth-date-question")],
    min: 8,
    max: 20,
  },
  {
    kind: "choice",
    name: "tie",
    id: "ORG-10",
    label: say("counter-tie"),
    question: [say("counter-tie-question", { city: at.facts.process.city })],
    options: at.facts.process.rules.eligibility.ties.map((tie) => ({
      value: tie,
      label: say(`counter-tie-${tie}`),
    })),
  },
  ...(at.facts.process.areas.length > 1 ? [areaField(at)] : []),
];

/** Where they vote: chosen from pages of districts, or typed. */
const areaField = ({ facts: { process } }: At<Facts>): Field => ({
  kind: "choice",
  name: "area",
  id: "ORG-10",
  label: say("counter-area"),
  question: [say("counter-area-question")],
  optional: true,
  options: process.areas.map(({ key }) => ({ value: key, label: areaName(process, key) })),
  named: (typed) => areaNamed(process.areas, typed)?.key,
});

export function documentFault(
  { facts }: At<Facts>,
  name: string,
  value: NonNullable<Given>,
): Refusal | undefined {
  if (name === "birthDate" && parseBirthDate(String(value)) === undefined)
    return refuse("birth-date-unreadable").refusal;
  return name === "area" && !areaNamed(facts.process.areas, String(value))
    ? refuse("area-unknown").refusal
    : undefined;
}
