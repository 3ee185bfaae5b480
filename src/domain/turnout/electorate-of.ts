import { WHOLE_CITY, type Process } from "../process.js";

/** People entitled to vote in an area, or in all of them together; undefined where the process does not say. */
export function electorateOf({ areas }: Pick<Process, "areas">, area: string): number | undefined {
  const there = areas.filter(({ key }) => area === WHOLE_CITY || key === area);
  const numbers = there.flatMap(({ electorate }) => electorate ?? []);
  return numbers.length > 0 && numbers.length === there.length
    ? numbers.reduce((sum, people) => sum + people, 0)
    : undefined;
}
