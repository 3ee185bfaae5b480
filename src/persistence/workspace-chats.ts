import type { Tx } from "./transaction.js";

/** Groups of a workspace: ids of its chats begin with its own. */
export async function groupsOfWorkspace(tx: Tx, platform: string, workspace: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Conversation"
    WHERE platform = ${platform} AND kind = 'group' AND starts_with("externalId", ${`${workspace}/`}) ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** Its people cannot be written to there; whoever writes again can. */
export async function markWorkspaceUnreachable(
  tx: Tx,
  { platform, workspace, now }: { platform: string; workspace: string; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Account" SET "unreachableSince" = ${now}::timestamptz
    WHERE platform = ${platform} AND starts_with("externalId", ${`${workspace}/`}) AND "unreachableSince" IS NULL`;
}
