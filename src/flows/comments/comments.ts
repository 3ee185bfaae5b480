import { defineFlow } from "../flow.js";
import { deleteStep } from "./delete.js";
import type { CommentFacts } from "./facts.js";
import { listStep } from "./list.js";
import { reportStep } from "./report.js";
import { checkStep, writeStep } from "./write.js";

/** What people say about a proposal or a project (SUP-2). */
export const commentsFlow = defineFlow<CommentFacts>({
  id: "comments",
  version: 1,
  first: "list",
  entries: {
    proposal: (number) => ({ step: "list", set: { on: "proposal", number } }),
    project: (number) => ({ step: "list", set: { on: "project", number } }),
  },
  momentary: ["text"],
  restsWith: "service",
  steps: { list: listStep, write: writeStep, check: checkStep, report: reportStep, delete: deleteStep },
});
