import type { Tx } from "./transaction.js";

/** Somebody by the name the others see. */
export interface Named {
  id: string;
  name: string | undefined;
}

export interface CoAuthorRow extends Named {
  joinedAt: Date;
}

/** Who writes a proposal with whoever began it, the first to join first. */
export async function readCoAuthors(tx: Tx, proposalId: number): Promise<CoAuthorRow[]> {
  const rows = await tx.coAuthor.findMany({
    where: { proposalId },
    orderBy: [{ joinedAt: "asc" }, { participantId: "asc" }],
    select: { joinedAt: true, participant: { select: { id: true, displayName: true } } },
  });
  return rows.map(({ joinedAt, participant }) => ({
    id: participant.id,
    name: participant.displayName ?? undefined,
    joinedAt,
  }));
}

export async function isCoAuthor(tx: Tx, proposalId: number, participantId: string): Promise<boolean> {
  return (await tx.coAuthor.count({ where: { proposalId, participantId } })) > 0;
}

export async function countCoAuthors(tx: Tx, proposalId: number): Promise<number> {
  return tx.coAuthor.count({ where: { proposalId } });
}

export async function addCoAuthor(
  tx: Tx,
  row: { proposalId: number; participantId: string; joinedAt: Date },
): Promise<void> {
  await tx.coAuthor.create({ data: row });
}

/** False when this person was none. */
export async function removeCoAuthor(tx: Tx, proposalId: number, participantId: string): Promise<boolean> {
  const { count } = await tx.coAuthor.deleteMany({ where: { proposalId, participantId } });
  return count === 1;
}
