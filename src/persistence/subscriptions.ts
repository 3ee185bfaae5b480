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

/** Somebody who follows a project whose results are out, and has not been told. */
export interface FollowerToTell {
  participantId: string;
  projectId: number;
  boxId: number;
  areaKey: string;
}

/** One project a person and box; only who asked to hear of projects, and in quiet hours only who has none (I-11). */
export async function followersToTell(
  tx: Tx,
  {
    processId,
    publishedAfter,
    quiet,
    take,
  }: { processId: string; publishedAfter: Date; quiet: boolean; take: number },
): Promise<FollowerToTell[]> {
  return tx.$queryRaw<FollowerToTell[]>`
    SELECT DISTINCT ON (s."participantId", b.id) s."participantId", s."projectId", b.id AS "boxId", b."areaKey"
    FROM "Subscription" s
    JOIN "Project" p ON p.id = s."projectId"
    JOIN "BallotBox" b ON b."processId" = p."processId" AND b."areaKey" = p."areaKey" AND b.state = 'published'
    JOIN "Count" c ON c."boxId" = b.id AND c."approvedAt" > ${publishedAfter}::timestamptz
    JOIN "Participant" q ON q.id = s."participantId" AND q."stoppedAt" IS NULL AND q.messages = 'followed'
    WHERE p."processId" = ${processId}::uuid AND (NOT ${quiet} OR NOT q.quiet)
      AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."participantId" = s."participantId" AND d.occasion = 'results-' || b.id)
    ORDER BY s."participantId", b.id, (p.status = 'funded') DESC, s."projectId"
    LIMIT ${take}`;
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
