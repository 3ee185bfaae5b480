import type { ClaimedMessage } from "../persistence/outbox.js";
import type { DeliveryQueue } from "../ports/delivery-queue.js";
import type { DeliveryContext } from "../ports/messenger.js";
import { deliverChat, deliverClaimed, type ChatDelivery, type DeliveryDeps } from "./deliver-chat.js";
import { describeBug } from "./describe-bug.js";

export interface CommittedAnswer {
  conversationId: string;
  platform: string;
  /** What `enqueueClaimed` gave; undefined when earlier messages of the chat still wait. */
  claimed?: ClaimedMessage | undefined;
  context: DeliveryContext;
}

/**
 * Sends what a commit left for a chat, at once, and leaves to the queue what could not be sent. It never throws: the
 * answer is stored, and what fails here is found by the sweep. True when nothing of the chat is left to send.
 */
export async function deliverNow(
  deps: DeliveryDeps & { queue: DeliveryQueue },
  { conversationId, platform, claimed, context }: CommittedAnswer,
): Promise<boolean> {
  try {
    const delivery = claimed
      ? await deliverClaimed(deps, claimed, context)
      : await deliverChat(deps, conversationId, context);
    await leaveToQueue(deps.queue, { conversationId, platform }, delivery);
    return delivery.end.state === "delivered";
  } catch (error) {
    deps.log.error({ conversation: conversationId, ...describeBug(error) }, "an answer is left to the sweep");
    return false;
  }
}

async function leaveToQueue(
  queue: DeliveryQueue,
  chat: { conversationId: string; platform: string },
  { end, toHide }: ChatDelivery,
): Promise<void> {
  for (const task of toHide) await queue.hideLater(task);
  if (end.state !== "delivered") await queue.deliverLater(chat);
}
