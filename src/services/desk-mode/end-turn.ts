import { forgetWhoDidNotVote } from "../../persistence/desk-people.js";
import {
  beginDeskSession,
  endDeskSession,
  endDeskSessionsOf,
  type EndedTurn,
  type NewDeskSession,
  withReceipt,
} from "../../persistence/desk-sessions.js";
import type { ActContext } from "../act.js";

type Ender = Pick<ActContext, "tx" | "process" | "conversationId" | "clearDesk">;

/** Ends the turn of a clerk, if there is one, by whomever and from wherever. Of somebody who did not vote nothing is kept. */
export async function endTurn(context: Ender, clerkId: string): Promise<void> {
  await forgetHelped(context, await leave(context, clerkId));
}

/**
 * Ends every turn with one of these people on either side of the desk: they are about to become one. A receipt stays on its
 * screen, to be read out.
 */
export async function endTurnsWith(context: Ender, people: readonly string[]): Promise<void> {
  const ended = await endDeskSessionsOf(context.tx, people);
  // Asked once the turns are locked: a vote may have come in while that was waited for.
  const receipts = await withReceipt(context.tx, ended);
  clearElsewhere(
    context,
    ended.filter(({ conversationId }) => !receipts.has(conversationId)),
  );
  await forgetHelped(context, ended);
}

/** Begins a turn; what the clerk had begun before is gone, unless it is the same person again. */
export async function beginTurn(context: Ender, session: NewDeskSession): Promise<void> {
  const before = await leave(context, session.clerkId);
  await beginDeskSession(context.tx, session);
  await forgetHelped(context, before);
}

const forgetHelped = ({ tx }: Ender, ended: readonly EndedTurn[]): Promise<void> =>
  forgetWhoDidNotVote(
    tx,
    ended.map(({ participantId }) => participantId),
  );

async function leave(context: Ender, clerkId: string): Promise<EndedTurn[]> {
  const ended = await endDeskSession(context.tx, { clerkId, processId: context.process.id });
  clearElsewhere(context, ended);
  return ended;
}

/** What a turn left on another chat's screen goes with it; here something else is shown at once. */
function clearElsewhere({ conversationId, clearDesk }: Ender, ended: readonly EndedTurn[]): void {
  for (const turn of ended) if (turn.conversationId !== conversationId) clearDesk(turn.conversationId);
}
