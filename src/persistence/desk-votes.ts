import type { Tx } from "./transaction.js";

/** How much one clerk did for others. */
export interface ClerkFigures {
  name: string | null;
  votes: number;
  /** The most in one hour. */
  most: number;
  /** Votes that took the place of an earlier one. */
  replaced: number;
}

/** Of every clerk of a process, from the record; who did most in one hour comes first. */
export async function clerkFigures(tx: Tx, processId: string): Promise<ClerkFigures[]> {
  return tx.$queryRaw<ClerkFigures[]>`
    SELECT p."displayName" AS name, sum(h.votes)::int AS votes, max(h.votes)::int AS most, sum(h.replaced)::int AS replaced
    FROM (
      SELECT "actorId", at, count(*) AS votes, count(*) FILTER (WHERE after->>'replaced' = 'true') AS replaced
      FROM "AuditEntry"
      WHERE "processId" = ${processId}::uuid AND action IN ('vote-at-desk', 'give-paper')
      GROUP BY "actorId", at
    ) h LEFT JOIN "Participant" p ON p.id = h."actorId"
    GROUP BY h."actorId", p."displayName"
    ORDER BY max(h.votes) DESC, sum(h.votes) DESC, h."actorId"`;
}
