import type { Tx } from "../transaction.js";
import type { Announcement } from "./announcements.js";
import { isWanted, saidTo } from "./audience.js";
import { chatFor } from "./chat-for.js";

/** People looked at in one go: some milliseconds, so that nobody waits for it. */
const PAGE = 1_000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

export interface PlannedPage {
  /** The last one looked at; undefined when there is nobody left. */
  cursor: string | undefined;
  planned: number;
}

export interface PageOptions {
  cursor: string | null;
  now: Date;
  /** When whoever keeps quiet hours may be told. */
  quietUntil: Date;
  machine: Date;
}

/** Plans the next people's deliveries, once an occasion each, without reading them into memory (I-10). */
export async function planPage(
  tx: Tx,
  announcement: Announcement,
  { cursor, now, quietUntil, machine }: PageOptions,
): Promise<PlannedPage> {
  const { id, communityId, processId } = announcement;
  const [row] = await tx.$queryRaw<{ last: string | null; seen: number; planned: number }[]>`
    WITH page AS (
      SELECT q.id FROM "Participant" q
      WHERE q."communityId" = ${communityId}::uuid AND q.id > ${cursor ?? BEFORE_ALL}::uuid ORDER BY q.id LIMIT ${PAGE}
    ), found AS (
      SELECT q.id, q.quiet, said.occasion, said.subject, chat.id AS chat, chat.platform, chat.lane
      FROM page JOIN "Participant" q ON q.id = page.id
        CROSS JOIN LATERAL (${saidTo(announcement, now)}) said
        CROSS JOIN LATERAL (${chatFor(processId)}) chat
      WHERE q."stoppedAt" IS NULL AND ${isWanted(announcement)}
    ), lanes AS (
      INSERT INTO "Lane" (name, platform, "nextAt") SELECT DISTINCT lane, platform, ${machine}::timestamptz FROM found
      ON CONFLICT DO NOTHING
    ), planned AS (
      INSERT INTO "Delivery" ("participantId", occasion, "announcementId", "conversationId", lane, subject, state, at, "notBefore")
      SELECT id, occasion, ${id}::uuid, chat, lane, subject, 'pending', ${now}::timestamptz,
        CASE WHEN quiet THEN ${quietUntil}::timestamptz ELSE ${now}::timestamptz END
      FROM found ORDER BY id
      ON CONFLICT ("participantId", occasion) DO NOTHING
      RETURNING 1
    )
    SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last, (SELECT count(*) FROM page)::int AS seen,
      (SELECT count(*) FROM planned)::int AS planned`;
  const { last = null, seen = 0, planned = 0 } = row ?? {};
  return { cursor: seen < PAGE || last === null ? undefined : last, planned };
}
