import type { Tx } from "./transaction.js";

/** How one lane is doing. */
export interface LaneView {
  lane: string;
  waiting: number;
  /** Of those, who must not be disturbed yet. */
  later: number;
  sending: number;
  sentToday: number;
  failed: number;
  /** The platform asked to wait; by the machine's clock. */
  pausedUntil: Date | null;
}

/** Every lane that there is, for whoever runs the deployment. It reads the whole table: not for every few seconds. */
export function laneViews(
  db: Tx,
  { now, machine, today }: { now: Date; machine: Date; today: Date },
): Promise<LaneView[]> {
  return db.$queryRaw<LaneView[]>`
    SELECT l.name AS lane,
      count(*) FILTER (WHERE d.state = 'pending')::int AS waiting,
      count(*) FILTER (WHERE d.state = 'pending' AND d."notBefore" > ${now}::timestamptz)::int AS later,
      count(*) FILTER (WHERE d.state = 'sending')::int AS sending,
      count(*) FILTER (WHERE d.state = 'sent' AND d."sentAt" >= ${today}::timestamptz)::int AS "sentToday",
      count(*) FILTER (WHERE d.state = 'failed')::int AS failed,
      CASE WHEN l."pausedUntil" > ${machine}::timestamptz THEN l."pausedUntil" END AS "pausedUntil"
    FROM "Lane" l LEFT JOIN "Delivery" d ON d.lane = l.name
    GROUP BY l.name ORDER BY l.name`;
}

export interface AnnouncementView {
  processSlug: string;
  timeZone: string;
  kind: string;
  subject: string;
  state: string;
  dueAt: Date;
}

/** An announcement under way, with how many of its notices are in which state. */
export type Progress = AnnouncementView & { notices: Readonly<Record<string, number>> };

export function underWay(db: Tx): Promise<Progress[]> {
  return db.$queryRaw<Progress[]>`
    SELECT p.slug AS "processSlug", p."timeZone", a.kind, a.subject, a.state, a."dueAt",
      coalesce((
        SELECT jsonb_object_agg(counted.state, counted.n)
        FROM (SELECT d.state, count(*) AS n FROM "Delivery" d WHERE d."announcementId" = a.id GROUP BY d.state) counted
      ), '{}') AS notices
    FROM "Announcement" a JOIN "ParticipatoryProcess" p ON p.id = a."processId"
    WHERE a.state IN ('planning', 'sending', 'paused')
    ORDER BY a."usefulUntil", a.kind, a.id`;
}

/** What comes next; what waits for a second organizer is among it. */
export function plannedNext(db: Tx, take: number): Promise<AnnouncementView[]> {
  return db.$queryRaw<AnnouncementView[]>`
    SELECT p.slug AS "processSlug", p."timeZone", a.kind, a.subject, a.state, a."dueAt"
    FROM "Announcement" a JOIN "ParticipatoryProcess" p ON p.id = a."processId"
    WHERE a.state IN ('waiting', 'planned')
    ORDER BY a."dueAt", a.kind, a.id LIMIT ${take}`;
}

/** A notice that was given up. Whom it was for is not read. */
export interface DeadLetter {
  id: bigint;
  processSlug: string;
  kind: string;
  subject: string;
  lane: string;
  attempts: number;
  why: string | null;
}

/** The newest first. */
export function deadLetters(db: Tx, take: number): Promise<DeadLetter[]> {
  return db.$queryRaw<DeadLetter[]>`
    SELECT d.id, p.slug AS "processSlug", a.kind, a.subject, coalesce(d.lane, '') AS lane, d.attempts, d.why
    FROM "Delivery" d JOIN "Announcement" a ON a.id = d."announcementId"
      JOIN "ParticipatoryProcess" p ON p.id = a."processId"
    WHERE d.state = 'failed'
    ORDER BY d.id DESC LIMIT ${take}`;
}

export async function countDeadLetters(db: Tx): Promise<number> {
  return db.delivery.count({ where: { state: "failed", announcementId: { not: null } } });
}

/** Notices of one announcement that were given up for one reason. */
export interface Undelivered {
  kind: string;
  subject: string;
  texts: unknown;
  why: string | null;
  count: number;
  /** Somebody still wants to hear it: it may be tried again. */
  useful: boolean;
}

/** What of a process was given up, by announcement and reason, the latest first. */
export function undeliveredIn(
  db: Tx,
  processId: string,
  { now, take }: { now: Date; take: number },
): Promise<Undelivered[]> {
  return db.$queryRaw<Undelivered[]>`
    SELECT a.kind, a.subject, a.texts, d.why, count(*)::int AS count,
      a."usefulUntil" > ${now}::timestamptz AND a.state NOT IN ('cancelled', 'withdrawn') AS useful
    FROM "Announcement" a JOIN "Delivery" d ON d."announcementId" = a.id AND d.state = 'failed'
    WHERE a."processId" = ${processId}::uuid
    GROUP BY a.id, d.why ORDER BY a."dueAt" DESC, a.id, count(*) DESC LIMIT ${take}`;
}

export async function countUndelivered(db: Tx, processId: string): Promise<number> {
  return db.delivery.count({ where: { state: "failed", announcement: { processId } } });
}

/** Notices of one process that wait again. */
export interface Revived {
  processId: string;
  communityId: string;
  ids: bigint[];
}

/** Which of those that were given up: one, those of a process, or all of them. */
export interface WhichDead {
  id?: bigint;
  processId?: string;
}

/**
 * Lets notices that were given up wait again as if nobody had tried; their announcement goes on with them. What is of no
 * use any more stays where it is.
 */
export function reviveDeadLetters(
  tx: Tx,
  { id, processId, now }: WhichDead & { now: Date },
): Promise<Revived[]> {
  const process = processId ?? null;
  return tx.$queryRaw<Revived[]>`
    WITH useful AS (
      SELECT a.id, a."processId" FROM "Announcement" a
      WHERE a.state IN ('planning', 'sending', 'paused', 'done') AND a."usefulUntil" > ${now}::timestamptz
        AND (${process}::uuid IS NULL OR a."processId" = ${process}::uuid)
        AND EXISTS (SELECT FROM "Delivery" d WHERE d."announcementId" = a.id AND d.state = 'failed'
          AND (${id === undefined} OR d.id = ${id ?? 0n}))
      ORDER BY a.id FOR UPDATE
    ), revived AS (
      UPDATE "Delivery" d SET state = 'pending', attempts = 0, "leasedUntil" = NULL, why = NULL
      FROM useful WHERE d."announcementId" = useful.id AND d.state = 'failed'
        AND (${id === undefined} OR d.id = ${id ?? 0n})
      RETURNING d.id, useful."processId"
    ), going_on AS (
      UPDATE "Announcement" a SET state = 'sending', "finishedAt" = NULL
      FROM useful WHERE a.id = useful.id AND a.state = 'done'
    )
    SELECT r."processId", p."communityId", array_agg(r.id ORDER BY r.id) AS ids
    FROM revived r JOIN "ParticipatoryProcess" p ON p.id = r."processId"
    GROUP BY 1, 2`;
}
