import type { Tx } from "./transaction.js";

/** Somebody of the staff of a process. */
export interface StaffMember {
  id: string;
  name: string | undefined;
}

/** Who is in charge of each project of a process, by project; only whoever still has a role there. */
export async function inChargeOf(tx: Tx, processId: string): Promise<ReadonlyMap<number, StaffMember>> {
  const rows = await tx.project.findMany({
    where: { processId, inCharge: { roles: { some: { processId, revokedAt: null } } } },
    select: { id: true, inCharge: { select: { id: true, displayName: true } } },
  });
  return new Map(
    rows.flatMap(({ id, inCharge }) =>
      inCharge ? [[id, { id: inCharge.id, name: inCharge.displayName ?? undefined }] as const] : [],
    ),
  );
}

/** Whoever may be put in charge: everybody with a role of this process that leads to its desk. */
export async function staffOf(tx: Tx, processId: string): Promise<StaffMember[]> {
  const rows = await tx.participant.findMany({
    where: { roles: { some: { processId, revokedAt: null, kind: { not: "desk" } } } },
    select: { id: true, displayName: true },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, displayName }) => ({ id, name: displayName ?? undefined }));
}

export async function putInCharge(tx: Tx, projectId: number, participantId: string | null): Promise<void> {
  await tx.project.update({ where: { id: projectId }, data: { inChargeId: participantId } });
}

/** Nobody else tells of its works until the transaction ends. */
export async function lockProject(tx: Tx, projectId: number): Promise<void> {
  await tx.$executeRaw`SELECT FROM "Project" WHERE id = ${projectId}::int FOR UPDATE`;
}

/** Each with the area they organize; null for the whole process. */
export const organizersOf = (
  tx: Tx,
  processId: string,
): Promise<{ participantId: string; areaKey: string | null }[]> =>
  tx.role.findMany({
    where: { processId, kind: "organizer", revokedAt: null },
    select: { participantId: true, areaKey: true },
    orderBy: { participantId: "asc" },
  });

/** Of these people, those who stopped all messages. */
export async function whoStopped(tx: Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.participant.findMany({
    where: { id: { in: [...people] }, stoppedAt: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Of these people, those who stopped all messages or were told of this occasion. */
export async function notToTell(tx: Tx, people: readonly string[], occasion: string): Promise<string[]> {
  const rows = await tx.participant.findMany({
    where: {
      id: { in: [...people] },
      OR: [{ stoppedAt: { not: null } }, { deliveries: { some: { occasion } } }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
