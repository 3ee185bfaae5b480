import { longId } from "../../domain/short-id.js";
import { defineFlow } from "../flow.js";
import { deleteStep, draftStep } from "./draft.js";
import type { SetupFacts } from "./facts.js";
import { chooseStep, fieldStep } from "./field.js";
import { listStep } from "./list.js";
import { liveStep } from "./live.js";
import { reviewStep, sendBackStep } from "./review.js";
import { partStep, stepStep } from "./step.js";

/** ORG-2: a new process, from a template or a copy, in eight steps, agreed on by two. */
export const setupFlow = defineFlow<SetupFacts>({
  id: "setup",
  version: 1,
  first: "list",
  shows: ({ shown }) => (shown ? { seen: shown.version } : {}),
  entries: {
    list: () => ({ step: "list" }),
    draft: (id) => ({ step: "draft", set: { draft: longId(id) ?? "" } }),
    review: (id) => ({ step: "review", set: { draft: longId(id) ?? "" } }),
  },
  steps: {
    list: listStep,
    draft: draftStep,
    step: stepStep,
    part: partStep,
    field: fieldStep,
    choose: chooseStep,
    review: reviewStep,
    "send-back": sendBackStep,
    delete: deleteStep,
    live: liveStep,
  },
});
