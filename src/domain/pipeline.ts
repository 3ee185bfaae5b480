import type { PublicStatus } from "./process.js";
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

/** Undefined for what goes nowhere any more: withdrawn, also as a project, rejected, merged, not feasible, given up. */
export function stageOf(state: ProposalState, project: PublicStatus | undefined): Stage | undefined {
  if (project === "withdrawn" || project === "cancelled") return undefined;
  return project === "funded" ? "works" : STAGE_OF[state];
}

/** How many there are of each stage. */
export const countStages = (items: readonly { stage: Stage }[]): Record<Stage, number> =>
  Object.fromEntries(
    STAGES.map((stage) => [stage, items.filter((item) => item.stage === stage).length]),
  ) as Record<Stage, number>;

/** At most so many, and something of every stage: the first of each, then the second of each, in their own order. */
export function foremost<T extends { stage: Stage }>(items: readonly T[], most: number): readonly T[] {
  const placed = items.map((item, at) => ({
    item,
    at,
    place: items.slice(0, at).filter(({ stage }) => stage === item.stage).length,
  }));
  return placed
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
