import { Prisma } from "../../generated/prisma/client.js";

/**
 * The private chat in which person `q` reads a process: on the platform they chose, else where they wrote last.
 * Columns: id, platform, lane.
 */
export const chatFor = (processId: string): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.platform,
    CASE WHEN c.platform = 'slack' THEN 'slack/' || split_part(c."externalId", '/', 1) ELSE c.platform END AS lane
  FROM "Conversation" c
  JOIN "Account" a ON a."participantId" = q.id AND a.platform = c.platform AND a."externalId" = c."externalId"
  WHERE c."participantId" = q.id AND c.kind = 'private' AND c."processId" = ${processId}::uuid
    AND a."unreachableSince" IS NULL
  ORDER BY (c.platform = q."noticesOn") DESC NULLS LAST, c."updatedAt" DESC, c.id LIMIT 1`;
