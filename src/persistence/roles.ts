import { ROLE_KINDS, type HeldRole, type RoleKind } from "../domain/desk/rights.js";
import type { LocalText } from "../domain/process.js";
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

export interface HeldInvitation {
  hash: string;
  role: HeldRole;
  /** Undefined for one from the command line. */
  invitedBy: string | undefined;
}

/** The invitation kept for somebody, as long as it is valid. */
export async function heldInvitation(
  tx: Tx,
  { processId, participantId, now }: { processId: string; participantId: string; now: Date },
): Promise<HeldInvitation | undefined> {
  const row = await tx.roleCode.findFirst({
    where: { processId, usedBy: participantId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { expiresAt: "desc" },
    select: { hash: true, kind: true, areaKey: true, invitedBy: true },
  });
  return row ? { hash: row.hash, role: toRole(row), invitedBy: row.invitedBy ?? undefined } : undefined;
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

/** Gives a role, unless the person has it for the same area. Locked: two codes accepted at once are one role. */
export async function grantRole(
  tx: Tx,
  grant: { id: string; processId: string; participantId: string; role: HeldRole; grantedAt: Date },
): Promise<void> {
  const { id, processId, participantId, grantedAt } = grant;
  const { kind, area = null } = grant.role;
  await tx.$queryRaw`SELECT 1 FROM "Participant" WHERE id = ${participantId}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    INSERT INTO "Role" (id, "processId", "participantId", kind, "areaKey", "grantedAt")
    SELECT ${id}::uuid, ${processId}::uuid, ${participantId}::uuid, ${kind}, ${area}, ${grantedAt}::timestamptz
    WHERE NOT EXISTS (
      SELECT FROM "Role"
      WHERE "processId" = ${processId}::uuid AND "participantId" = ${participantId}::uuid AND kind = ${kind}
        AND "areaKey" IS NOT DISTINCT FROM ${area} AND "revokedAt" IS NULL)`;
}

/** The other processes of their community in which somebody has a role, the newest first; nothing that is only tried. */
export async function otherDesksOf(
  tx: Tx,
  { participantId, processId }: { participantId: string; processId: string },
): Promise<{ id: string; title: LocalText }[]> {
  return tx.$queryRaw`
    SELECT q.id, q.title FROM "ParticipatoryProcess" q
    JOIN "Participant" p ON p.id = ${participantId}::uuid AND p."communityId" = q."communityId"
    WHERE q.id <> ${processId}::uuid AND NOT q.trial AND EXISTS (
      SELECT FROM "Role" r
      WHERE r."processId" = q.id AND r."participantId" = p.id AND r."revokedAt" IS NULL)
    ORDER BY q."createdAt" DESC, q.slug`;
}

/** A role somebody has, as organizers see it. */
export interface GivenRole {
  id: string;
  participantId: string;
  name: string | undefined;
  role: HeldRole;
  since: Date;
}

/** Everybody with a role in a process, with all the roles they have there. */
export async function holdersIn(
  tx: Tx,
  processId: string,
): Promise<{ id: string; roles: readonly HeldRole[] }[]> {
  const rows = await tx.participant.findMany({
    where: { roles: { some: { processId, revokedAt: null } } },
    select: {
      id: true,
      roles: { where: { processId, revokedAt: null }, select: { kind: true, areaKey: true } },
    },
  });
  return rows.map(({ id, roles }) => ({ id, roles: roles.map(toRole) }));
}

/** As what somebody acts in a process now. */
export async function roleKindsOf(
  tx: Tx,
  where: { processId: string; participantId: string },
): Promise<RoleKind[]> {
  const rows = await tx.role.findMany({
    where: { ...where, revokedAt: null },
    distinct: ["kind"],
    orderBy: { kind: "asc" },
    select: { kind: true },
  });
  return rows.map(({ kind }) => kind as RoleKind);
}

/** Who has which role in a process, organizers of all of it first. */
export async function rolesIn(tx: Tx, processId: string): Promise<GivenRole[]> {
  const rows = await tx.role.findMany({
    where: { processId, revokedAt: null },
    select: {
      id: true,
      participantId: true,
      kind: true,
      areaKey: true,
      grantedAt: true,
      participant: { select: { displayName: true } },
    },
    orderBy: [{ grantedAt: "asc" }, { id: "asc" }],
  });
  return rows
    .map(({ id, participantId, participant, grantedAt, ...row }) => ({
      id,
      participantId,
      name: participant.displayName ?? undefined,
      role: toRole(row),
      since: grantedAt,
    }))
    .sort((a, b) => rankOf(a.role) - rankOf(b.role));
}

const rankOf = ({ kind, area }: HeldRole): number =>
  2 * ROLE_KINDS.indexOf(kind) + (area === undefined ? 0 : 1);

/** Nobody else gives or takes a role in this process until the transaction ends. */
export async function lockRoles(tx: Tx, processId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Role" WHERE "processId" = ${processId}::uuid AND "revokedAt" IS NULL ORDER BY id FOR UPDATE`;
}

/** Takes a role back, however often its holder was given it; false when it was taken back meanwhile. */
export async function takeRole(tx: Tx, id: string, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE "Role" r SET "revokedAt" = ${now}::timestamptz FROM "Role" one
    WHERE one.id = ${id}::uuid AND one."revokedAt" IS NULL AND r."revokedAt" IS NULL
      AND r."processId" = one."processId" AND r."participantId" = one."participantId" AND r.kind = one.kind
      AND r."areaKey" IS NOT DISTINCT FROM one."areaKey"`;
  return count > 0;
}

/** An invitation that somebody may still accept. */
export interface OpenInvitation {
  number: number;
  role: HeldRole;
  expiresAt: Date;
  /** Who invites; undefined for the command line, and for somebody without a name. */
  by: string | undefined;
}

/** The invitations of a process that are good at a moment, the one that ends first comes first. */
export async function openInvitations(tx: Tx, processId: string, now: Date): Promise<OpenInvitation[]> {
  const rows = await tx.$queryRaw<
    { number: number; kind: string; areaKey: string | null; expiresAt: Date; by: string | null }[]
  >`
    SELECT c.number, c.kind, c."areaKey", c."expiresAt", p."displayName" AS by
    FROM "RoleCode" c LEFT JOIN "Participant" p ON p.id = c."invitedBy"
    WHERE c."processId" = ${processId}::uuid AND c."usedAt" IS NULL AND c."revokedAt" IS NULL
      AND c."expiresAt" > ${now}::timestamptz
    ORDER BY c."expiresAt", c.number`;
  return rows.map(({ number, expiresAt, by, ...row }) => ({
    number,
    role: toRole(row),
    expiresAt,
    by: by ?? undefined,
  }));
}

/** Takes an invitation of a process back; undefined when it was used, or is none. */
export async function takeInvitation(
  tx: Tx,
  { processId, number, now }: { processId: string; number: number; now: Date },
): Promise<HeldRole | undefined> {
  const [row] = await tx.$queryRaw<{ kind: string; areaKey: string | null }[]>`
    UPDATE "RoleCode" SET "revokedAt" = ${now}::timestamptz
    WHERE "processId" = ${processId}::uuid AND number = ${number}::int AND "usedAt" IS NULL AND "revokedAt" IS NULL
    RETURNING kind, "areaKey"`;
  return row && toRole(row);
}

/** Takes back what somebody gave out for a process and nobody has used; answers with the roles that it was for. */
export async function takeInvitationsBy(
  tx: Tx,
  { processId, invitedBy, now }: { processId: string; invitedBy: string; now: Date },
): Promise<HeldRole[]> {
  const rows = await tx.$queryRaw<{ kind: string; areaKey: string | null }[]>`
    UPDATE "RoleCode" SET "revokedAt" = ${now}::timestamptz
    WHERE "processId" = ${processId}::uuid AND "invitedBy" = ${invitedBy}::uuid AND "usedAt" IS NULL
      AND "revokedAt" IS NULL AND "expiresAt" > ${now}::timestamptz
    RETURNING kind, "areaKey"`;
  return rows.map(toRole);
}
