import type { TieCriterion } from "./election.js";

/** What put one of two tied projects first. */
export type TieDecider = TieCriterion | "officialOrder";

/** A project being considered, and the money `left` after the step. */
interface Step {
  projectId: string;
  votes: number;
  cost: number;
  left: number;
}

/** One step of a count, in the order it was taken. Amounts are minor units; sentences live in the language catalogues. */
export type LogEntry =
  | { code: "count.ballots"; voters: number; blank: number; projects: number }
  | { code: "count.withdrawn"; projectId: string; votes: number }
  /** `projectIds` is the order the tie rule gave, from `place` on; `decidedBy[i]` put number `i` before number `i + 1`. */
  | {
      code: "count.tie";
      place: number;
      votes: number;
      projectIds: readonly string[];
      decidedBy: readonly TieDecider[];
    }
  | ({ code: "count.funded" } & Step)
  | ({ code: "count.does-not-fit" } & Step)
  /** Nothing after this project was considered. */
  | { code: "count.stopped"; projectId: string }
  | { code: "count.no-votes" }
  | { code: "count.finished"; winners: number; totalCost: number; leftOver: number };
