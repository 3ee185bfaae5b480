import type { Occasion } from "../../domain/notices/calendar.js";
import type { NoticeKind } from "../../domain/notices/kinds.js";
import { Prisma, type PrismaClient } from "../../generated/prisma/client.js";
import { inTransaction, type Tx } from "../transaction.js";

/** One occasion to say the same thing to many. */
export interface Announcement {
  id: string;
  processId: string;
  communityId: string;
  kind: NoticeKind;
  subject: string;
  version: number;
  state: AnnouncementState;
  dueAt: Date;
  usefulUntil: Date;
  texts: unknown;
  segment: unknown;
}

export type AnnouncementState =
  | "draft"
  | "waiting"
  | "planned"
  | "planning"
  | "sending"
  | "paused"
  | "done"
  | "cancelled"
  | "withdrawn"
  | "expired";

/** An announcement and when it is due: what a job stands for. */
export interface Planned {
  id: string;
  dueAt: Date;
}

/** Those that depend on a phase of the calendar: with their date they come and go. */
const OF_PHASES = ["opens", "closing", "last-day"];

/**
 * Plans what the calendar gives occasion to, and moves what is planned to its new time. What has no use any more is not
 * begun, and planned again where the clock goes back; what was begun keeps its time. @returns those that are new or were moved.
 */
export async function planOccasions(
  tx: Tx,
  processId: string,
  occasions: readonly (Occasion & { id: string })[],
  now: Date,
): Promise<Planned[]> {
  const useful = occasions.filter(({ usefulUntil }) => usefulUntil > now);
  const all = <K extends keyof (typeof useful)[number]>(name: K) => useful.map((one) => one[name]);
  return tx.$queryRaw<Planned[]>`
    INSERT INTO "Announcement" AS a
      (id, "processId", kind, subject, version, state, "dueAt", "usefulUntil", "createdAt")
    SELECT o.id, ${processId}::uuid, o.kind, o.subject, o.version, 'planned', o.due, o.until, ${now}::timestamptz
    FROM unnest(${all("id")}::uuid[], ${all("kind")}::text[], ${all("subject")}::text[], ${all("version")}::int[],
      ${all("dueAt")}::timestamptz[], ${all("usefulUntil")}::timestamptz[]) AS o (id, kind, subject, version, due, until)
    ON CONFLICT ("processId", kind, subject, version) DO UPDATE
      SET state = 'planned', "dueAt" = excluded."dueAt", "usefulUntil" = excluded."usefulUntil", "finishedAt" = NULL
      WHERE (a.state IN ('withdrawn', 'expired') AND a."startedAt" IS NULL)
        OR (a.state = 'planned' AND (a."dueAt", a."usefulUntil") <> (excluded."dueAt", excluded."usefulUntil"))
    RETURNING a.id, a."dueAt"`;
}

/** Takes back what was planned for dates that are no more; whoever was told already was told. */
export async function withdrawOthers(
  tx: Tx,
  processId: string,
  occasions: readonly Occasion[],
  now: Date,
): Promise<Planned[]> {
  const all = <K extends keyof Occasion>(name: K) => occasions.map((one) => one[name]);
  const withdrawn = await tx.$queryRaw<Planned[]>`
    UPDATE "Announcement" a SET state = 'withdrawn', "finishedAt" = ${now}::timestamptz
    WHERE a."processId" = ${processId}::uuid AND a.kind = ANY(${OF_PHASES}::text[])
      AND a.state IN ('planned', 'planning', 'sending', 'paused')
      AND NOT EXISTS (
        SELECT FROM unnest(${all("kind")}::text[], ${all("subject")}::text[], ${all("version")}::int[])
          AS o (kind, subject, version)
        WHERE (o.kind, o.subject, o.version) = (a.kind, a.subject, a.version))
    RETURNING a.id, a."dueAt"`;
  for (const { id } of withdrawn) await skipPending(tx, id, "withdrawn");
  return withdrawn;
}

/** Deliveries that are ended in one go: however many wait, nobody waits long for it. */
const ENDED_AT_ONCE = 1_000;

/** The first of those who wait to be told of this announcement are not told any more; `endStopped` does the rest. */
export async function skipPending(tx: Tx, announcementId: string, why: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET state = 'skipped', why = ${why}, "leasedUntil" = NULL
    WHERE state = 'pending' AND id IN (
      SELECT d.id FROM "Delivery" d WHERE d."announcementId" = ${announcementId}::uuid AND d.state = 'pending'
      ORDER BY d.lane, d."notBefore", d.id LIMIT ${ENDED_AT_ONCE})`;
}

/**
 * Some of those who wait to be told of what was stopped, or of what nobody wants to hear any more, are not told. Nothing
 * else sends it meanwhile. @returns how many they were; none when all are done.
 */
export async function endStopped(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "Delivery" d SET state = 'skipped', why = few.why, "leasedUntil" = NULL
    FROM (
      SELECT waiting.id, CASE a.state WHEN 'sending' THEN 'expired' ELSE a.state END AS why
      FROM "Announcement" a CROSS JOIN LATERAL (
        SELECT d.id FROM "Delivery" d WHERE d."announcementId" = a.id AND d.state = 'pending'
        ORDER BY d.lane, d."notBefore", d.id LIMIT ${ENDED_AT_ONCE}) waiting
      WHERE a.state IN ('cancelled', 'withdrawn') OR (a.state = 'sending' AND a."usefulUntil" < ${now}::timestamptz)
      LIMIT ${ENDED_AT_ONCE}
    ) few
    WHERE d.id = few.id AND d.state = 'pending'`;
}

