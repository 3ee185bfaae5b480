import { defineFlow } from "../flow.js";
import { correctCheckStep, correctStep, publishedStep } from "./correct.js";
import { againStep, cancelStep, countedStep, countStep } from "./count.js";
import { seenOn, type ApproveFacts } from "./facts.js";
import { listStep } from "./list.js";
import { doneStep, planStep, sureStep } from "./publish.js";
import { tookPartStep } from "./took-part.js";

/**
 * ORG-7: organizers read what was counted, approve it, publish it now or on the day of the results, and correct what was
 * published. Who may be here is checked at every step, and by every act once more.
 */
export const approveFlow = defineFlow<ApproveFacts>({
  id: "approve",
  version: 3,
  first: "list",
  entries: { list: () => ({ step: "list" }) },
  shows: (facts) => ({ seen: seenOn(facts) }),
  steps: {
    list: listStep,
    count: countStep,
    cancel: cancelStep,
    again: againStep,
    counted: countedStep,
    "took-part": tookPartStep,
    sure: sureStep,
    plan: planStep,
    done: doneStep,
    published: publishedStep,
    correct: correctStep,
    "correct-check": correctCheckStep,
  },
});
