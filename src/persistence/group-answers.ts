import type { Tx } from "./transaction.js";

/** Whether nothing was said in a group during the last `quietMs`, but for messages that are edited there. */
export async function firstAnswerInAWhile(
  tx: Tx,
  conversationId: string,
  now: Date,
  quietMs: number,
): Promise<boolean> {
  const since = new Date(now.getTime() - quietMs);
  const last = await tx.outboxMessage.findFirst({
    where: { conversationId, name: null, createdAt: { gt: since } },
    select: { id: true },
  });
  return last === null;
}
