import type { Tx } from "./transaction.js";

/** Whether one of those who write a draft showed it in a group that this person belongs to. */
export async function isShownTo(tx: Tx, proposalId: number, participantId: string): Promise<boolean> {
  const shown = await tx.postedMessage.count({
    where: {
      OR: [{ name: `discuss-draft-${proposalId}` }, { name: { startsWith: `ready-draft-${proposalId}-` } }],
      conversation: { members: { some: { participantId } } },
    },
  });
  return shown > 0;
}
