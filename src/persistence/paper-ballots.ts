import type { Marks } from "../domain/ballot/marks.js";
import { PAPER } from "../domain/channel.js";
import type { Tx } from "./transaction.js";

/** A ballot of paper: nobody's, from the first moment on. */
export interface UntaggedBallot extends Marks {
  id: string;
  boxId: number;
}

const BATCH = 1_000;

/** Puts ballots of paper into their boxes, in the order of their ids, which must be random. */
export async function addPaperBallots(tx: Tx, ballots: readonly UntaggedBallot[]): Promise<void> {
  const sorted = [...ballots].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < sorted.length; from += BATCH) {
    const data = sorted.slice(from, from + BATCH).map(({ id, boxId, choices, points }) => ({
      id,
      boxId,
      voterTag: null,
      choices: [...choices],
      points: [...points],
    }));
    await tx.ballot.createMany({ data });
  }
}

/** Of an open box: who was crossed off as voting on paper, and of whose ballot nothing was said so far. */
export async function paperOwed(tx: Tx, boxId: number): Promise<number> {
  const crossedOff = await tx.voterRollEntry.count({ where: { boxId, channel: PAPER } });
  const broughtIn = await tx.ballot.count({ where: { boxId, voterTag: null } });
  const { paperVoid } = await tx.ballotBox.findUniqueOrThrow({
    where: { id: boxId },
    select: { paperVoid: true },
  });
  return crossedOff - broughtIn - paperVoid;
}

/** So many more ballots of a box were spoiled, or never came back. */
export async function addPaperVoid(tx: Tx, boxId: number, ballots: number): Promise<void> {
  await tx.ballotBox.update({ where: { id: boxId }, data: { paperVoid: { increment: ballots } } });
}

/** Keeps, of a box that closes, how many ballots are still owed: afterwards paper is not told from other ballots. */
export async function keepPaperMissing(tx: Tx, boxId: number): Promise<void> {
  const paperMissing = await paperOwed(tx, boxId);
  if (paperMissing > 0) await tx.ballotBox.update({ where: { id: boxId }, data: { paperMissing } });
}

/** Ballots on paper that are in no count, by box: void, and never brought in. */
export async function paperUncounted(
  tx: Tx,
  processId: string,
): Promise<ReadonlyMap<number, { void: number; missing: number }>> {
  const rows = await tx.ballotBox.findMany({
    where: { processId, OR: [{ paperVoid: { gt: 0 } }, { paperMissing: { gt: 0 } }] },
    select: { id: true, paperVoid: true, paperMissing: true },
  });
  return new Map(
    rows.map(({ id, paperVoid, paperMissing }) => [id, { void: paperVoid, missing: paperMissing }]),
  );
}

/** Whether these very files were brought in before. */
export async function wasImported(tx: Tx, processId: string, files: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "AuditEntry" WHERE "processId" = ${processId}::uuid AND action = 'import-paper'
        AND after->>'files' = ${files}
    ) AS known`;
  return row?.known ?? false;
}

/** One import of a process at a time: of two with the same files the second finds them known. */
export async function lockPaperImport(tx: Tx, processId: string): Promise<void> {
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(hashtextextended('paper ' || ${processId}, 0)))`;
}
