import type { ActRegistry } from "../act.js";
import { approveResults } from "./approve-results.js";
import { correctResults } from "./correct-results.js";
import { cancelPublication, publishResults } from "./publish-results.js";

/** What organizers do with counted boxes. */
export const resultsActs = {
  "approve-results": approveResults,
  "publish-results": publishResults,
  "cancel-publication": cancelPublication,
  "correct-results": correctResults,
} satisfies Partial<ActRegistry>;
