import { endBindings } from "./bindings.js";
import type { Tx } from "./transaction.js";

/** A workspace of a platform: the ids of its chats begin with its key. */
export interface Workspace {
  platform: string;
  key: string;
}

/**
 * SLK-9, for a whole workspace: its channels are bound to nothing any more, nobody is written to there, and what waits
 * for its chats goes with it. Whoever looked after a channel is told with the next minute, if they can be reached
 * elsewhere; people, drafts and proposals stay. What is being sent just now finds out by itself.
 */
export async function leaveWorkspace(tx: Tx, workspace: Workspace, now: Date): Promise<void> {
  for (const group of await groupsIn(tx, workspace)) await endBindings(tx, group, now);
  const { platform, key } = workspace;
  await tx.$executeRaw`
    UPDATE "Account" SET "unreachableSince" = ${now}::timestamptz
    WHERE platform = ${platform} AND starts_with("externalId", ${`${key}/`}) AND "unreachableSince" IS NULL`;
  await tx.$executeRaw`
    UPDATE "OutboxMessage" m SET state = 'unreachable', replies = NULL, "leasedUntil" = NULL, error = 'uninstalled'
    FROM "Conversation" c
    WHERE c.id = m."conversationId" AND m.state = 'pending' AND c.platform = ${platform}
      AND starts_with(c."externalId", ${`${key}/`})`;
}

/** Its people can be written to again. */
export async function returnToWorkspace(tx: Tx, { platform, key }: Workspace): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Account" SET "unreachableSince" = NULL
    WHERE platform = ${platform} AND starts_with("externalId", ${`${key}/`})`;
}

async function groupsIn(tx: Tx, { platform, key }: Workspace): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation"
    WHERE platform = ${platform} AND kind = 'group' AND starts_with("externalId", ${`${key}/`}) ORDER BY id`;
  return rows.map(({ id }) => id);
}
