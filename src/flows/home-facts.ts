import type { Facts } from "./facts.js";
import type { PipelineItem } from "./ideas/facts.js";

export interface HomeFacts extends Facts {
  /** What their group works on, where that stands on Home itself. */
  pipeline: readonly PipelineItem[] | undefined;
  /** Workshops to come, or not long over. */
  workshops: number;
}
