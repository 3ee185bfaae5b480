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

/** Whether a group of this person was asked about this version. */
export async function isGroupAsked(
  tx: Tx,
  { proposalId, version, participantId }: { proposalId: number; version: number; participantId: string },
): Promise<boolean> {
  const name = `ready-draft-${proposalId}-${version}`;
  const conversation = { members: { some: { participantId } } };
  return (await tx.postedMessage.count({ where: { name, conversation } })) > 0;
}
