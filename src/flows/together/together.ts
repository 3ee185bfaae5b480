import { call } from "../acts.js";
import { defineFlow } from "../flow.js";
import { helpStep } from "./help.js";
import { discussStep } from "./discuss.js";
import type { TogetherFacts } from "./facts.js";
import { codeStep, invitedStep } from "./invited.js";
import { agreedStep, keepStep, keptStep, notesStep } from "./notes.js";
import { leaveStep, peopleStep } from "./people.js";
import { notYetStep } from "./ready.js";
import { suggestionsStep, suggestStep, wordsStep } from "./suggest.js";
import { versionsStep } from "./versions.js";
import { withStep } from "./with.js";

/** A proposal and one more number about it: `218-4`. */
const pair = (arg: string): { proposal: string; other: string } => {
  const [proposal = "", other = ""] = arg.split("-");
  return { proposal, other };
};

/** Writing a proposal with others: people, versions, suggestions, notes (PRO-12, SLK-4, SLK-5). */
export const togetherFlow = defineFlow<TogetherFacts>({
  id: "together",
  version: 1,
  first: "with",
  entries: {
    with: (proposal) => ({ step: "with", set: { proposal } }),
    invited: () => ({ step: "invited" }),
    help: (proposal) => ({ step: "help", set: { proposal } }),
    suggest: (proposal) => ({ step: "suggest", set: { proposal } }),
    suggestion: (arg) => {
      const { proposal, other } = pair(arg);
      return { step: "suggestions", set: { proposal, suggestion: other } };
    },
    good: (arg) => {
      const { proposal, other } = pair(arg);
      return {
        step: "with",
        set: { proposal },
        act: call("answer-ready", { proposal: Number(proposal), version: Number(other), reason: null }),
      };
    },
    "not-yet": (arg) => {
      const { proposal, other } = pair(arg);
      return { step: "not-yet", set: { proposal, version: other } };
    },
    "keep-yes": (note) => ({
      step: "agreed",
      set: { keep: true },
      act: call("answer-note", { note: Number(note), keep: true }),
    }),
    "keep-no": (note) => ({
      step: "agreed",
      set: { keep: false },
      act: call("answer-note", { note: Number(note), keep: false }),
    }),
  },
  steps: {
    with: withStep,
    help: helpStep,
    code: codeStep,
    invited: invitedStep,
    people: peopleStep,
    leave: leaveStep,
    suggest: suggestStep,
    words: wordsStep,
    suggestions: suggestionsStep,
    versions: versionsStep,
    "not-yet": notYetStep,
    notes: notesStep,
    keep: keepStep,
    kept: keptStep,
    agreed: agreedStep,
    discuss: discussStep,
  },
  shows: ({ proposal }) => ({ seen: proposal?.version ?? null }),
  forgets: ["code"],
  restsWith: "service",
});
