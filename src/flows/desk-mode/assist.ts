import { defineFlow } from "../flow.js";
import { say } from "../screen.js";
import { voteFlow } from "../vote/vote.js";
import { againStep, areaStep, entryStep, paperStep } from "./entry.js";
import type { AssistFacts } from "./facts.js";
import { helpedSteps } from "./helped.js";
import { NOBODY } from "./nobody.js";
import { codeStep, personStep, unlistedStep } from "./person.js";
import { receiptStep } from "./receipt.js";
import { startStep } from "./start.js";

/** Of the vote, what a desk does in its own way, or not at all. */
const OWN = ["entry", "counting", "receipt", "change"];

/**
 * ORG-10, desk mode: a clerk helps one person at a time to vote, on the very screens of the vote. The ballot is the
 * person's, the chat the clerk's: nothing of the one stays in the other.
 */
export const assistFlow = defineFlow<AssistFacts>({
  id: "assist",
  version: 1,
  first: "start",
  discreet: true,
  restsWith: "vote",
  voice: "theirs",
  hearsCodes: true,
  leavesBehind: say("assist-gone"),
  momentary: ["name", "birthDate", "tie", "area", "project", "query"],
  entries: { start: () => NOBODY },
  steps: {
    start: startStep,
    person: personStep,
    unlisted: unlistedStep,
    code: codeStep,
    area: areaStep,
    entry: entryStep,
    again: againStep,
    paper: paperStep,
    ...helpedSteps(voteFlow, OWN),
    receipt: receiptStep,
  },
});
