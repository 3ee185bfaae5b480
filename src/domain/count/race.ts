import type { Contest } from "./election.js";
import type { LogEntry, Mark } from "./log.js";
import type { Rivals } from "./rivals.js";
import type { CountSettings } from "./settings.js";
import type { TieRule } from "./tie-rule.js";
import type { Totals } from "./totals.js";

/** What a counting rule is given. Projects are named by their place in official order. */
export interface Race {
  contest: Contest;
  totals: Totals;
  /** Projects that may be funded, in official order. */
  candidates: readonly number[];
  rivals: Rivals;
  ties: TieRule;
  /** For what a rule counts greedily on the side: the completion and the comparison of the Method of Equal Shares. */
  greedyTies: TieRule;
  settings: CountSettings;
}

/** What a rule finds, and how it came to it. */
export interface Outcome {
  /** In order of choice. */
  winners: readonly number[];
  partFunded?: { project: number; amount: number };
  /** All candidates, when the rule ranks them by something else than votes or points. */
  order?: readonly number[];
  shares?: EqualShares;
  log: readonly LogEntry[];
}

/** The Method of Equal Shares in figures: the last share as an exact fraction of minor units, and the runs after the first. */
export interface EqualShares {
  endowment: string;
  steps: number;
}

export type CountingRule = (race: Race) => Outcome;

export const idOf = ({ contest }: Race, project: number): string => contest.projects[project]!.id;
export const costOf = ({ contest }: Race, project: number): number => contest.projects[project]!.cost;
export const sumOfCosts = (race: Race, projects: readonly number[]): number =>
  projects.reduce((total, project) => total + costOf(race, project), 0);

/** Votes for an approval, points for the other kinds of ballot. */
export const markOf = ({ contest, totals }: Race, project: number): Mark => ({
  by: contest.kind === "approval" ? "votes" : "points",
  value: totals.score[project]! / contest.pointUnit,
});

/** Which of these can no longer be funded because of a new winner. */
export const excludedBy = (race: Race, winner: number, open: readonly number[]): LogEntry[] =>
  open
    .filter((project) => race.rivals.among([winner], project) !== undefined)
    .map((project) => ({
      code: "count.incompatible",
      projectId: idOf(race, project),
      winnerId: idOf(race, winner),
    }));
