import type { Tx } from "./transaction.js";

/** Whether one of those who write a draft showed it in a group that this person belongs to. */
export async function isShownTo(tx: Tx, proposalId: number, participantId: string): Promise<boolean> {
  const conversation = { members: { some: { participantId } } };
  return (await tx.postedMessage.count({ where: { ...showing(proposalId), conversation } })) > 0;
}

/** Whether one of those who write a draft showed it in any group. */
export async function isShownToGroup(tx: Tx, proposalId: number): Promise<boolean> {
  return (await tx.postedMessage.count({ where: showing(proposalId) })) > 0;
}

const showing = (proposalId: number) => ({
  OR: [{ name: `discuss-draft-${proposalId}` }, { name: { startsWith: `ready-draft-${proposalId}-` } }],
});

/** Whether a group of this person was asked about this version. */
export async function isGroupAsked(
  tx: Tx,
  { proposalId, version, participantId }: { proposalId: number; version: number; participantId: string },
): Promise<boolean> {
  const name = `ready-draft-${proposalId}-${version}`;
  const conversation = { members: { some: { participantId } } };
  return (await tx.postedMessage.count({ where: { name, conversation } })) > 0;
}
