import { defineFlow } from "../flow.js";
import { deleteStep, dropStep, withdrawStep } from "./confirm.js";
import type { MineFacts } from "./facts.js";
import { listStep } from "./list.js";
import { mergeStep } from "./merge.js";
import { viewStep } from "./view.js";
import { wishStep } from "./wish.js";

/** What a person has done here: proposals, that they voted, what they follow. */
export const mineFlow = defineFlow<MineFacts>({
  id: "mine",
  version: 1,
  first: "list",
  entries: {
    list: () => ({ step: "list" }),
    wish: (draft) => ({ step: "wish", set: { draft } }),
    // From the question whether two proposals may become one.
    merge: (merge) => ({ step: "merge", set: { merge } }),
    view: (proposal) => ({ step: "view", set: { proposal } }),
    // From the notice that a draft is about to go.
    delete: (proposal) => ({ step: "delete", set: { proposal } }),
  },
  shows: ({ assessment }) => ({ seen: assessment?.id ?? null }),
  steps: {
    list: listStep,
    view: viewStep,
    withdraw: withdrawStep,
    delete: deleteStep,
    drop: dropStep,
    wish: wishStep,
    merge: mergeStep,
  },
});
