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

/** People who follow a project and still want to hear from us. */
export async function followersOf(tx: Tx, projectId: number): Promise<string[]> {
  const rows = await tx.subscription.findMany({
    where: { projectId, participant: { stoppedAt: null } },
    select: { participantId: true },
  });
  return rows.map(({ participantId }) => participantId);
}

/** Ids of the projects a person follows. */
export async function followedBy(tx: Tx, participantId: string): Promise<number[]> {
  const rows = await tx.subscription.findMany({ where: { participantId }, select: { projectId: true } });
  return rows.map(({ projectId }) => projectId);
}
