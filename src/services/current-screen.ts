import type { ChatEvent } from "../chat/event.js";
import type { Reply } from "../chat/reply.js";
import { findConversation } from "../persistence/conversations.js";
import { inTransaction } from "../persistence/transaction.js";
import { Conversation } from "./converse.js";
import type { Engine } from "./handle-event.js";
import { subjectOf } from "./scene.js";

/** What the person's screen shows now, as an edit of it. Nothing is changed or recorded. */
export async function currentScreen(
  engine: Engine,
  event: ChatEvent,
): Promise<{ reply: Reply; screen: string | undefined } | undefined> {
  return inTransaction(engine.app.prisma, async (tx) => {
    const stored = await findConversation(tx, event.platform, event.chat.id);
    if (!stored?.participantId) return undefined;
    const subject = await subjectOf(engine.app, tx, event, stored);
    if (!subject) return undefined;
    const reply = await new Conversation({ ...engine, tx }, event, stored, subject).show();
    return { reply, screen: stored.screen ?? undefined };
  });
}
