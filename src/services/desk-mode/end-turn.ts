import { beginDeskSession, endDeskSession, type NewDeskSession } from "../../persistence/desk-sessions.js";
import type { ActContext } from "../act.js";

type Ender = Pick<ActContext, "tx" | "process" | "conversationId" | "clearDesk">;

/** Ends the turn of a clerk, if there is one, by whomever and from wherever: what it left on another chat's screen goes too. */
export async function endTurn(
  { tx, process, conversationId, clearDesk }: Ender,
  clerkId: string,
): Promise<void> {
  const ended = await endDeskSession(tx, { clerkId, processId: process.id });
  for (const turn of ended) if (turn.conversationId !== conversationId) clearDesk(turn.conversationId);
}

/** Begins a turn; what the clerk had begun before is gone. */
export async function beginTurn(context: Ender, session: NewDeskSession): Promise<void> {
  await endTurn(context, session.clerkId);
  await beginDeskSession(context.tx, session);
}
