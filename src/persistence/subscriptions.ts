import type { Tx } from "./transaction.js";

export async function setFollowing(
  tx: Tx,
  { participantId, projectId, on, now }: { participantId: string; projectId: number; on: boolean; now: Date },
): Promise<void> {
  const key = { participantId, projectId };
  if (on) {
    await tx.subscription.upsert({
      where: { participantId_projectId: key },
      create: { ...key, createdAt: now },
      update: {},
    });
  } else await tx.subscription.deleteMany({ where: key });
}

export async function isFollowing(tx: Tx, participantId: string, projectId: number): Promise<boolean> {
  return (await tx.subscription.count({ where: { participantId, projectId } })) > 0;
}

/** False when this person was told of this occasion before. */
export async function markTold(tx: Tx, participantId: string, occasion: string, at: Date): Promise<boolean> {
  const { count } = await tx.delivery.createMany({
    data: [{ participantId, occasion, at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Ids of the projects a person follows. */
export async function followedBy(tx: Tx, participantId: string): Promise<number[]> {
  const rows = await tx.subscription.findMany({ where: { participantId }, select: { projectId: true } });
  return rows.map(({ projectId }) => projectId);
}
