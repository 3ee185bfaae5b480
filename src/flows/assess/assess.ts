import { defineFlow } from "../flow.js";
import { endStep, noteStep, sendBackStep } from "./asks.js";
import { assignCheckStep, assignManyStep, assignStep } from "./assign.js";
import type { AssessFacts } from "./facts.js";
import { handOnStep } from "./hand-on.js";
import { listStep } from "./list.js";
import { openStep } from "./open.js";
import { publishStep } from "./publish.js";
import { checkStep, verdictStep } from "./verdict.js";

/** The technical check (ORG-5). Who may be here is checked at every step, and by every act once more. */
export const assessFlow = defineFlow<AssessFacts>({
  id: "assess",
  version: 1,
  first: "list",
  entries: {
    checks: () => ({ step: "list" }),
    open: (number) => ({ step: "open", set: { number: Number(number) } }),
  },
  shows: ({ open, ready }) => ({
    seen: open?.assessment?.written?.at.toISOString() ?? null,
    ready: ready.map(({ number }) => String(number)),
  }),
  steps: {
    list: listStep,
    open: openStep,
    verdict: verdictStep,
    check: checkStep,
    "send-back": sendBackStep,
    "hand-on": handOnStep,
    note: noteStep,
    end: endStep,
    assign: assignStep,
    "assign-many": assignManyStep,
    "assign-check": assignCheckStep,
    publish: publishStep,
  },
});
