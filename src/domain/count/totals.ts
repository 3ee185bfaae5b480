import type { Contest } from "./election.js";

/** What ballots add up to, per project in official order. */
export interface Totals {
  /** Ballots that name it. */
  votes: Float64Array;
  /** Votes, points, or what places are worth (L…1 in a ranking of length L); in parts of a point. */
  score: Float64Array;
}

export function totalsOf({ projects, electorate }: Contest): Totals {
  const votes = new Float64Array(projects.length);
  const score = new Float64Array(projects.length);
  const { size, start, project, worth } = electorate;
  for (let group = 0; group < size.length; group++) {
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      votes[project[at]!]! += size[group]!;
      score[project[at]!]! += size[group]! * worth[at]!;
    }
  }
  assertExact(score);
  return { votes, score };
}

function assertExact(score: Float64Array): void {
  if (!score.every(Number.isSafeInteger)) throw new Error("Cannot count: points leave exact arithmetic");
}
