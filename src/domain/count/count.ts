import { isDeepStrictEqual } from "node:util";
import { assertCountable } from "./election.js";
import type { Election } from "./election.js";
import { firstPerArea } from "./first-per-area.js";
import { greedy, greedyNoSkip } from "./greedy.js";
import type { LogEntry } from "./log.js";
import { rankByVotes, tally, tiesIn } from "./ranking.js";
import type { Contender } from "./ranking.js";

const RULES = { greedy, greedy_no_skip: greedyNoSkip, first_per_area: firstPerArea };

export type CountRule = keyof typeof RULES;

/** A finished count: plain JSON, amounts in minor units. */
export interface CountResult {
  rule: CountRule;
  /** Everyone who cast a ballot, blank ones included. */
  voters: number;
  blank: number;
  /** Most voted first, ties broken; withdrawn projects come last. */
  standings: readonly Standing[];
  /** Ids of the funded projects in the order they were chosen. */
  winners: readonly string[];
  totalCost: number;
  leftOver: number;
  log: readonly LogEntry[];
}

export interface Standing {
  rank: number;
  projectId: string;
  votes: number;
  cost: number;
  status: "funded" | "not-funded" | "withdrawn";
}

/**
 * Counts an election: exact, and the same for the same input whatever the order of its projects and ballots (I-9).
 * Throws when the election contradicts itself, for example when a ballot names an unknown project.
 */
export function count(election: Election, rule: CountRule): CountResult {
  assertCountable(election);
  const contenders = rankByVotes(tally(election), election.ties);
  const ranking = contenders.filter(({ withdrawn }) => !withdrawn);
  const withdrawn = contenders.filter(({ withdrawn }) => withdrawn);
  const { winners, log } = RULES[rule](ranking, election);

  const voters = election.ballots.length;
  const blank = election.ballots.filter((ballot) => ballot.length === 0).length;
  const totalCost = costOf(ranking.filter(({ id }) => winners.includes(id)));
  const leftOver = election.budget - totalCost;
  return {
    rule,
    voters,
    blank,
    standings: [...ranking, ...withdrawn].map((contender, index) => standing(contender, index + 1, winners)),
    winners,
    totalCost,
    leftOver,
    log: [
      { code: "count.ballots", voters, blank, projects: ranking.length },
      ...withdrawn.map(({ id, votes }): LogEntry => ({ code: "count.withdrawn", projectId: id, votes })),
      ...tiesIn(ranking, election.ties),
      ...log,
      { code: "count.finished", winners: winners.length, totalCost, leftOver },
    ],
  };
}

const costOf = (contenders: readonly Contender[]): number =>
  contenders.reduce((total, { cost }) => total + cost, 0);

function standing(contender: Contender, rank: number, winners: readonly string[]): Standing {
  const { id: projectId, votes, cost, withdrawn } = contender;
  const outcome = winners.includes(projectId) ? "funded" : "not-funded";
  return { rank, projectId, votes, cost, status: withdrawn ? "withdrawn" : outcome };
}

/** Whether two counts agree in every figure and every step. Either may have been stored as JSON meanwhile. */
export const sameCount = (a: CountResult, b: CountResult): boolean => isDeepStrictEqual(a, b);
