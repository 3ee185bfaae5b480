import type { HeldRole, RoleKind } from "../domain/desk/rights.js";
import type { Tx } from "./transaction.js";

/** A single-use code as it was given out, for a process and a role. */
export interface Invitation {
  hash: string;
  processId: string;
  communityId: string;
  role: HeldRole;
  expiresAt: Date;
  usedAt: Date | undefined;
  revokedAt: Date | undefined;
}

export async function findInvitation(tx: Tx, hash: string): Promise<Invitation | undefined> {
  const row = await tx.roleCode.findUnique({ where: { hash } });
  if (!row) return undefined;
  const { processId, expiresAt, usedAt, revokedAt } = row;
  const { communityId } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id: processId },
    select: { communityId: true },
  });
  return {
    hash,
    processId,
    communityId,
    role: toRole(row),
    expiresAt,
    usedAt: usedAt ?? undefined,
    revokedAt: revokedAt ?? undefined,
  };
}

const toRole = ({ kind, areaKey }: { kind: string; areaKey: string | null }): HeldRole => ({
  kind: kind as RoleKind,
  area: areaKey ?? undefined,
});

/** Keeps an unused invitation for whoever showed its code last; null gives it back. */
export async function holdInvitation(tx: Tx, hash: string, participantId: string | null): Promise<void> {
  await tx.roleCode.updateMany({ where: { hash, usedAt: null }, data: { usedBy: participantId } });
}

/** The invitation kept for somebody, as long as it is valid. */
export async function heldInvitation(
  tx: Tx,
  { processId, participantId, now }: { processId: string; participantId: string; now: Date },
): Promise<{ hash: string; role: HeldRole } | undefined> {
  const row = await tx.roleCode.findFirst({
    where: { processId, usedBy: participantId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { expiresAt: "desc" },
    select: { hash: true, kind: true, areaKey: true },
  });
  return row ? { hash: row.hash, role: toRole(row) } : undefined;
}

/** False when it was used, taken back, or shown by somebody else, meanwhile. */
export async function useInvitation(
  tx: Tx,
  { hash, participantId, now }: { hash: string; participantId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.roleCode.updateMany({
    where: { hash, usedAt: null, revokedAt: null, usedBy: participantId },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Gives a role, unless the person has it for the same area. */
export async function grantRole(
  tx: Tx,
  {
    role: { kind, area },
    ...grant
  }: { id: string; processId: string; participantId: string; role: HeldRole; grantedAt: Date },
): Promise<void> {
  const { processId, participantId } = grant;
  const same = { processId, participantId, kind, areaKey: area ?? null, revokedAt: null };
  if ((await tx.role.count({ where: same })) === 0)
    await tx.role.create({ data: { ...grant, kind, areaKey: area ?? null } });
}
