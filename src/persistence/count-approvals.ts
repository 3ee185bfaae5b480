import type { Tx } from "./transaction.js";

/** Somebody who stands for a count. */
export interface CountApproval {
  countId: string;
  participantId: string;
  name: string | undefined;
  /** By what the database says now: a role may have been taken away since. */
  isOrganizer: boolean;
}

/** False when this person approved it before. */
export async function addApproval(
  tx: Tx,
  approval: { countId: string; participantId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.countApproval.createMany({ data: [approval], skipDuplicates: true });
  return count === 1;
}

/** The approvals of these counts of a process, the first one first. */
export async function approvalsOf(
  tx: Tx,
  processId: string,
  countIds: readonly string[],
): Promise<CountApproval[]> {
  const rows = await tx.countApproval.findMany({
    where: { countId: { in: [...countIds] }, count: { box: { processId } } },
    orderBy: [{ at: "asc" }, { participantId: "asc" }],
    select: {
      countId: true,
      participantId: true,
      participant: {
        select: {
          displayName: true,
          roles: {
            where: { processId, kind: "organizer", areaKey: null, revokedAt: null },
            select: { id: true },
          },
        },
      },
    },
  });
  return rows.map(({ countId, participantId, participant }) => ({
    countId,
    participantId,
    name: participant.displayName ?? undefined,
    isOrganizer: participant.roles.length > 0,
  }));
}
