import type { Tx } from "./transaction.js";

/** An account of a person, with its private chat. */
export interface Chat {
  /** Of the account. */
  id: string;
  platform: string;
  externalId: string;
  conversationId: string | undefined;
}

/** Where a person writes from, the chat met first leading. */
export async function chatsOf(tx: Tx, participantId: string): Promise<Chat[]> {
  const rows = await tx.$queryRaw<(Omit<Chat, "conversationId"> & { conversationId: string | null })[]>`
    SELECT a.id, a.platform, a."externalId", c.id AS "conversationId"
    FROM "Account" a
    LEFT JOIN "Conversation" c ON c.platform = a.platform AND c."externalId" = a."externalId"
    WHERE a."participantId" = ${participantId}::uuid
    ORDER BY a."lastSeenAt", a.platform, a."externalId"`;
  return rows.map(({ conversationId, ...chat }) => ({
    ...chat,
    conversationId: conversationId ?? undefined,
  }));
}

/**
 * Locks the private chats of these people until the transaction ends: whatever they are doing there ends first, and
 * nothing more happens there (I-2). Two who lock each other's chats at once: the database ends one, and it is run again.
 */
export async function lockChats(tx: Tx, participantIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT c.id FROM "Conversation" c
    WHERE (c.platform, c."externalId") IN (
      SELECT a.platform, a."externalId" FROM "Account" a WHERE a."participantId" = ANY(${[...participantIds]}::uuid[])
    )
    ORDER BY c.id FOR NO KEY UPDATE`;
}

/**
 * Gives an account to somebody new, who knows nothing and may do nothing yet. The language stays, and a suspension: nobody
 * gets rid of one by starting anew.
 */
export async function startAnew(
  tx: Tx,
  from: string,
  { id, accountId, now }: { id: string; accountId: string; now: Date },
): Promise<void> {
  const before = await tx.participant.findUniqueOrThrow({
    where: { id: from },
    select: { communityId: true, language: true, suspendedUntil: true, suspendedReason: true },
  });
  await tx.participant.create({ data: { id, ...before, createdAt: now } });
  await tx.account.update({ where: { id: accountId }, data: { participantId: id } });
}

/**
 * A chat whose person is another one now: it begins again, no button of before is in date, and what still waits to be sent
 * there was for the person before.
 */
export async function restartChat(tx: Tx, id: string, from: string, to: string): Promise<void> {
  const restarted = await tx.$executeRaw`
    UPDATE "Conversation" SET "participantId" = ${to}::uuid, flow = '', step = '', asking = NULL, answers = '{}',
      trail = '[]', turn = turn + 1, "lastPress" = NULL
    WHERE id = ${id}::uuid AND "participantId" = ${from}::uuid`;
  if (restarted > 0) await forgetWaiting(tx, id);
}

async function forgetWaiting(tx: Tx, conversationId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "OutboxMessage" SET state = 'failed', replies = NULL, "leasedUntil" = NULL, error = 'chat unlinked'
    WHERE "conversationId" = ${conversationId}::uuid AND state IN ('pending', 'sending')`;
}
