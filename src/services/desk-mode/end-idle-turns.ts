import { idleSince } from "../../domain/desk/turn.js";
import { idleScreen } from "../../flows/desk-mode/cleared-screen.js";
import { forgetWhoDidNotVote } from "../../persistence/desk-people.js";
import { endIdleDeskSessions } from "../../persistence/desk-sessions.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { clearScreens } from "./clear-screens.js";

/**
 * Ends every turn at a desk that was left for ten minutes, forgets whoever did not vote in it, and clears the screens of their clerks. What is written to a
 * chat here is sent with the next sweep.
 */
export async function endIdleTurns(app: App): Promise<void> {
  await inTransaction(app.prisma, async (tx) => {
    const ended = await endIdleDeskSessions(tx, idleSince(app.clock.now()));
    await forgetWhoDidNotVote(
      tx,
      ended.map(({ participantId }) => participantId),
    );
    await clearScreens(
      tx,
      app,
      ended.map(({ conversationId }) => conversationId),
      idleScreen,
    );
  });
}
