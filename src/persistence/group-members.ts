import type { Member } from "../domain/group-rights.js";
import type { Tx } from "./transaction.js";

/** Whoever acts in a group belongs to it; what is not told of them stays as it was. */
export async function noteMember(
  tx: Tx,
  member: { groupId: string; participantId: string; seenAt: Date; isAdmin?: boolean },
): Promise<void> {
  const { groupId, participantId, ...seen } = member;
  await tx.groupMember.upsert({
    where: { groupId_participantId: { groupId, participantId } },
    create: member,
    update: seen,
  });
}

/** Somebody left: whoever they are here is no member any more. */
export async function forgetMember(
  tx: Tx,
  groupId: string,
  account: { platform: string; externalId: string },
): Promise<void> {
  await tx.groupMember.deleteMany({ where: { groupId, participant: { accounts: { some: account } } } });
}

/** Undefined for somebody who does not belong to the group. */
export async function memberOf(tx: Tx, groupId: string, participantId: string): Promise<Member | undefined> {
  const where = { groupId_participantId: { groupId, participantId } };
  const row = await tx.groupMember.findUnique({ where });
  return row ? { seenAt: row.seenAt, isAdmin: row.isAdmin ?? undefined } : undefined;
}

export async function isMember(tx: Tx, groupId: string, participantId: string): Promise<boolean> {
  return (await tx.groupMember.count({ where: { groupId, participantId } })) > 0;
}

/** Whether somebody belongs to a group that we are in too: what they do for it reaches the others there. */
export async function isMemberWithUs(tx: Tx, groupId: string, participantId: string): Promise<boolean> {
  return (await tx.groupMember.count({ where: { groupId, participantId, group: { present: true } } })) > 0;
}

/** Groups somebody belongs to, the one they acted in last first; `present` are those we can write in. */
export async function groupsOf(
  tx: Tx,
  participantId: string,
  group: { present?: boolean } = {},
): Promise<string[]> {
  const rows = await tx.groupMember.findMany({
    where: { participantId, group },
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
    INSERT INTO "GroupMember" ("groupId", "participantId", "seenAt", "isAdmin")
    SELECT ${to}::uuid, "participantId", "seenAt", "isAdmin" FROM "GroupMember" WHERE "groupId" = ${from}::uuid
    ON CONFLICT DO NOTHING`;
}
