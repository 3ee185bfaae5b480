import type { Tx } from "./transaction.js";

/** A chat that still shows a screen of a flow. */
export interface LeftScreen {
  conversationId: string;
  turn: number;
  language: string | null;
  timeZone: string;
}

/** Which of these chats still are in a flow, with what a screen there needs. */
export async function turnsLeftAt(
  tx: Tx,
  conversationIds: readonly string[],
  flow: string,
): Promise<LeftScreen[]> {
  return tx.$queryRaw<LeftScreen[]>`
    SELECT c.id AS "conversationId", c.turn, p.language, r."timeZone"
    FROM "Conversation" c
    JOIN "Participant" p ON p.id = c."participantId"
    JOIN "ParticipatoryProcess" r ON r.id = c."processId"
    WHERE c.id = ANY(${[...conversationIds]}::uuid[]) AND c.flow = ${flow}
    ORDER BY c.id`;
}
