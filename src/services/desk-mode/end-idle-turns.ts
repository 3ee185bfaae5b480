import { idleSince } from "../../domain/desk/turn.js";
import { clearedScreen } from "../../flows/desk-mode/cleared-screen.js";
import { renderScreen } from "../../i18n/render.js";
import { turnsLeftAt } from "../../persistence/clerk-chats.js";
import { endIdleDeskSessions } from "../../persistence/desk-sessions.js";
import { enqueue } from "../../persistence/outbox.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { languageOf } from "../scene.js";

/**
 * Ends every turn at a desk that was left for ten minutes, and clears the screens of their clerks: the next person in
 * front of the desk finds nothing. What is written to a chat here is sent with the next sweep.
 */
export async function endIdleTurns(app: App): Promise<void> {
  await inTransaction(app.prisma, async (tx) => {
    const ended = await endIdleDeskSessions(tx, idleSince(app.clock.now()));
    const chats = ended.map(({ conversationId }) => conversationId).sort();
    for (const { conversationId, turn, language, timeZone } of await turnsLeftAt(tx, chats, "assist")) {
      const reader = { language: languageOf(language ?? undefined), timeZone };
      const reply = renderScreen(clearedScreen, { flow: "assist", turn }, reader, { fresh: false });
      await enqueue(tx, { conversationId, replies: [reply], now: app.machine.now() });
    }
  });
}
