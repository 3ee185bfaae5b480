import type { Contest } from "./election.js";
import { fundInOrder } from "./fund-in-order.js";
import type { Mark } from "./log.js";
import { rank, tiesIn } from "./ranking.js";
import type { CountingRule, Race } from "./race.js";

/** How many ballots rank the first project above the second; a project not listed is below every listed one. */
export type Duels = (first: number, second: number) => number;

export function duelsIn({ projects, electorate }: Contest): Duels {
  const count = projects.length;
  const above = new Float64Array(count * count);
  const { size, start, project } = electorate;
  const passed = new Int32Array(count).fill(-1);
  for (let group = 0; group < size.length; group++) {
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const better = project[at]!;
      passed[better] = group;
      for (let other = 0; other < count; other++) {
        if (passed[other] !== group) above[better * count + other]! += size[group]!;
      }
    }
  }
  return (first, second) => above[first * count + second]!;
}

/** Ranked by duels won, a draw being half of one; then funded in that order, skipping what does not fit. */
export const copelandGreedy: CountingRule = (race) => {
  const beats = duelsIn(race.contest);
  const halves = (a: number, b: number): number => Math.sign(beats(a, b) - beats(b, a)) + 1;
  return fundByWins(
    race,
    winsOf(race, (a, b) => halves(a, b) / 2),
  );
};

/** Ranked by Schulze's beat paths (winning votes): by how many others each beats; then funded in that order. */
export const schulzeGreedy: CountingRule = (race) => {
  const strength = widestPaths(race);
  return fundByWins(
    race,
    winsOf(race, (a, b) => Number(strength(a, b) > strength(b, a))),
  );
};

function winsOf({ candidates }: Race, won: (a: number, b: number) => number): ReadonlyMap<number, number> {
  const wins = (a: number): number => candidates.reduce((sum, b) => (a === b ? sum : sum + won(a, b)), 0);
  return new Map(candidates.map((project) => [project, wins(project)]));
}

/** The strength of the widest path from one candidate to another: a path is as strong as its weakest won duel. */
function widestPaths({ contest, candidates }: Race): Duels {
  const count = contest.projects.length;
  const duels = duelsIn(contest);
  const paths = new Float64Array(count * count);
  for (const a of candidates) {
    for (const b of candidates) if (duels(a, b) > duels(b, a)) paths[a * count + b] = duels(a, b);
  }
  for (const via of candidates) {
    for (const a of candidates) {
      const there = paths[a * count + via]!;
      if (a === via || there === 0) continue;
      for (const b of candidates) {
        if (b === a || b === via) continue;
        const path = Math.min(there, paths[via * count + b]!);
        if (path > paths[a * count + b]!) paths[a * count + b] = path;
      }
    }
  }
  return (a, b) => paths[a * count + b]!;
}

function fundByWins(race: Race, wins: ReadonlyMap<number, number>): ReturnType<CountingRule> {
  const markOf = (project: number): Mark => ({ by: "wins", value: wins.get(project) ?? 0 });
  const order = rank(race.candidates, (a, b) => markOf(b).value - markOf(a).value, race.ties);
  const { log, ...funded } = fundInOrder(race, order, {
    money: race.contest.budget,
    whenTooExpensive: "skip",
    markOf,
  });
  return { ...funded, order, log: [...tiesIn(race, order, markOf, race.ties), ...log] };
}
