import { defineFlow } from "../flow.js";
import { calendarStep } from "./calendar.js";
import { dateStep, pauseStep, phaseStep } from "./date.js";
import type { DatesFacts } from "./facts.js";
import { previewStep } from "./preview.js";
import { declineStep, requestStep } from "./request.js";
import { whyStep } from "./why.js";

/** ORG-3: organizers move dates, pause and go on. Who may be here is checked at every step, and by every act once more. */
export const datesFlow = defineFlow<DatesFacts>({
  id: "dates",
  version: 1,
  first: "calendar",
  entries: { calendar: () => ({ step: "calendar" }), request: () => ({ step: "request" }) },
  steps: {
    calendar: calendarStep,
    phase: phaseStep,
    pause: pauseStep,
    date: dateStep,
    why: whyStep,
    preview: previewStep,
    request: requestStep,
    decline: declineStep,
  },
});
