import type { Tx } from "./transaction.js";

/** A single-use code as it was given out, for a process and a role. */
export interface Invitation {
  hash: string;
  processId: string;
  communityId: string;
  kind: string;
  expiresAt: Date;
  usedAt: Date | undefined;
}

export async function findInvitation(tx: Tx, hash: string): Promise<Invitation | undefined> {
  const row = await tx.roleCode.findUnique({ where: { hash } });
  if (!row) return undefined;
  const { processId, kind, expiresAt, usedAt } = row;
  const { communityId } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id: processId },
    select: { communityId: true },
  });
  return { hash, processId, communityId, kind, expiresAt, usedAt: usedAt ?? undefined };
}

/** Keeps an unused invitation for whoever showed its code last; null gives it back. */
export async function holdInvitation(tx: Tx, hash: string, participantId: string | null): Promise<void> {
  await tx.roleCode.updateMany({ where: { hash, usedAt: null }, data: { usedBy: participantId } });
}

/** The invitation kept for somebody, as long as it is valid. */
export async function heldInvitation(
  tx: Tx,
  { processId, participantId, now }: { processId: string; participantId: string; now: Date },
): Promise<{ hash: string; kind: string } | undefined> {
  const row = await tx.roleCode.findFirst({
    where: { processId, usedBy: participantId, usedAt: null, expiresAt: { gt: now } },
    orderBy: { expiresAt: "desc" },
    select: { hash: true, kind: true },
  });
  return row ?? undefined;
}

/** False when it was used, or shown by somebody else, meanwhile. */
export async function useInvitation(
  tx: Tx,
  { hash, participantId, now }: { hash: string; participantId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.roleCode.updateMany({
    where: { hash, usedAt: null, usedBy: participantId },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Gives a role, unless the person has it. */
export async function grantRole(
  tx: Tx,
  role: { id: string; processId: string; participantId: string; kind: string; grantedAt: Date },
): Promise<void> {
  const { processId, participantId, kind } = role;
  const has = await tx.role.count({ where: { processId, participantId, kind, revokedAt: null } });
  if (has === 0) await tx.role.create({ data: role });
}
