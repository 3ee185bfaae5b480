import type { BoxPlace } from "../process-boxes.js";
import { WHOLE_CITY, type Process } from "../process.js";

/**
 * People entitled to vote in a box: those of its area, or of all areas together where everybody may vote in it, be it as
 * their second district. Undefined where the process does not say.
 */
export function electorateOf(
  { areas, rules }: Pick<Process, "areas" | "rules">,
  { area, question }: BoxPlace,
): number | undefined {
  const asked = rules.questions.find(({ key }) => key === question);
  const isForAll = area === WHOLE_CITY || asked?.where === "own-and-one";
  const there = areas.filter(({ key }) => isForAll || key === area);
  const numbers = there.flatMap(({ electorate }) => electorate ?? []);
  return numbers.length > 0 && numbers.length === there.length
    ? numbers.reduce((sum, people) => sum + people, 0)
    : undefined;
}
