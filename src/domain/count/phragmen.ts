import { supportersOf } from "./equal-shares/supporters.js";
import type { Supporters } from "./equal-shares/supporters.js";
import type { LogEntry } from "./log.js";
import { tieAmong } from "./ranking.js";
import { costOf, excludedBy, idOf } from "./race.js";
import type { CountingRule, Race } from "./race.js";
import { approximately, compare, over, plus, times, whole } from "./rational.js";
import type { Rational } from "./rational.js";

/**
 * Phragmén's sequential rule for budgets (Los, Christoff, Grossi 2022): each project's cost is a load on its supporters,
 * and the project whose supporters would carry the least load each comes next. It ends when that one does not fit.
 */
export const phragmen: CountingRule = (race) => {
  const loads = noLoads(race);
  const winners: number[] = [];
  const log: LogEntry[] = [];
  let left = race.contest.budget;
  let open = race.candidates.filter(
    (project) => isSupported(loads.supporters, project) && costOf(race, project) <= left,
  );
  for (let round = 1; open.length > 0; round++) {
    const { tied, load } = lightest(race, loads, open);
    const tooExpensive = tied.find((project) => costOf(race, project) > left);
    if (tooExpensive !== undefined) {
      const stop = { projectId: idOf(race, tooExpensive), cost: costOf(race, tooExpensive), left };
      log.push({ code: "count.load-stopped", ...stop });
      break;
    }
    const chosen = tied[0]!;
    const cost = costOf(race, chosen);
    left -= cost;
    winners.push(chosen);
    put(loads, chosen, load);
    if (tied.length > 1) log.push({ code: "count.load-tie", round, ...tieAmong(race, tied, race.ties) });
    const votes = race.totals.votes[chosen]!;
    const perSupporter = Math.round(approximately(load));
    log.push({
      code: "count.load-round",
      round,
      projectId: idOf(race, chosen),
      votes,
      cost,
      load: perSupporter,
      left,
    });
    log.push(...excludedBy(race, chosen, open));
    open = open.filter((project) => project !== chosen && race.rivals.among(winners, project) === undefined);
  }
  return { winners, log };
};

/** A voter's load is that of the last round that funded something they support, so a few exact numbers serve them all. */
interface Loads {
  supporters: Supporters;
  /** The last of those rounds for each group of voters, -1 before the first. */
  lastRound: Int32Array;
  exact: Rational[];
  rounded: number[];
}

const noLoads = ({ contest }: Race): Loads => ({
  supporters: supportersOf(contest, "once"),
  lastRound: new Int32Array(contest.electorate.size.length).fill(-1),
  exact: [],
  rounded: [],
});

const isSupported = ({ start }: Supporters, project: number): boolean =>
  start[project]! < start[project + 1]!;

/** Doubles closer than this are compared exactly. */
const PRECISION = 1e-9;

/** The projects with the smallest load, in the order of the tie rule. */
function lightest(race: Race, loads: Loads, open: readonly number[]): { tied: number[]; load: Rational } {
  const rounded = open.map((project) => ({ project, load: roundedLoad(race, loads, project) }));
  const least = Math.min(...rounded.map(({ load }) => load));
  const exact = rounded
    .filter(({ load }) => load <= least * (1 + PRECISION))
    .map(({ project }) => ({ project, load: exactLoad(race, loads, project) }));
  const load = exact.map((one) => one.load).reduce((low, one) => (compare(one, low) < 0 ? one : low));
  const tied = exact.filter((one) => compare(one.load, load) === 0).map(({ project }) => project);
  return { tied: tied.sort((a, b) => race.ties.compare(a, b)), load };
}

function roundedLoad(race: Race, { supporters, lastRound, rounded }: Loads, project: number): number {
  let sum = costOf(race, project);
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    const round = lastRound[supporters.group[at]!]!;
    if (round >= 0) sum += supporters.size[at]! * rounded[round]!;
  }
  return sum / race.totals.votes[project]!;
}

function exactLoad(race: Race, { supporters, lastRound, exact }: Loads, project: number): Rational {
  const carriers = new Float64Array(exact.length);
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    const round = lastRound[supporters.group[at]!]!;
    if (round >= 0) carriers[round]! += supporters.size[at]!;
  }
  let sum = whole(costOf(race, project));
  for (const [round, voters] of carriers.entries()) {
    if (voters > 0) sum = plus(sum, times(exact[round]!, whole(voters)));
  }
  return over(sum, whole(race.totals.votes[project]!));
}

function put({ supporters, lastRound, exact, rounded }: Loads, project: number, load: Rational): void {
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    lastRound[supporters.group[at]!] = exact.length;
  }
  exact.push(load);
  rounded.push(approximately(load));
}
