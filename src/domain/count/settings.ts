import type { RuleId } from "./rules.js";

/** How a box is counted, as data that can be written down, hashed and shown before the vote. */
export interface CountSettings {
  rule: RuleId;
  /** Tried one after the other on equals; the official order decides what they leave equal. Without it, the custom of the rule. */
  ties?: readonly TieCriterion[] | undefined;
  /** Published before the count; needed when a tie may be decided by lot. */
  lot?: { seed: string } | undefined;
  minimum?: Minimum | undefined;
  /** Sets of projects of which one at most is funded. */
  incompatible?: readonly (readonly string[])[] | undefined;
  /** How much more each voter gets in a step of Add1, in minor units; one unit of the currency when it is left out. */
  increment?: number | undefined;
  /** Greedy's outcome is taken instead when more voters prefer it by this measure (Method of Equal Shares only). */
  comparison?: Comparison | undefined;
}

export type TieCriterion = "maxVotes" | "minCost" | "maxCost" | "officialOrder" | "lot";

export type Comparison = "satisfaction" | "exclusionRatio";

/** What a project needs to be considered at all; equal is enough. */
export interface Minimum {
  votes?: number | undefined;
  /** Ballots that name it, in per cent of everyone who voted, blank ballots included. */
  sharePercent?: number | undefined;
  /** Votes, or points where ballots have them. */
  score?: number | undefined;
  /** Its share of the voters must be at least a third of its cost's share of the budget. */
  thirdOfCostShare?: boolean | undefined;
}
