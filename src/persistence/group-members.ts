import type { Tx } from "./transaction.js";

/** Whoever acts in a group belongs to it. */
export async function noteMember(
  tx: Tx,
  member: { groupId: string; participantId: string; seenAt: Date },
): Promise<void> {
  const { groupId, participantId, seenAt } = member;
  await tx.groupMember.upsert({
    where: { groupId_participantId: { groupId, participantId } },
    create: member,
    update: { seenAt },
  });
}

export async function isMember(tx: Tx, groupId: string, participantId: string): Promise<boolean> {
  return (await tx.groupMember.count({ where: { groupId, participantId } })) > 0;
}

/** Groups somebody belongs to, the one they acted in last first. */
export async function groupsOf(tx: Tx, participantId: string): Promise<string[]> {
  const rows = await tx.groupMember.findMany({
    where: { participantId },
    orderBy: [{ seenAt: "desc" }, { groupId: "asc" }],
    select: { groupId: true },
  });
  return rows.map(({ groupId }) => groupId);
}

/** Of two chats that become one, the one that goes on keeps what the group works on. */
export async function moveGroupWork(tx: Tx, from: string, to: string): Promise<void> {
  await tx.proposal.updateMany({ where: { groupId: from }, data: { groupId: to } });
  await tx.idea.updateMany({ where: { groupId: from }, data: { groupId: to } });
  await tx.$executeRaw`
    INSERT INTO "GroupMember" ("groupId", "participantId", "seenAt")
    SELECT ${to}::uuid, "participantId", "seenAt" FROM "GroupMember" WHERE "groupId" = ${from}::uuid
    ON CONFLICT DO NOTHING`;
}
