import type { LogEntry } from "./log.js";
import { tieAmong } from "./ranking.js";
import { costOf, excludedBy, idOf } from "./race.js";
import type { CountingRule, Race } from "./race.js";
import { approximately, compare, minus, over, plus, rational, times, whole } from "./rational.js";
import type { Rational } from "./rational.js";

/**
 * Expanding approvals (Aziz, Lee 2021): ballots are read further and further down. A project is funded once the ballots
 * that name it so far weigh as much as its cost's share of all voters; of several, the one with the most weight. What it
 * needed is taken off the weight of its ballots.
 */
export const expandingApprovals: CountingRule = (race) => {
  const ballots = fullWeights(race);
  const winners: number[] = [];
  const log: LogEntry[] = [];
  let left = race.contest.budget;
  for (let depth = 1; depth <= ballots.longest;) {
    const ready = readyAt(race, ballots, depth, (project) => isOpen(race, winners, project, left));
    const [chosen] = ready;
    if (!chosen) {
      depth += 1;
      continue;
    }
    const { project, support, needed } = chosen;
    const tied = ready.filter((one) => compare(one.support, support) === 0).map((one) => one.project);
    if (tied.length > 1) log.push({ code: "count.support-tie", depth, ...tieAmong(race, tied, race.ties) });
    const open = race.candidates.filter((one) => !winners.includes(one));
    winners.push(project);
    left -= costOf(race, project);
    log.push({
      code: "count.support-round",
      projectId: idOf(race, project),
      depth,
      support: figure(support),
      needed: figure(needed),
      cost: costOf(race, project),
      left,
    });
    log.push(...excludedBy(race, project, open));
    takeOff(ballots, chosen, depth);
  }
  return { winners, log };
};

const isOpen = (race: Race, winners: readonly number[], project: number, left: number): boolean =>
  !winners.includes(project) &&
  costOf(race, project) <= left &&
  race.rivals.among(winners, project) === undefined;

/** For reading: nothing is decided by these digits. */
const figure = (value: Rational): number => Number(approximately(value).toFixed(6));

/** Ballots that took part in the same purchases weigh the same, so weights are few. */
interface Weights {
  /** Which weight each group of ballots has. */
  weightOf: Int32Array;
  weights: Rational[];
  electorate: Race["contest"]["electorate"];
  longest: number;
}

interface Ready {
  project: number;
  support: Rational;
  needed: Rational;
}

function fullWeights({ contest: { electorate } }: Race): Weights {
  const { size, start } = electorate;
  let longest = 0;
  for (let group = 0; group < size.length; group++)
    longest = Math.max(longest, start[group + 1]! - start[group]!);
  return { weightOf: new Int32Array(size.length), weights: [whole(1)], electorate, longest };
}

/** Those with enough support at this depth, the most supported first. */
function readyAt(race: Race, ballots: Weights, depth: number, isOpen: (project: number) => boolean): Ready[] {
  const { budget, electorate } = race.contest;
  if (budget === 0) return [];
  const voters = supportersAt(race, ballots, depth);
  return race.candidates
    .filter((project) => isOpen(project) && voters[project]!.size > 0)
    .map((project) => ({
      project,
      support: supportOf(ballots, voters[project]!),
      needed: rational(BigInt(electorate.voters) * BigInt(costOf(race, project)), BigInt(budget)),
    }))
    .filter(({ support, needed }) => compare(support, needed) >= 0)
    .sort((a, b) => compare(b.support, a.support) || race.ties.compare(a.project, b.project));
}

/** For each project, how many voters of each weight name it among their first `depth`. */
function supportersAt(race: Race, { weightOf, electorate }: Weights, depth: number): Map<number, number>[] {
  const { size, start, project } = electorate;
  const voters = race.contest.projects.map(() => new Map<number, number>());
  for (let group = 0; group < size.length; group++) {
    const end = Math.min(start[group + 1]!, start[group]! + depth);
    for (let at = start[group]!; at < end; at++) {
      const named = voters[project[at]!]!;
      named.set(weightOf[group]!, (named.get(weightOf[group]!) ?? 0) + size[group]!);
    }
  }
  return voters;
}

const supportOf = ({ weights }: Weights, voters: ReadonlyMap<number, number>): Rational =>
  [...voters].reduce((sum, [weight, count]) => plus(sum, times(weights[weight]!, whole(count))), whole(0));

/** Every ballot that helped keeps the same part of its weight. */
function takeOff(ballots: Weights, { project, support, needed }: Ready, depth: number): void {
  const { weightOf, weights, electorate } = ballots;
  const kept = minus(whole(1), over(needed, support));
  const after = new Map<number, number>();
  for (let group = 0; group < weightOf.length; group++) {
    const first = electorate.start[group]!;
    const end = Math.min(electorate.start[group + 1]!, first + depth);
    if (!electorate.project.subarray(first, end).includes(project)) continue;
    const before = weightOf[group]!;
    if (!after.has(before)) after.set(before, weights.push(times(weights[before]!, kept)) - 1);
    weightOf[group] = after.get(before)!;
  }
}
