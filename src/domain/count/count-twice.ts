import { count, sameCount, type CountResult } from "./count.js";
import type { Election } from "./election.js";
import type { CountSettings } from "./settings.js";

/** Counts twice, from scratch; two results that differ would be a bug that must stop everything (I-9). */
export function countTwice(election: Election, settings: CountSettings): CountResult {
  const first = count(election, settings);
  const reversed = {
    ...election,
    ballots: election.ballots.toReversed(),
    projects: election.projects.toReversed(),
  };
  if (!sameCount(first, count(reversed, settings))) throw new Error("two counts of one box differ");
  return first;
}
