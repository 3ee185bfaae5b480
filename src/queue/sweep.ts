import type { Database } from "../persistence/open-database.js";
import { chatsLeftWaiting } from "../persistence/outbox.js";
import type { Clock } from "../ports/clock.js";
import type { DeliveryQueue } from "../ports/delivery-queue.js";

/** A message nobody took up for this long, in milliseconds, was forgotten: its process died, or the queue was emptied. */
const QUIET_MS = 5_000;
const AT_ONCE = 500;

/** Queues every chat that something was left unsent for. The outbox is the truth; the queue may be lost. */
export async function sweep(deps: {
  prisma: Database["prisma"];
  messengers: ReadonlyMap<string, unknown>;
  clock: Clock;
  queue: DeliveryQueue;
}): Promise<number> {
  const chats = await chatsLeftWaiting(deps.prisma, {
    platforms: [...deps.messengers.keys()],
    now: deps.clock.now(),
    quietMs: QUIET_MS,
    take: AT_ONCE,
  });
  for (const chat of chats) await deps.queue.deliverLater(chat);
  return chats.length;
}