export interface NewAnnouncement {
  id: string;
  processId: string;
  kind: NoticeKind;
  subject: string;
  version?: number;
  dueAt: Date;
  usefulUntil: Date;
  now: Date;
}

/** Plans to tell of something that has just happened; once, however often it is asked for. */
export async function announceThat(
  tx: Tx,
  { version = 1, now, ...announcement }: NewAnnouncement,
): Promise<void> {
  await tx.announcement.createMany({
    data: { ...announcement, version, state: "planned", createdAt: now },
    skipDuplicates: true,
  });
}

/** What happens again and again to the same thing: a phase moves, the vote rests. */
export interface Recurring {
  processId: string;
  kind: "moved" | "paused";
  subject: string;
}

/** Each move of a phase's dates is an occasion of its own, also of a phase that was taken out and came back. */
export async function nextMove(tx: Tx, about: Recurring): Promise<number> {
  const { _max: last } = await tx.announcement.aggregate({ where: { ...about }, _max: { version: true } });
  return (last.version ?? 1) + 1;
}

/** A date moved again: nobody is told of the one before any more. */
export async function withdrawMoves(tx: Tx, about: Recurring, now: Date): Promise<void> {
  const rows = await tx.announcement.findMany({
    where: { ...about, state: { in: ["planned", "planning", "sending", "paused"] } },
    select: { id: true },
  });
  for (const { id } of rows) {
    await tx.announcement.update({ where: { id }, data: { state: "withdrawn", finishedAt: now } });
    await skipPending(tx, id, "withdrawn");
  }
}

/** While everything is paused only that it is so is told. Those whose time has come, or that were being planned when a process died; the most urgent first. */
export async function dueAnnouncements(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Announcement" a JOIN "ParticipatoryProcess" p ON p.id = a."processId"
    WHERE a.state IN ('planned', 'planning') AND a."dueAt" <= ${now}::timestamptz
      AND (a.kind = 'paused' OR p."pausedUntil" IS NULL OR p."pausedUntil" <= ${now}::timestamptz)
    ORDER BY a."usefulUntil", a.id`;
  return rows.map(({ id }) => id);
}

/** Planned ones that fall due before a moment: each has its job. */
export async function announcementsBefore(tx: Tx, before: Date): Promise<Planned[]> {
  return tx.announcement.findMany({
    where: { state: "planned", dueAt: { lte: before } },
    select: { id: true, dueAt: true },
    orderBy: { dueAt: "asc" },
  });
}

/** Drops what nobody wants to hear any more before it was begun. @returns what was dropped. */
export async function expireAnnouncements(
  tx: Tx,
  now: Date,
): Promise<{ id: string; kind: string; subject: string }[]> {
  return tx.$queryRaw`
    UPDATE "Announcement" SET state = 'expired', "finishedAt" = ${now}::timestamptz
    WHERE state = 'planned' AND "usefulUntil" <= ${now}::timestamptz
    RETURNING id, kind, subject`;
}

/**
 * Those of which nobody waits to be told any more are done. Looked at again once they are locked: an organizer may just
 * have let some wait anew. @returns their ids.
 */
export async function finishAnnouncements(prisma: PrismaClient, now: Date): Promise<string[]> {
  const candidates = await told(prisma);
  if (candidates.length === 0) return [];
  return inTransaction(prisma, async (tx) => {
    const ids = Prisma.sql`${candidates}::uuid[]`;
    await tx.$executeRaw`SELECT 1 FROM "Announcement" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Announcement" a SET state = 'done', "finishedAt" = ${now}::timestamptz
      WHERE a.id = ANY(${ids}) AND ${IS_TOLD} RETURNING a.id`;
    return rows.map(({ id }) => id);
  });
}

/** Nobody waits for announcement `a` any more. */
const IS_TOLD = Prisma.sql`(a.state = 'sending' AND NOT EXISTS (
  SELECT FROM "Delivery" d WHERE d."announcementId" = a.id AND d.state IN ('pending', 'sending')))`;

async function told(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`SELECT a.id FROM "Announcement" a WHERE ${IS_TOLD}`;
  return rows.map(({ id }) => id);
}

/** Nobody else plans it until the transaction ends. */
export async function lockAnnouncement(
  tx: Tx,
  id: string,
): Promise<(Announcement & { cursor: string | null }) | undefined> {
  const [row] = await tx.$queryRaw<(Announcement & { cursor: string | null })[]>`
    SELECT a.id, a."processId", p."communityId", a.kind, a.subject, a.version, a.state, a."dueAt", a."usefulUntil",
      a.texts, a.segment, a.cursor
    FROM "Announcement" a JOIN "ParticipatoryProcess" p ON p.id = a."processId"
    WHERE a.id = ${id}::uuid FOR UPDATE OF a`;
  return row;
}

export async function startPlanning(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.announcement.update({ where: { id }, data: { state: "planning", startedAt: now } });
}

/** Planning has looked at everybody up to `cursor`; undefined when there is nobody left. */
export async function keepCursor(tx: Tx, id: string, cursor: string | undefined): Promise<void> {
  await tx.announcement.update({
    where: { id },
    data: cursor === undefined ? { state: "sending", cursor: null } : { cursor },
  });
}
