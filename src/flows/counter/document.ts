import { parseBirthDate } from "../../domain/birth-date.js";
import { refuse, type Refusal } from "../../domain/result.js";
import type { Facts } from "../facts.js";
import type { At, Field, Given } from "../flow.js";
import { areaName } from "../process-words.js";
import { say } from "../screen.js";

/** What a document says of the person in front of a desk, and what that person says. */
export const documentFields = ({ facts: { process } }: At<Facts>): readonly Field[] => [
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
    max: 10,
  },
  {
    kind: "choice",
    name: "tie",
    id: "ORG-10",
    label: say("counter-tie"),
    question: [say("counter-tie-question", { city: process.city })],
    options: process.rules.eligibility.ties.map((tie) => ({ value: tie, label: say(`counter-tie-${tie}`) })),
  },
  ...(process.areas.length > 1
    ? [
        {
          kind: "choice" as const,
          name: "area",
          id: "ORG-10",
          label: say("counter-area"),
          question: [say("counter-area-question")],
          optional: true,
          options: process.areas.map(({ key }) => ({ value: key, label: areaName(process, key) })),
        },
      ]
    : []),
];

export const documentFault = (
  _at: At<Facts>,
  name: string,
  value: NonNullable<Given>,
): Refusal | undefined => {
  const wrong = name === "birthDate" && parseBirthDate(String(value)) === undefined;
  return wrong ? refuse("birth-date-unreadable").refusal : undefined;
};
