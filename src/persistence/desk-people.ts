import type { Tx } from "./transaction.js";

/**
 * Takes back that these people were at a desk, where it came to nothing: who has no chat, no vote in any box and nobody who
 * helps them now is gone with their right, and the code of their letter opens as before. Asked under a lock that whoever
 * begins a turn with the same person waits for (`lockHolders`).
 */
export async function forgetWhoDidNotVote(tx: Tx, participantIds: readonly string[]): Promise<void> {
  if (participantIds.length === 0) return;
  await tx.$queryRaw`
    SELECT 1 FROM "Participant" WHERE id = ANY(${[...participantIds]}::uuid[]) ORDER BY id FOR UPDATE`;
  const gone = await leftWithoutTrace(tx, participantIds);
  if (gone.length === 0) return;
  await tx.$executeRaw`
    UPDATE "PersonalCode" c SET "usedAt" = NULL
    FROM "EligibilityIdentifier" i JOIN "Eligibility" e ON e.id = i."eligibilityId"
    WHERE i.kind = 'code' AND i."processId" = c."processId" AND i.hash = c.hash
      AND e."participantId" = ANY(${gone}::uuid[])`;
  await tx.participant.deleteMany({ where: { id: { in: gone } } });
}

/** Those of them who never wrote in a chat, and of whom nothing is kept but a right to vote. */
async function leftWithoutTrace(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "Participant" p
    WHERE p.id = ANY(${[...ids]}::uuid[]) AND p."displayName" IS NULL AND p."welcomedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Account" a WHERE a."participantId" = p.id)
      AND NOT EXISTS (SELECT FROM "VoterRollEntry" v WHERE v."participantId" = p.id)
      AND NOT EXISTS (SELECT FROM "DeskSession" s WHERE s."participantId" = p.id)
      AND NOT EXISTS (SELECT FROM "Role" r WHERE r."participantId" = p.id)
      AND NOT EXISTS (SELECT FROM "Proposal" q WHERE q."authorId" = p.id)`;
  return rows.map(({ id }) => id);
}
