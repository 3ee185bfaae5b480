import { isBarred } from "./eligibility/barred.js";
import { isStrongEnough } from "./eligibility/strength.js";
import { isOpen, phaseOf } from "./phase.js";
import type { Box, Process, Strength } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

/** A box for everybody, whatever their district. */
export const WHOLE_CITY = "*";

/** What tells where somebody votes: the district they were checked for, else the one they chose themselves. */
export interface Residence {
  eligibility: { area: string | undefined } | undefined;
  area: string | undefined;
}

/** The same, with what a vote asks for besides. */
export interface Voter extends Residence {
  eligibility: { area: string | undefined; strength: Strength; barredAs: string | undefined } | undefined;
}

export const districtOf = ({ eligibility, area }: Residence): string | undefined => eligibility?.area ?? area;

/** The boxes this person votes in: their district's and the whole city's; the only one there is, unless they were checked for another. */
export function boxesFor({ boxes }: Pick<Process, "boxes">, person: Residence): readonly Box[] {
  if (boxes.length === 1 && person.eligibility?.area === undefined) return boxes;
  const district = districtOf(person);
  return boxes.filter(({ area }) => area === district || area === WHOLE_CITY);
}

/**
 * Whether this person may fill in and cast a ballot of this box now (I-3, I-4).
 * Refuses with `vote-not-open`, `vote-closed`, `vote-not-checked`, `vote-check-too-weak`, `vote-barred`,
 * `vote-other-area`.
 */
export function mayVote(process: Process, person: Voter, boxId: number, now: Date): Result<Box> {
  const box = process.boxes.find(({ id }) => id === boxId);
  const voting = phaseOf(process, "voting");
  if (!box || !voting || now < voting.startsAt) return refuse("vote-not-open");
  if (box.state !== "open" || !isOpen(voting, now)) return refuse("vote-closed");
  if (!person.eligibility) return refuse("vote-not-checked");
  const { eligibility: rules } = process.rules;
  if (!isStrongEnough(rules, person.eligibility.strength)) return refuse("vote-check-too-weak");
  if (isBarred(rules, person.eligibility.barredAs, "vote")) return refuse("vote-barred");
  if (!boxesFor(process, person).includes(box)) return refuse("vote-other-area");
  return ok(box);
}
