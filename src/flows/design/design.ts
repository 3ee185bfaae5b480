import { call } from "../acts.js";
import { defineFlow, type Answers } from "../flow.js";
import { summaryCheckStep, summaryStep, wordsStep, writeStep } from "./asks.js";
import type { DesignFacts } from "./facts.js";
import { changeStep, threadStep } from "./thread.js";

/** `218-7`: a proposal by our id, and a line about it. */
function lineOf(arg: string): Answers {
  const [proposal = 0, message = 0] = arg.split("-").map(Number);
  return { proposal, message };
}

/** An office and those who wrote a proposal talk about it, each in their own chat (ORG-5). */
export const designFlow = defineFlow<DesignFacts>({
  id: "design",
  version: 1,
  first: "thread",
  entries: {
    thread: (proposal) => ({ step: "thread", set: { proposal: Number(proposal) } }),
    // From the notice that it needs changes: whoever wants to talk about them has not refused them.
    discuss: (proposal) => ({
      step: "thread",
      set: { proposal: Number(proposal) },
      act: call("answer-verdict", { proposal: Number(proposal), accept: false, seen: null }),
    }),
    write: (proposal) => ({ step: "write", set: { proposal: Number(proposal) } }),
    change: (arg) => ({ step: "change", set: lineOf(arg) }),
  },
  momentary: ["text"],
  steps: {
    thread: threadStep,
    change: changeStep,
    write: writeStep,
    words: wordsStep,
    summary: summaryStep,
    "summary-check": summaryCheckStep,
  },
});
