import type { LogEntry } from "./log.js";
import { tieAmong } from "./ranking.js";
import { costOf, excludedBy, idOf } from "./race.js";
import type { CountingRule, Race } from "./race.js";
import { compare, minus, over, plus, rational, times, whole } from "./rational.js";
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
    const open = race.candidates.filter((project) => isOpen(race, winners, project, left));
    const ready = bestReady(race, ballots, depth, open);
    const [chosen] = ready;
    if (!chosen) {
      depth += 1;
      continue;
    }
    const { project } = chosen;
    const tied = ready.map((one) => one.project);
    if (tied.length > 1) log.push({ code: "count.support-tie", depth, ...tieAmong(race, tied, race.ties) });
    const others = race.candidates.filter((one) => one !== project && !winners.includes(one));
    winners.push(project);
    left -= costOf(race, project);
    log.push({
      code: "count.support-round",
      projectId: idOf(race, project),
      depth,
      support: figure(chosen.support),
      needed: figure(chosen.needed),
      cost: costOf(race, project),
      left,
    });
    log.push(...excludedBy(race, project, others));
    takeOff(race, ballots, chosen, depth);
  }
  return { winners, log };
};

const isOpen = (race: Race, winners: readonly number[], project: number, left: number): boolean =>
  !winners.includes(project) &&
  costOf(race, project) <= left &&
  race.rivals.among(winners, project) === undefined;

/** For reading: nothing is decided by these digits. */
const figure = (value: number): number => Number(value.toFixed(6));

/**
 * The weight of every ballot twice: in doubles, and as the purchases it took part in, from which it can be worked out
 * exactly. Ballots that took part in the same purchases are of one class.
 */
interface Weights {
  electorate: Race["contest"]["electorate"];
  longest: number;
  /** Of each group of ballots. */
  rounded: Float64Array;
  classOf: Int32Array;
  /** A class is another class after a further purchase; the first took part in none. */
  classes: { before: number; purchase: number; weight?: Rational }[];
  purchases: { needed: Rational; voters: ReadonlyMap<number, number>; kept?: Rational }[];
}

interface Ready {
  project: number;
  support: number;
  needed: number;
}

function fullWeights({ contest: { electorate } }: Race): Weights {
  const { size, start } = electorate;
  const groups = size.length;
  let longest = 0;
  for (let group = 0; group < groups; group++) longest = Math.max(longest, start[group + 1]! - start[group]!);
  return {
    electorate,
    longest,
    rounded: new Float64Array(groups).fill(1),
    classOf: new Int32Array(groups),
    classes: [{ before: 0, purchase: -1, weight: whole(1) }],
    purchases: [],
  };
}

/** Doubles closer than this for each ballot that adds to them are compared exactly; their errors are far smaller. */
const PRECISION = 1e-10;

/** Those with enough support at this depth and no less than any other, in the order of the tie rule. */
function bestReady(race: Race, ballots: Weights, depth: number, open: readonly number[]): Ready[] {
  const { budget, electorate } = race.contest;
  if (budget === 0) return [];
  const { support, voters } = supportAt(race, ballots, depth);
  const ready = open
    .filter((project) => voters[project]! > 0)
    .map((project) => ({
      project,
      support: support[project]!,
      needed: (electorate.voters * costOf(race, project)) / budget,
    }))
    .filter((one) => isEnough(race, ballots, depth, one, voters[one.project]! * PRECISION));
  const most = Math.max(...ready.map((one) => one.support));
  const close = ready.filter((one) => one.support >= most - 2 * electorate.voters * PRECISION);
  if (close.length < 2) return close;
  const exact = close.map((one) => ({ one, support: exactSupport(ballots, one.project, depth) }));
  const best = exact
    .map((each) => each.support)
    .reduce((high, each) => (compare(each, high) > 0 ? each : high));
  return exact
    .filter((each) => compare(each.support, best) === 0)
    .map(({ one }) => one)
    .sort((a, b) => race.ties.compare(a.project, b.project));
}

