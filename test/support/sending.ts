import type { World } from "./world.js";

/** What the sweep does: whatever was written to a chat, and not sent, is sent. */
export async function sendWhatWaits(world: World): Promise<void> {
  const chats = await world.prisma.outboxMessage.findMany({
    where: { state: "pending" },
    select: { conversationId: true },
    distinct: ["conversationId"],
  });
  for (const { conversationId } of chats)
    await world.queue.deliverLater({ conversationId, platform: "test" });
}
