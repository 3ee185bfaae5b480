import type { Tx } from "./transaction.js";

/** In which language and time zone a person is written to. */
export async function readReader(
  tx: Tx,
  participantId: string,
  conversationId: string,
): Promise<{ language: string; timeZone: string }> {
  const [row] = await tx.$queryRaw<{ language: string | null; timeZone: string | null }[]>`
    SELECT p.language, q."timeZone" FROM "Participant" p, "Conversation" c
    LEFT JOIN "ParticipatoryProcess" q ON q.id = c."processId"
    WHERE p.id = ${participantId}::uuid AND c.id = ${conversationId}::uuid`;
  return { language: row?.language ?? "", timeZone: row?.timeZone ?? "UTC" };
}
