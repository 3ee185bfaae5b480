import type { Tx } from "./transaction.js";

/** Somebody who wants to hear of big steps, and has not been told of this one. */
export interface PersonToTell {
  participantId: string;
  areaKey: string | null;
}

/** What a `Delivery` row calls the opening of a phase: a process has one of a kind. */
export const openingOf = (processId: string, kind: string): string => `phase-${kind}-${processId}`;

export interface Opening {
  processId: string;
  kind: string;
  /** It is a quiet hour there: only those who have none are told now. */
  quiet: boolean;
  take: number;
}

/** People who read this process in a private chat and asked for big steps or more; whoever has voted knows that one can (I-11). */
export async function peopleToTellOf(
  tx: Tx,
  { processId, kind, quiet, take }: Opening,
): Promise<PersonToTell[]> {
  return tx.$queryRaw<PersonToTell[]>`
    SELECT q.id AS "participantId", q."areaKey" FROM "Participant" q
    WHERE q."stoppedAt" IS NULL AND q.messages <> 'none' AND (NOT ${quiet} OR NOT q.quiet)
      AND EXISTS (SELECT FROM "Conversation" c
        WHERE c."participantId" = q.id AND c."processId" = ${processId}::uuid AND c.kind = 'private')
      AND NOT EXISTS (SELECT FROM "Delivery" d
        WHERE d."participantId" = q.id AND d.occasion = ${openingOf(processId, kind)})
      AND NOT (${kind === "voting"} AND EXISTS (SELECT FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId"
        WHERE v."participantId" = q.id AND b."processId" = ${processId}::uuid))
    ORDER BY q.id LIMIT ${take}`;
}
