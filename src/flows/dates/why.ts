import { calendarMark, WHY } from "../../domain/calendar/date-change.js";
import { only } from "../desk/only.js";
import type { FormStep } from "../flow.js";
import { say } from "../screen.js";
import { WHY_IN } from "./chosen.js";
import type { DatesFacts } from "./facts.js";

/** ORG-3: the public reason, in each language of the process. */
export const whyStep: FormStep<DatesFacts> = {
  kind: "form",
  title: say("over-dates-why"),
  fields: ({ facts }) =>
    facts.languages.map(({ tag, name }) => ({
      kind: "text",
      name: `${WHY_IN}${tag}`,
      id: "ORG-3",
      label: say("dates-why-label", { language: name }),
      question: [say("dates-why-question", { language: name, min: WHY.min })],
      ...WHY,
    })),
  // What is read from here on is this calendar: moved meanwhile, it is read again.
  next: ({ facts }) => ({ step: "preview", set: { seen: calendarMark(facts.process) } }),
  divert: only("dates"),
};
