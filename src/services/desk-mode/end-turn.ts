import { forgetWhoDidNotVote } from "../../persistence/desk-people.js";
import {
  beginDeskSession,
  endDeskSession,
  type EndedTurn,
  type NewDeskSession,
} from "../../persistence/desk-sessions.js";
import type { ActContext } from "../act.js";

type Ender = Pick<ActContext, "tx" | "process" | "conversationId" | "clearDesk">;

/** Ends the turn of a clerk, if there is one, by whomever and from wherever. Of somebody who did not vote nothing is kept. */
export async function endTurn(context: Ender, clerkId: string): Promise<void> {
  await forgetHelped(context, await leave(context, clerkId));
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

/** What a turn left on another chat's screen goes with it. */
async function leave({ tx, process, conversationId, clearDesk }: Ender, clerkId: string) {
  const ended = await endDeskSession(tx, { clerkId, processId: process.id });
  for (const turn of ended) if (turn.conversationId !== conversationId) clearDesk(turn.conversationId);
  return ended;
}
