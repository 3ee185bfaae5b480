import type { ProjectStatus } from "./process.js";
import type { ProposalState } from "./proposal.js";

/** How far a group's idea has come. */
export const STAGES = ["idea", "draft", "sent", "public", "ballot", "works"] as const;
export type Stage = (typeof STAGES)[number];

const STAGE_OF: Partial<Record<ProposalState, Stage>> = {
  draft: "draft",
  submitted: "sent",
  "changes-asked": "sent",
  public: "public",
  "in-check": "public",
  "on-ballot": "ballot",
};

/** Undefined for what goes nowhere any more: withdrawn, rejected, merged, not feasible. */
export const stageOf = (state: ProposalState, project: ProjectStatus | undefined): Stage | undefined =>
  project === "funded" ? "works" : STAGE_OF[state];