function isEnough(race: Race, ballots: Weights, depth: number, one: Ready, rounding: number): boolean {
  if (Math.abs(one.support - one.needed) > rounding + one.needed * PRECISION) return one.support > one.needed;
  return compare(exactSupport(ballots, one.project, depth), exactNeed(race, one.project)) >= 0;
}

const exactNeed = (race: Race, project: number): Rational =>
  rational(
    BigInt(race.contest.electorate.voters) * BigInt(costOf(race, project)),
    BigInt(race.contest.budget),
  );

/** For each project, the weight and the number of the ballots that name it among their first `depth`. */
function supportAt(race: Race, { rounded, electorate }: Weights, depth: number) {
  const { size, start, project } = electorate;
  const support = new Float64Array(race.contest.projects.length);
  const voters = new Float64Array(race.contest.projects.length);
  for (let group = 0; group < size.length; group++) {
    const end = Math.min(start[group + 1]!, start[group]! + depth);
    for (let at = start[group]!; at < end; at++) {
      support[project[at]!]! += size[group]! * rounded[group]!;
      voters[project[at]!]! += size[group]!;
    }
  }
  return { support, voters };
}

/** The groups of ballots that name a project among their first `depth`. */
function groupsNaming(
  { electorate: { size, start, project: named } }: Weights,
  project: number,
  depth: number,
): number[] {
  const groups: number[] = [];
  for (let group = 0; group < size.length; group++) {
    const end = Math.min(start[group + 1]!, start[group]! + depth);
    for (let at = start[group]!; at < end; at++) if (named[at] === project) groups.push(group);
  }
  return groups;
}

/** How many voters of each class these groups are. */
function votersByClass({ electorate, classOf }: Weights, groups: readonly number[]): Map<number, number> {
  const voters = new Map<number, number>();
  for (const group of groups) {
    voters.set(classOf[group]!, (voters.get(classOf[group]!) ?? 0) + electorate.size[group]!);
  }
  return voters;
}

const exactSupport = (ballots: Weights, project: number, depth: number): Rational =>
  exactWeight(ballots, votersByClass(ballots, groupsNaming(ballots, project, depth)));

const exactWeight = (ballots: Weights, voters: ReadonlyMap<number, number>): Rational =>
  [...voters].reduce(
    (sum, [which, count]) => plus(sum, times(weightOfClass(ballots, which), whole(count))),
    whole(0),
  );

function weightOfClass(ballots: Weights, which: number): Rational {
  const one = ballots.classes[which]!;
  one.weight ??= times(weightOfClass(ballots, one.before), keptIn(ballots, one.purchase));
  return one.weight;
}

/** The part of its weight that every ballot kept in a purchase. */
function keptIn(ballots: Weights, purchase: number): Rational {
  const one = ballots.purchases[purchase]!;
  one.kept ??=
    one.needed.n === 0n ? whole(1) : minus(whole(1), over(one.needed, exactWeight(ballots, one.voters)));
  return one.kept;
}

/** Every ballot that helped keeps the same part of its weight. */
function takeOff(race: Race, ballots: Weights, { project, support, needed }: Ready, depth: number): void {
  const { classOf, classes, purchases, rounded } = ballots;
  const groups = groupsNaming(ballots, project, depth);
  purchases.push({ needed: exactNeed(race, project), voters: votersByClass(ballots, groups) });
  // A free project takes nothing, also from ballots that have no weight left.
  const kept = needed === 0 ? 1 : Math.max(0, 1 - needed / support);
  const after = new Map<number, number>();
  for (const group of groups) {
    const before = classOf[group]!;
    const known = after.get(before);
    const which = known ?? classes.push({ before, purchase: purchases.length - 1 }) - 1;
    after.set(before, which);
    classOf[group] = which;
    rounded[group]! *= kept;
  }
}
