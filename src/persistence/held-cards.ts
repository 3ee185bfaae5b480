import type { Tx } from "./transaction.js";

/** What somebody has taken to read and not decided about. */
export async function cardsHeldBy(
  tx: Tx,
  processId: string,
  participantId: string,
): Promise<{ id: number; number: number; version: number; area: string | undefined }[]> {
  const rows = await tx.$queryRaw<{ id: number; number: number; version: number; area: string | null }[]>`
    SELECT p.id, p.number, v.version, v."areaKey" AS area FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."sentVersion"
    WHERE p."processId" = ${processId}::uuid AND p."takenBy" = ${participantId}::uuid AND p.number IS NOT NULL
    ORDER BY p.id FOR NO KEY UPDATE OF p`;
  return rows.map(({ area, ...row }) => ({ ...row, area: area ?? undefined }));
}

/** Others may take them from now on. */
export async function freeCards(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.proposal.updateMany({
    where: { id: { in: [...ids] } },
    data: { takenBy: null, takenUntil: null },
  });
}

/** Questions that somebody took to answer go back to everybody. */
export async function freeQuestions(tx: Tx, processId: string, participantId: string): Promise<void> {
  await tx.helpRequest.updateMany({
    where: { processId, takenBy: participantId },
    data: { takenBy: null, takenUntil: null },
  });
}
