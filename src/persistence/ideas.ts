import type { Tx } from "./transaction.js";

/** One line that may become a proposal. */
export interface Idea {
  id: number;
  groupId: string;
  text: string;
  owner: { id: string; name: string | undefined } | undefined;
  addedBy: string | undefined;
}

const OWNER = { owner: { select: { id: true, displayName: true } } } as const;

interface Row {
  id: number;
  groupId: string;
  text: string;
  addedById: string | null;
  owner: { id: string; displayName: string | null } | null;
}

const toIdea = ({ id, groupId, text, addedById, owner }: Row): Idea => ({
  id,
  groupId,
  text,
  owner: owner ? { id: owner.id, name: owner.displayName ?? undefined } : undefined,
  addedBy: addedById ?? undefined,
});

export async function addIdea(
  tx: Tx,
  idea: { processId: string; groupId: string; text: string; addedById: string; createdAt: Date },
): Promise<void> {
  await tx.idea.create({ data: idea });
}

/** Ideas of some groups that have not become a proposal, the oldest first. */
export async function openIdeas(
  tx: Tx,
  { processId, groups, take }: { processId: string; groups: readonly string[]; take: number },
): Promise<Idea[]> {
  const rows = await tx.idea.findMany({
    where: { processId, groupId: { in: [...groups] }, proposalId: null },
    orderBy: { id: "asc" },
    take,
    include: OWNER,
  });
  return rows.map(toIdea);
}

export async function countOpenIdeas(tx: Tx, processId: string, groupId: string): Promise<number> {
  return tx.idea.count({ where: { processId, groupId, proposalId: null } });
}

/** As long as it has not become a proposal. */
export async function readOpenIdea(tx: Tx, processId: string, id: number): Promise<Idea | undefined> {
  const row = await tx.idea.findFirst({ where: { id, processId, proposalId: null }, include: OWNER });
  return row ? toIdea(row) : undefined;
}

/** False when somebody else took it first. */
export async function takeIdea(tx: Tx, id: number, ownerId: string): Promise<boolean> {
  const { count } = await tx.idea.updateMany({
    where: { id, proposalId: null, OR: [{ ownerId: null }, { ownerId }] },
    data: { ownerId },
  });
  return count === 1;
}

export async function leaveIdea(tx: Tx, id: number): Promise<void> {
  await tx.idea.update({ where: { id }, data: { ownerId: null } });
}

export async function removeIdea(tx: Tx, id: number): Promise<void> {
  await tx.idea.delete({ where: { id } });
}

/** From now on the idea is this proposal. */
export async function ideaBecame(
  tx: Tx,
  { id, proposalId }: { id: number; proposalId: number },
): Promise<void> {
  await tx.idea.update({ where: { id }, data: { proposalId } });
}
