import type { Tx } from "./transaction.js";

/** Counting ends here, so that a look at a long queue does not hold it up: what is shown then is this number. */
export const COUNTED_AT_MOST = 50_000;

export interface OutboxGauge {
  platform: string;
  pending: number;
  failed: number;
  /** Since when the oldest one waits. */
  oldest: Date | null;
}

/** Replies that have not reached their chat, by platform. */
export function outboxGauges(db: Tx): Promise<OutboxGauge[]> {
  return db.$queryRaw<OutboxGauge[]>`
    WITH unsent AS (
      (SELECT state, "conversationId", "createdAt" FROM "OutboxMessage"
        WHERE state = 'pending' ORDER BY id LIMIT ${COUNTED_AT_MOST})
      UNION ALL
      (SELECT state, "conversationId", "createdAt" FROM "OutboxMessage"
        WHERE state = 'sending' ORDER BY id LIMIT ${COUNTED_AT_MOST})
      UNION ALL
      (SELECT state, "conversationId", "createdAt" FROM "OutboxMessage"
        WHERE state = 'failed' ORDER BY id LIMIT ${COUNTED_AT_MOST})
    )
    SELECT c.platform,
      count(*) FILTER (WHERE state <> 'failed')::int AS pending,
      count(*) FILTER (WHERE state = 'failed')::int AS failed,
      min(unsent."createdAt") FILTER (WHERE state <> 'failed') AS oldest
    FROM unsent JOIN "Conversation" c ON c.id = unsent."conversationId"
    GROUP BY c.platform ORDER BY c.platform`;
}

export interface NoticeGauge {
  platform: string;
  /** pending, sending, failed */
  state: string;
  count: number;
  /** Since when the oldest one should have gone out, by the calendar's clock; null when none is due. */
  oldestDue: Date | null;
}

/** Notices that have not reached anybody, by platform: of what is under way, and dead letters of whatever was begun. */
export function noticeGauges(db: Tx, now: Date): Promise<NoticeGauge[]> {
  return db.$queryRaw<NoticeGauge[]>`
    SELECT l.platform, states.state, sum(few.n)::int AS count, min(few.oldest) AS "oldestDue"
    FROM "Announcement" a CROSS JOIN "Lane" l CROSS JOIN (VALUES ('pending'), ('sending'), ('failed')) AS states (state)
    CROSS JOIN LATERAL (
      SELECT count(*) AS n,
        min(d."notBefore") FILTER (WHERE states.state = 'pending' AND d."notBefore" <= ${now}::timestamptz) AS oldest
      FROM (
        SELECT d."notBefore" FROM "Delivery" d
        WHERE d."announcementId" = a.id AND d.state = states.state AND d.lane = l.name
        ORDER BY d."notBefore" LIMIT ${COUNTED_AT_MOST}
      ) d
    ) few
    WHERE a.state IN ('planning', 'sending', 'paused') OR (states.state = 'failed' AND a."startedAt" IS NOT NULL)
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

export interface LaneGauge {
  platform: string;
  /** How often a platform said “later” since the lanes are there. */
  pauses: number;
  /** Lanes that rest now. */
  paused: number;
}

/** `now` is the machine's. */
export function laneGauges(db: Tx, now: Date): Promise<LaneGauge[]> {
  return db.$queryRaw<LaneGauge[]>`
    SELECT platform, sum(pauses)::int AS pauses,
      count(*) FILTER (WHERE "pausedUntil" > ${now}::timestamptz)::int AS paused
    FROM "Lane" GROUP BY platform ORDER BY platform`;
}

export interface UnderWayGauge {
  kind: string;
  state: string;
  count: number;
}

/** How far announcements are that are being planned or sent, or that ended after `since`. */
export function underWayGauges(db: Tx, since: Date): Promise<UnderWayGauge[]> {
  return db.$queryRaw<UnderWayGauge[]>`
    SELECT a.kind, d.state, count(*)::int AS count
    FROM "Announcement" a JOIN "Delivery" d ON d."announcementId" = a.id
    WHERE a.state IN ('planning', 'sending', 'paused') OR a."finishedAt" >= ${since}::timestamptz
    GROUP BY 1, 2 ORDER BY 1, 2`;
}
