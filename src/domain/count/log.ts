import type { Comparison, TieCriterion } from "./settings.js";

/** What a project was ranked by. `wins`: how many others it beats, half of one for a draw. */
export interface Mark {
  by: "votes" | "points" | "wins";
  value: number;
}

/** A project being considered, and the money `left` after the step. */
interface Step extends Mark {
  projectId: string;
  cost: number;
  left: number;
}

/** Equals, in the order the tie rule gave; `decidedBy[i]` put number `i` before number `i + 1`. */
interface Tie {
  projectIds: readonly string[];
  decidedBy: readonly TieCriterion[];
}

/** A minimum a project misses: what it has, and what it would need. */
export type MinimumMissed =
  | { minimum: "votes" | "score"; value: number; needed: number }
  /** Ballots that name it, everyone who voted, and the share needed. */
  | { minimum: "share"; value: number; voters: number; needed: number }
  | { minimum: "costShare"; value: number; voters: number; cost: number; budget: number };

/** One step of a count, in the order it was taken. Amounts are minor units; sentences live in the language catalogues. */
export type LogEntry =
  | { code: "count.ballots"; voters: number; blank: number; projects: number }
  | { code: "count.withdrawn"; projectId: string; votes: number }
  | ({ code: "count.under-minimum"; projectId: string } & MinimumMissed)
  /** All projects in the order the lot gave. */
  | { code: "count.lot"; seed: string; projectIds: readonly string[] }
  /** From `place` on in the ranking. */
  | ({ code: "count.tie"; place: number } & Mark & Tie)
  /** Equal by votes or points per unit of money. */
  | ({ code: "count.density-tie"; place: number } & Tie)
  | ({ code: "count.funded" } & Step)
  | ({ code: "count.part-funded"; amount: number } & Step)
  | ({ code: "count.does-not-fit" } & Step)
  /** One of its set is funded already. */
  | { code: "count.incompatible"; projectId: string; winnerId: string }
  /** Nothing after this project was considered. */
  | { code: "count.stopped"; projectId: string }
  | { code: "count.no-votes" }
  /** The budget divided equally among all voters; Add1 starts from the share rounded down. */
  | { code: "count.equal-share"; share: number; voters: number }
  /** A run of Add1 with a larger share; refused when it costs more than the budget. */
  | { code: "count.share-raised"; share: number; winners: number; totalCost: number; accepted: boolean }
  /** So many more runs of Add1 that bought the same, up to this share. */
  | { code: "count.share-steady"; steps: number; share: number; winners: number; totalCost: number }
  | {
      code: "count.share-final";
      share: number;
      because: "exhausted" | "all-supported-funded" | "over-budget";
    }
  | ({ code: "count.shares-round" } & SharesRound)
  | ({ code: "count.shares-tie"; round: number } & Tie)
  /** What its supporters hold together does not pay for it. */
  | { code: "count.not-affordable"; projectId: string; cost: number; supportersHold: number }
  | { code: "count.completion"; left: number }
  | {
      code: "count.comparison";
      comparison: Comparison;
      preferShares: number;
      preferGreedy: number;
      kept: "shares" | "greedy";
    }
  | {
      code: "count.load-round";
      round: number;
      projectId: string;
      votes: number;
      cost: number;
      load: number;
      left: number;
    }
  | ({ code: "count.load-tie"; round: number } & Tie)
  /** The next project by equal loads does not fit the money left. */
  | { code: "count.load-stopped"; projectId: string; cost: number; left: number }
  /** `support` is the weight of its ballots, `needed` its cost's share of all voters; `depth` how far down ballots were read. */
  | {
      code: "count.support-round";
      projectId: string;
      depth: number;
      support: number;
      needed: number;
      cost: number;
      left: number;
    }
  | ({ code: "count.support-tie"; depth: number } & Tie)
  | { code: "count.finished"; winners: number; totalCost: number; leftOver: number };

/**
 * A project bought by its supporters together. Fractions are rounded for reading: nothing is decided by these figures.
 */
export interface SharesRound {
  round: number;
  projectId: string;
  cost: number;
  votes: number;
  /** Cost divided by the largest payment: the votes, or points, it has when each is as good as a full payer's. */
  effective: number;
  by: "votes" | "points";
  /** What a supporter paid at most for a vote or a point, rounded up to a minor unit. */
  paidAtMost: number;
  /** What its supporters still hold together, rounded down to a minor unit. */
  leftToSupporters: number;
}
