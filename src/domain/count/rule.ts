import type { Election } from "./election.js";
import type { LogEntry } from "./log.js";
import type { Contender } from "./ranking.js";

/** What a counting rule finds: ids of the funded projects in order of choice, and how it came to them. */
export interface Outcome {
  winners: readonly string[];
  log: readonly LogEntry[];
}

/** Chooses among the projects still standing, given most voted first with ties broken. */
export type CountingRule = (ranking: readonly Contender[], election: Election) => Outcome;
