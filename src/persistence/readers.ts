import type { HeldRole, RoleKind } from "../domain/desk/rights.js";
import type { LocalText } from "../domain/process.js";
import type { Tx } from "./transaction.js";

/** In which language a person is written to; empty when none was ever known. */
export async function languageOfReader(tx: Tx, participantId: string): Promise<string> {
  const row = await tx.participant.findUnique({ where: { id: participantId }, select: { language: true } });
  return row?.language ?? "";
}

/** The title of a process, for a private chat that is about another one. */
export async function titleElsewhere(
  tx: Tx,
  conversationId: string,
  processId: string,
): Promise<LocalText | undefined> {
  const [row] = await tx.$queryRaw<{ title: LocalText }[]>`
    SELECT p.title FROM "Conversation" c JOIN "ParticipatoryProcess" p ON p.id = ${processId}::uuid
    WHERE c.id = ${conversationId}::uuid AND c.kind = 'private' AND c."processId" <> p.id`;
  return row?.title;
}

/** Somebody who wants no messages, whatever they are about. */
export async function hasStopped(tx: Tx, participantId: string): Promise<boolean> {
  return (await tx.participant.count({ where: { id: participantId, stoppedAt: { not: null } } })) > 0;
}

/** Somebody who still has a role in a process, and how they may be written to. */
export async function staffReader(
  tx: Tx,
  processId: string,
  participantId: string,
): Promise<{ id: string; quiet: boolean; stopped: boolean } | undefined> {
  const [row] = await tx.$queryRaw<{ id: string; quiet: boolean; stopped: boolean }[]>`
    SELECT a.id, a.quiet, a."stoppedAt" IS NOT NULL AS stopped FROM "Participant" a
    WHERE a.id = ${participantId}::uuid AND EXISTS (
      SELECT FROM "Role" r WHERE r."participantId" = a.id AND r."processId" = ${processId}::uuid AND r."revokedAt" IS NULL)`;
  return row;
}

/** Everybody with a role in a process who has not stopped messages, with the roles they have now. */
export async function staffIn(tx: Tx, processId: string): Promise<{ id: string; roles: HeldRole[] }[]> {
  const rows = await tx.role.findMany({
    where: { processId, revokedAt: null, participant: { stoppedAt: null } },
    orderBy: [{ participantId: "asc" }, { id: "asc" }],
    select: { participantId: true, kind: true, areaKey: true },
  });
  const roles = new Map<string, HeldRole[]>();
  for (const { participantId, kind, areaKey } of rows)
    roles.set(participantId, [
      ...(roles.get(participantId) ?? []),
      { kind: kind as RoleKind, area: areaKey ?? undefined },
    ]);
  return [...roles].map(([id, held]) => ({ id, roles: held }));
}
