import { Prisma } from "../../generated/prisma/client.js";

/**
 * The private chat in which person `q` is told of a process that they read, now or before: on the platform they chose, else
 * where they read it now, else where they wrote last. Columns: id, platform, lane.
 */
export const chatFor = (processId: string): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.platform,
    CASE WHEN c.platform = 'slack' THEN 'slack/' || split_part(c."externalId", '/', 1) ELSE c.platform END AS lane
  FROM "Account" a JOIN "Conversation" c ON c.platform = a.platform AND c."externalId" = a."externalId" AND c.kind = 'private'
  WHERE a."participantId" = q.id AND a."unreachableSince" IS NULL AND (
    (c."participantId" = q.id AND c."processId" = ${processId}::uuid)
    OR EXISTS (SELECT FROM "ReadBefore" r WHERE r."participantId" = q.id AND r."processId" = ${processId}::uuid))
  ORDER BY (c.platform = q."noticesOn") DESC NULLS LAST,
    (c."participantId" = q.id AND c."processId" = ${processId}::uuid) DESC NULLS LAST, c."updatedAt" DESC, c.id LIMIT 1`;
