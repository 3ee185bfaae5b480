import { calendarMark } from "../../domain/calendar/date-change.js";
import { only } from "../desk/only.js";
import type { FormStep } from "../flow.js";
import { publicReasonFields } from "../public-reason.js";
import { say } from "../screen.js";
import type { DatesFacts } from "./facts.js";

/** ORG-3: the public reason, in each language of the process. */
export const whyStep: FormStep<DatesFacts> = {
  kind: "form",
  title: say("over-dates-why"),
  fields: ({ facts }) => publicReasonFields(facts, { id: "ORG-3", ask: [say("dates-why-ask")] }),
  // What is read from here on is this calendar: moved meanwhile, it is read again.
  next: ({ facts }) => ({ step: "preview", set: { seen: calendarMark(facts.process) } }),
  divert: only("dates"),
};
