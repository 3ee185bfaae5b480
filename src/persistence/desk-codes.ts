import type { Tx } from "./transaction.js";

export interface NewDeskCode {
  id: string;
  processId: string;
  hash: string;
  participantId: string;
  /** The chat that shows it. */
  conversationId: string;
  expiresAt: Date;
}

/** Keeps a new code of a person; those they asked for before are gone. False when somebody shows the same signs now. */
export async function storeDeskCode(tx: Tx, code: NewDeskCode): Promise<boolean> {
  const { processId, participantId } = code;
  await tx.deskCode.deleteMany({ where: { processId, participantId, usedAt: null } });
  const { count } = await tx.deskCode.createMany({ data: [code], skipDuplicates: true });
  return count === 1;
}

export interface OpenDeskCode {
  id: string;
  participantId: string;
  conversationId: string;
}

/** A code that can still be used, by its hash or its id; locked, so that two desks never use it both. */
export async function lockDeskCode(
  tx: Tx,
  { processId, now, ...by }: { processId: string; now: Date } & ({ hash: string } | { id: string }),
): Promise<OpenDeskCode | undefined> {
  const key = "hash" in by ? by : { id: by.id };
  const found = await tx.deskCode.findFirst({
    where: { processId, ...key, usedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (!found) return undefined;
  const [row] = await tx.$queryRaw<OpenDeskCode[]>`
    SELECT id, "participantId", "conversationId" FROM "DeskCode"
    WHERE id = ${found.id}::uuid AND "usedAt" IS NULL FOR UPDATE`;
  return row;
}

export async function useDeskCode(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.deskCode.update({ where: { id }, data: { usedAt: now } });
}

/** A used one stays for a day, so that the same signs are not shown again at once. */
export async function forgetDeskCodes(tx: Tx, before: Date): Promise<void> {
  await tx.deskCode.deleteMany({ where: { expiresAt: { lt: before } } });
}
