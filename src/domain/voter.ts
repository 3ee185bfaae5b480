import { isOpen, phaseOf } from "./phase.js";
import { WHOLE_CITY, type Box, type Process } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

/** What tells where somebody votes: the district they were checked for, else the one they chose themselves. */
export interface Residence {
  eligibility: { area: string | undefined } | undefined;
  area: string | undefined;
}

/** And what counts already: a vote at a desk or on paper, by box. */
export interface Voter extends Residence {
  deskVotes: Pick<ReadonlyMap<number, { on: Date }>, "get">;
}

export const districtOf = ({ eligibility, area }: Residence): string | undefined => eligibility?.area ?? area;

/**
 * The boxes this person votes in: their district's and the whole city's; of a question with one box, that one, unless
 * they were checked for another district.
 */
export function boxesFor({ boxes }: Pick<Process, "boxes">, person: Residence): readonly Box[] {
  const district = districtOf(person);
  return boxes.filter(
    (box) => box.area === district || box.area === WHOLE_CITY || isTheOnlyOne(boxes, box, person),
  );
}

const isTheOnlyOne = (boxes: readonly Box[], { question }: Box, { eligibility }: Residence): boolean =>
  eligibility?.area === undefined && boxes.filter((box) => box.question === question).length === 1;

/**
 * Whether this person may fill in and cast a ballot of this box now (I-3, I-4).
 * Refuses with `vote-not-open`, `vote-closed`, `vote-not-checked`, `vote-other-area`, and with
 * `vote-at-desk` {on: ISO} where a vote at a desk counts.
 */
export function mayVote(process: Process, person: Voter, boxId: number, now: Date): Result<Box> {
  const box = process.boxes.find(({ id }) => id === boxId);
  const voting = phaseOf(process, "voting");
  if (!box || !voting || now < voting.startsAt) return refuse("vote-not-open");
  if (box.state !== "open" || !isOpen(voting, now)) return refuse("vote-closed");
  if (!person.eligibility) return refuse("vote-not-checked");
  if (!boxesFor(process, person).includes(box)) return refuse("vote-other-area");
  const atDesk = person.deskVotes.get(boxId);
  if (atDesk) return refuse("vote-at-desk", { on: atDesk.on.toISOString() });
  return ok(box);
}
