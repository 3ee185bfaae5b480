import type { Contest } from "../election.js";
import type { Comparison } from "../settings.js";

/** How many voters are better off with either of two outcomes; everybody else gains as much from both. */
export interface Preference {
  first: number;
  second: number;
}

/**
 * `satisfaction`: by the votes or points each voter gave to winners. `exclusionRatio`: by having any winner at all.
 * Voters who gain nothing from one of the two outcomes are counted.
 */
export function preferences(
  { electorate, projects }: Contest,
  by: Comparison,
  first: readonly number[],
  second: readonly number[],
): Preference {
  const { size, start, project, worth } = electorate;
  const wins = [first, second].map((winners) => marked(winners, projects.length));
  const prefer: Preference = { first: 0, second: 0 };
  for (let group = 0; group < size.length; group++) {
    const gains = wins.map((won) => {
      let gain = 0;
      for (let at = start[group]!; at < start[group + 1]!; at++) {
        if (won[project[at]!]) gain += by === "satisfaction" ? worth[at]! : Number(worth[at]! > 0);
      }
      return by === "satisfaction" ? gain : Math.min(gain, 1);
    });
    if (gains[0]! > gains[1]!) prefer.first += size[group]!;
    if (gains[1]! > gains[0]!) prefer.second += size[group]!;
  }
  return prefer;
}

function marked(projects: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const project of projects) marks[project] = 1;
  return marks;
}
