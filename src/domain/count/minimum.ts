import type { Contest } from "./election.js";
import type { MinimumMissed } from "./log.js";
import type { Minimum } from "./settings.js";
import type { Totals } from "./totals.js";
import { compare, rational, times, whole } from "./rational.js";
import { decimal } from "./decimal.js";

/** The first minimum a project misses, or nothing. */
export function missedMinimum(
  { projects, electorate, budget, pointUnit }: Contest,
  { votes, score }: Totals,
  minimum: Minimum,
  project: number,
): MinimumMissed | undefined {
  const { voters } = electorate;
  const value = votes[project]!;
  if (minimum.votes !== undefined && value < minimum.votes) {
    return { minimum: "votes", value, needed: minimum.votes };
  }
  if (minimum.sharePercent !== undefined && isUnderShare(value, voters, minimum.sharePercent)) {
    return { minimum: "share", value, voters, needed: minimum.sharePercent };
  }
  const points = score[project]! / pointUnit;
  if (minimum.score !== undefined && points < minimum.score) {
    return { minimum: "score", value: points, needed: minimum.score };
  }
  const { cost } = projects[project]!;
  if (minimum.thirdOfCostShare && isUnderCostShare(value, voters, cost, budget)) {
    return { minimum: "costShare", value, voters, cost, budget };
  }
  return undefined;
}

/** Per cent are a decimal number as written: a double would make three times 0.1 more than 0.3. */
const isUnderShare = (votes: number, voters: number, percent: number): boolean =>
  compare(rational(100n * BigInt(votes)), times(decimal(percent), whole(voters))) < 0;

const isUnderCostShare = (votes: number, voters: number, cost: number, budget: number): boolean =>
  3n * BigInt(votes) * BigInt(budget) < BigInt(cost) * BigInt(voters);
