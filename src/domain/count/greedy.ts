import { fundInOrder } from "./fund-in-order.js";
import { equalsIn, rank, tieAmong, tiesIn } from "./ranking.js";
import { costOf, markOf } from "./race.js";
import type { CountingRule, Race } from "./race.js";

/** Most votes or points first. */
const byScore =
  ({ totals: { score } }: Race) =>
  (a: number, b: number): number =>
    score[b]! - score[a]!;

/** Down the ranking, funding what still fits; a project that does not fit is skipped, and the next one gets its chance. */
export const greedy: CountingRule = (race) => mostFirst(race, "skip");

/** Down the ranking until the first project that does not fit. */
export const greedyNoSkip: CountingRule = (race) => mostFirst(race, "stop");

/** Down the ranking until the first project that does not fit, which gets the money that is left. */
export const knapsackFractional: CountingRule = (race) => mostFirst(race, "fund-in-part");

function mostFirst(race: Race, whenTooExpensive: "skip" | "stop" | "fund-in-part"): ReturnType<CountingRule> {
  const mark = (project: number) => markOf(race, project);
  const ranking = rank(race.candidates, byScore(race), race.ties);
  const { log, ...funded } = fundInOrder(race, ranking, {
    money: race.contest.budget,
    whenTooExpensive,
    markOf: mark,
  });
  return { ...funded, log: [...tiesIn(race, ranking, mark, race.ties), ...log] };
}

/** The most voted project is funded if the budget pays for it; the money left is not used. Without votes nothing is funded. */
export const firstPerArea: CountingRule = (race) => {
  const mark = (project: number) => markOf(race, project);
  const ranking = rank(race.candidates, byScore(race), race.ties);
  const ties = tiesIn(race, ranking, mark, race.ties);
  const [first] = ranking;
  if (first === undefined || race.totals.votes[first] === 0) {
    return { winners: [], log: [...ties, { code: "count.no-votes" }] };
  }
  const { log, ...funded } = fundInOrder(race, [first], {
    money: race.contest.budget,
    whenTooExpensive: "skip",
    markOf: mark,
  });
  return { ...funded, log: [...ties, ...log] };
};

/** Most votes or points per unit of money first; what does not fit is skipped. A free project with votes goes before all others. */
export const greedyDensity: CountingRule = (race) => {
  const { score } = race.totals;
  // Nothing for nothing has no density: a free project without votes counts as if it cost something.
  const costTo = (project: number): bigint => BigInt(costOf(race, project) || (score[project]! > 0 ? 0 : 1));
  const denser = (a: number, b: number): number => {
    const difference = BigInt(score[b]!) * costTo(a) - BigInt(score[a]!) * costTo(b);
    return difference < 0n ? -1 : Number(difference > 0n);
  };
  const ranking = rank(race.candidates, denser, race.ties);
  const { log, ...funded } = fundInOrder(race, ranking, {
    money: race.contest.budget,
    whenTooExpensive: "skip",
    markOf: (project) => markOf(race, project),
  });
  const ties = equalsIn(ranking, denser).map(
    ({ place, tied }) => ({ code: "count.density-tie", place, ...tieAmong(race, tied, race.ties) }) as const,
  );
  return { ...funded, log: [...ties, ...log] };
};
