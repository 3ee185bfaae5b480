import type { Box, Process } from "./process.js";

/** A box for everybody, whatever their district. */
export const WHOLE_CITY = "*";

/** What tells where somebody votes: the district they were checked for, else the one they chose themselves. */
export interface Residence {
  eligibility: { area: string | undefined } | undefined;
  area: string | undefined;
}

export const districtOf = ({ eligibility, area }: Residence): string | undefined => eligibility?.area ?? area;

/** The boxes this person votes in: their district's and the whole city's; the only one there is, unless they were checked for another. */
export function boxesFor({ boxes }: Pick<Process, "boxes">, person: Residence): readonly Box[] {
  if (boxes.length === 1 && person.eligibility?.area === undefined) return boxes;
  const district = districtOf(person);
  return boxes.filter(({ area }) => area === district || area === WHOLE_CITY);
}
