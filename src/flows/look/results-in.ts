import { boxName, joined } from "../process-words.js";
import { say, type Line } from "../screen.js";
import type { BoxResults, Here } from "./facts.js";
import { turnout } from "./turnout.js";

/** The box asked for, else the one of the person's district, else the only one there is. */
export function resultsIn({ facts: { results, person }, answers }: Here): BoxResults | undefined {
  const asked = results.find(({ box }) => String(box) === String(answers["box"]));
  if (asked) return asked;
  return results.length === 1 ? results[0] : results.find(({ area }) => area === person.area);
}

export const resultsHeading = ({ facts: { process } }: Here, shown: BoxResults): Line[] => [
  joined([
    say("results-title", { area: boxName(process, shown) }),
    turnout(process, shown.area, shown.result.voters),
  ]),
  ...(process.sample ? [say("results-sample")] : []),
];
