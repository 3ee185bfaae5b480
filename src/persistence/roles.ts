import type { Tx } from "./transaction.js";

export interface RoleCode {
  processId: string;
  communityId: string;
  kind: string;
  expiresAt: Date;
  usedAt: Date | undefined;
}

export async function findRoleCode(tx: Tx, hash: string): Promise<RoleCode | undefined> {
  const row = await tx.roleCode.findUnique({ where: { hash } });
  if (!row) return undefined;
  const { processId, kind, expiresAt, usedAt } = row;
  const { communityId } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id: processId },
    select: { communityId: true },
  });
  return { processId, communityId, kind, expiresAt, usedAt: usedAt ?? undefined };
}

/** False when somebody else used it first. */
export async function useRoleCode(
  tx: Tx,
  { hash, by, now }: { hash: string; by: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.roleCode.updateMany({
    where: { hash, usedAt: null },
    data: { usedAt: now, usedBy: by },
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
