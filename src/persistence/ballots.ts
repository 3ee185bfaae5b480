import type { Marks } from "../domain/ballot/marks.js";
import type { StoredBox } from "./ballot-boxes.js";
import type { Tx } from "./transaction.js";

/**
 * The district where a person votes from now on: the one they were checked for, else `areaKey`, which is then theirs, so
 * that nobody votes in two. Locks their eligibility until the transaction ends: two accounts of one person take turns.
 * Undefined when they were not checked at all.
 */
export async function settleDistrict(
  tx: Tx,
  { processId, participantId, areaKey }: { processId: string; participantId: string; areaKey: string | null },
): Promise<{ areaKey: string | null } | undefined> {
  const [row] = await tx.$queryRaw<{ areaKey: string | null }[]>`
    UPDATE "Eligibility" SET "areaKey" = coalesce("areaKey", ${areaKey})
    WHERE "processId" = ${processId}::uuid AND "participantId" = ${participantId}::uuid
    RETURNING "areaKey"`;
  return row;
}

export interface RollEntry {
  boxId: number;
  participantId: string;
  /** The platform the vote came from, or `desk`, or `paper`. */
  channel: string;
  castAt: Date;
}

/** Writes down that somebody voted, never what. A later vote takes the place of the earlier one. */
export async function enterRoll(tx: Tx, entry: RollEntry): Promise<void> {
  const { boxId, participantId, channel, castAt } = entry;
  await tx.$executeRaw`
    INSERT INTO "VoterRollEntry" ("boxId", "participantId", channel, "castAt")
    VALUES (${boxId}, ${participantId}::uuid, ${channel}, ${castAt}::timestamptz)
    ON CONFLICT ("boxId", "participantId") DO UPDATE SET channel = excluded.channel, "castAt" = excluded."castAt"`;
}

/**
 * Whether somebody voted in another box of a question than this one and that of their own district. Ask it under the lock
 * of `settleDistrict`.
 */
export async function votedInAnother(
  tx: Tx,
  {
    box,
    participantId,
    home,
  }: { box: Pick<StoredBox, "id" | "processId" | "questionKey">; participantId: string; home: string },
): Promise<boolean> {
  const { id, processId, questionKey } = box;
  const entry = await tx.voterRollEntry.findFirst({
    where: { participantId, boxId: { not: id }, box: { processId, questionKey, areaKey: { not: home } } },
    select: { boxId: true },
  });
  return entry !== null;
}

export interface NewBallot extends Marks {
  id: string;
  boxId: number;
  /** Who, for whoever has the box's key. */
  voterTag: string;
}

/** Puts the ballot into the box; the one this voter put in before is taken out. */
export async function putBallot(tx: Tx, { id, boxId, voterTag, choices, points }: NewBallot): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Ballot" (id, "boxId", "voterTag", choices, points)
    VALUES (${id}::uuid, ${boxId}, ${voterTag}, ${[...choices]}::int[], ${[...points]}::int[])
    ON CONFLICT ("boxId", "voterTag")
    DO UPDATE SET id = excluded.id, choices = excluded.choices, points = excluded.points`;
}

/** Takes the ballot of this voter out of the box, if there is one. */
export async function removeBallot(tx: Tx, boxId: number, voterTag: string): Promise<void> {
  await tx.ballot.deleteMany({ where: { boxId, voterTag } });
}

/** What this voter's ballot holds; undefined when there is none. */
export async function ballotUnder(tx: Tx, boxId: number, voterTag: string): Promise<Marks | undefined> {
  const ballot = await tx.ballot.findUnique({
    where: { boxId_voterTag: { boxId, voterTag } },
    select: { choices: true, points: true },
  });
  return ballot ?? undefined;
}

/** Puts a ballot under another mark of its voter; it stays the same ballot. */
export async function retagBallot(tx: Tx, boxId: number, from: string, to: string): Promise<void> {
  await tx.ballot.updateMany({ where: { boxId, voterTag: from }, data: { voterTag: to } });
}
