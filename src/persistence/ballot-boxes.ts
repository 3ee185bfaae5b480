import type { Tx } from "./transaction.js";

export interface StoredBox {
  id: number;
  processId: string;
  questionKey: string;
  areaKey: string;
  state: string;
  /** The box's own key, wrapped with the deployment's; none before the first vote and after the closing. */
  wrappedKey: Uint8Array | null;
}

/** The box as it is now. It cannot be closed before this transaction ends; others may go on voting. */
export async function enterBox(tx: Tx, boxId: number): Promise<StoredBox | undefined> {
  const [row] = await tx.$queryRaw<StoredBox[]>`
    SELECT id, "processId", "questionKey", "areaKey", state, "wrappedKey" FROM "BallotBox" WHERE id = ${boxId} FOR KEY SHARE`;
  return row;
}

/** The box, once everybody who was in it has left, and nobody else's until the transaction ends. */
export async function lockBox(
  tx: Tx,
  boxId: number,
): Promise<(StoredBox & { communityId: string }) | undefined> {
  const [row] = await tx.$queryRaw<(StoredBox & { communityId: string })[]>`
    SELECT b.id, b."processId", b."questionKey", b."areaKey", b.state, b."wrappedKey", p."communityId"
    FROM "BallotBox" b JOIN "ParticipatoryProcess" p ON p.id = b."processId"
    WHERE b.id = ${boxId} FOR UPDATE OF b`;
  return row;
}

/** Every box of a process: nobody is in one, and nobody enters one until the transaction ends. */
export async function lockBoxes(tx: Tx, processId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "BallotBox" WHERE "processId" = ${processId}::uuid ORDER BY id FOR UPDATE`;
}

/** What opens a box, for looking only. */
export async function readKey(
  tx: Tx,
  boxId: number,
): Promise<Pick<StoredBox, "id" | "wrappedKey"> | undefined> {
  const box = await tx.ballotBox.findUnique({
    where: { id: boxId },
    select: { id: true, wrappedKey: true },
  });
  return box ?? undefined;
}

/** Gives an open box its key, unless it has one already. */
export async function giveKey(tx: Tx, boxId: number, wrappedKey: Uint8Array): Promise<void> {
  await tx.ballotBox.updateMany({
    where: { id: boxId, state: "open", wrappedKey: null },
    data: { wrappedKey: new Uint8Array(wrappedKey) },
  });
}

/**
 * Boxes of every community that are open although their voting was over at this moment, with the hours for bringing in
 * paper ballots where there are such.
 */
export async function boxesToClose(tx: Tx, moment: Date): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT b.id FROM "BallotBox" b
    JOIN "ParticipatoryProcess" p ON p.id = b."processId"
    JOIN "Phase" v ON v."processId" = b."processId" AND v.kind = 'voting'
    WHERE b.state = 'open' AND NOT p.trial AND v."endsAt"
      + make_interval(hours => coalesce((p.rules->'paper'->>'hours')::int, 0)) <= ${moment}::timestamptz
    ORDER BY b.id`;
  return rows.map(({ id }) => id);
}

/** Closed boxes of which the disk may still hold old versions of rows: one just closed, or whose closing was cut short. */
export async function boxesToErase(tx: Tx): Promise<{ id: number; processId: string }[]> {
  return tx.ballotBox.findMany({
    where: { state: { not: "open" }, erasedAt: null },
    select: { id: true, processId: true },
    orderBy: { id: "asc" },
  });
}

export async function markErased(tx: Tx, boxIds: readonly number[], now: Date): Promise<void> {
  await tx.ballotBox.updateMany({ where: { id: { in: [...boxIds] } }, data: { erasedAt: now } });
}
