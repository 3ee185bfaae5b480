import { isBarred } from "./eligibility/barred.js";
import { isStrongEnough } from "./eligibility/strength.js";
import { isOpen, phaseOf } from "./phase.js";
import { questionOf } from "./process-boxes.js";
import { WHOLE_CITY, type Box, type Process, type ProcessRules, type Strength } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

/** What tells where somebody votes: the district they were checked for, else the one they chose themselves. */
export interface Residence {
  eligibility: { area: string | undefined } | undefined;
  area: string | undefined;
}

/** And what they did so far, by box. */
export interface Voter extends Residence {
  votedAt: Pick<ReadonlyMap<number, unknown>, "has">;
  draftBoxes: Pick<ReadonlySet<number>, "has">;
}

/** And how surely they were checked, and for which office; a vote at a desk or on paper counts over every other. */
export interface CheckedVoter extends Voter {
  deskVotes: Pick<ReadonlyMap<number, { on: Date }>, "get">;
  eligibility: { area: string | undefined; strength: Strength; barredAs: string | undefined } | undefined;
}

type Boxes = Pick<Process, "boxes"> & { rules: Pick<ProcessRules, "questions"> };

export const districtOf = ({ eligibility, area }: Residence): string | undefined => eligibility?.area ?? area;

/**
 * The boxes this person votes in: their district's and the whole city's; of a question with one box, that one, unless
 * they were checked for another district. Where a second district may be chosen, that one as well once it is: by a vote
 * in it, and before that by every ballot begun there.
 */
export const boxesFor = (process: Boxes, voter: Voter): readonly Box[] =>
  process.boxes.filter((box) => isOwn(process, box, voter) || isChosenSecond(process, box, voter));

function isOwn({ boxes }: Boxes, box: Box, person: Residence): boolean {
  return box.area === districtOf(person) || box.area === WHOLE_CITY || isTheOnlyOne(boxes, box, person);
}

const isTheOnlyOne = (boxes: readonly Box[], { question }: Box, { eligibility }: Residence): boolean =>
  eligibility?.area === undefined && boxes.filter((box) => box.question === question).length === 1;

const isChosenSecond = (process: Boxes, box: Box, voter: Voter): boolean =>
  (voter.votedAt.has(box.id) || voter.draftBoxes.has(box.id)) && secondBoxes(process, voter).includes(box);

/**
 * Boxes of other districts in which this person may vote besides their own: any one of a question that allows it, and
 * once they voted in one, that one only.
 */
export function secondBoxes(process: Boxes, voter: Voter): readonly Box[] {
  const others = otherBoxes(process, voter);
  const taken = new Map(
    others.filter(({ id }) => voter.votedAt.has(id)).map((box) => [box.question, box] as const),
  );
  return others.filter((box) => (taken.get(box.question) ?? box) === box);
}

/** Boxes of districts that are not this person's, of questions answered in one of them too. */
function otherBoxes(process: Boxes, person: Residence): readonly Box[] {
  if (districtOf(person) === undefined) return [];
  return process.boxes.filter(
    (box) => questionOf(process, box).where === "own-and-one" && !isOwn(process, box, person),
  );
}

/**
 * Whether this person may fill in and cast a ballot of this box now (I-3, I-4).
 * Refuses with `vote-not-open`, `vote-closed`, `vote-not-checked`, `vote-check-too-weak`, `vote-barred`,
 * `vote-second-taken`, `vote-other-area`, and with `vote-at-desk` {on: ISO} where a vote at a desk counts.
 */
export function mayVote(process: Process, voter: CheckedVoter, boxId: number, now: Date): Result<Box> {
  const box = process.boxes.find(({ id }) => id === boxId);
  const voting = phaseOf(process, "voting");
  if (!box || !voting || now < voting.startsAt) return refuse("vote-not-open");
  if (box.state !== "open" || !isOpen(voting, now)) return refuse("vote-closed");
  const entitled = mayUse(process, voter, box);
  if (!entitled.ok) return entitled;
  const atDesk = voter.deskVotes.get(boxId);
  return atDesk ? refuse("vote-at-desk", { on: atDesk.on.toISOString() }) : ok(box);
}

/**
 * Whether this box is one of this person's, whatever the time.
 * Refuses with `vote-not-checked`, `vote-check-too-weak`, `vote-barred`, `vote-second-taken`, `vote-other-area`.
 */
export function mayUse(
  process: Pick<Process, "rules" | "boxes">,
  voter: CheckedVoter,
  box: Box,
): Result<null> {
  if (!voter.eligibility) return refuse("vote-not-checked");
  const { eligibility: rules } = process.rules;
  if (!isStrongEnough(rules, voter.eligibility.strength)) return refuse("vote-check-too-weak");
  if (isBarred(rules, voter.eligibility.barredAs, "vote")) return refuse("vote-barred");
  if (isOwn(process, box, voter) || secondBoxes(process, voter).includes(box)) return ok(null);
  return refuse(otherBoxes(process, voter).includes(box) ? "vote-second-taken" : "vote-other-area");
}
