import type { LogEntry, Mark } from "./log.js";
import { idOf } from "./race.js";
import type { Race } from "./race.js";
import type { TieRule } from "./tie-rule.js";

/** Projects in the order of a comparison (negative: first goes before second), equals in the order of the tie rule. */
export function rank(
  projects: readonly number[],
  better: (a: number, b: number) => number,
  ties: TieRule,
): number[] {
  return [...projects].sort((a, b) => better(a, b) || ties.compare(a, b));
}

/** Groups of equals in a ranking, each with the place of its first. */
export function equalsIn(
  ranking: readonly number[],
  better: (a: number, b: number) => number,
): { place: number; tied: readonly number[] }[] {
  const groups: { place: number; tied: number[] }[] = [];
  for (const [index, project] of ranking.entries()) {
    const group = groups.at(-1);
    if (group && better(group.tied[0]!, project) === 0) group.tied.push(project);
    else groups.push({ place: index + 1, tied: [project] });
  }
  return groups.filter(({ tied }) => tied.length > 1);
}

/** Equals already in the order of the tie rule, and what decided between neighbours. */
export const tieAmong = (
  race: Race,
  tied: readonly number[],
  ties: TieRule,
): Pick<LogEntry & { code: "count.tie" }, "projectIds" | "decidedBy"> => ({
  projectIds: tied.map((project) => idOf(race, project)),
  decidedBy: tied.slice(1).map((second, first) => ties.decider(tied[first]!, second)),
});

/** One entry for every group of projects that share a mark in a ranking. */
export function tiesIn(
  race: Race,
  ranking: readonly number[],
  markOf: (project: number) => Mark,
  ties: TieRule,
): LogEntry[] {
  const same = (a: number, b: number): number => markOf(b).value - markOf(a).value;
  return equalsIn(ranking, same).map(({ place, tied }) => ({
    code: "count.tie",
    place,
    ...markOf(tied[0]!),
    ...tieAmong(race, tied, ties),
  }));
}
