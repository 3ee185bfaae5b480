import type { ActRegistry } from "../act.js";
import { answerMergeAct } from "./answer-merge.js";
import { proposeMerge } from "./propose-merge.js";
import { undoMergeAct } from "./undo-merge.js";

/** Two proposals that become one (ORG-4, PRO-11). */
export const mergeActs = {
  "propose-merge": proposeMerge,
  "answer-merge": answerMergeAct,
  "undo-merge": undoMergeAct,
} satisfies Partial<ActRegistry>;
