import { NOTICE_RULES, type NoticeKind } from "../../domain/notices/kinds.js";
import type { WeeklyAllowance } from "../../domain/notices/week.js";
import { Prisma } from "../../generated/prisma/client.js";
import type { Tx } from "../transaction.js";
import type { Announcement } from "./announcements.js";
import { isWanted, saidTo } from "./audience.js";
import { chatFor } from "./chat-for.js";

/** How long, in milliseconds, a notice is its sender's: as long as a call to a platform may take, and a while. */
const LEASE_MS = 30_000;

/** A chat rests so long between two notices, in milliseconds: platforms allow one message a second in a chat. */
const REST_MS = 1_000;

/** More than any number of processes holds of one announcement. */
const GIVEN_BACK_AT_ONCE = 10_000;

const END_OF_TIME = new Date("9999-12-31T00:00:00Z");

/** A lane with something to send now, locked, and the most urgent announcement that has it. */
export interface LaneAtWork {
  name: string;
  nextAt: Date;
  announcement: Announcement;
}

/** The lane of a platform whose turn it is; undefined when none has anything to send, or those that have are paused. */
export async function lockLane(
  tx: Tx,
  platform: string,
  { now, machine }: { now: Date; machine: Date },
): Promise<LaneAtWork | undefined> {
  const [row] = await tx.$queryRaw<(Announcement & { lane: string; nextAt: Date })[]>`
    SELECT l.name AS lane, l."nextAt", a.id, a."processId", a."communityId", a.kind, a.subject, a.version, a.state,
      a."dueAt", a."usefulUntil", a.texts, a.segment
    FROM "Lane" l
      CROSS JOIN LATERAL (
        SELECT a.*, p."communityId" FROM "Announcement" a JOIN "ParticipatoryProcess" p ON p.id = a."processId"
        WHERE a.state IN ('planning', 'sending')
          AND (a.kind = 'paused' OR p."pausedUntil" IS NULL OR p."pausedUntil" <= ${now}::timestamptz)
          AND EXISTS (SELECT FROM "Delivery" d WHERE d."announcementId" = a.id AND d.lane = l.name AND ${isDue({ now, machine })})
        ORDER BY a."usefulUntil", a.id LIMIT 1) a
    WHERE l.platform = ${platform} AND (l."pausedUntil" IS NULL OR l."pausedUntil" <= ${machine}::timestamptz)
    ORDER BY l."nextAt" LIMIT 1 FOR UPDATE OF l`;
  if (!row) return undefined;
  const { lane: name, nextAt, ...announcement } = row;
  return { name, nextAt, announcement };
}

/** Whether delivery `d` waits and may be sent now. */
const isDue = ({ now, machine }: { now: Date; machine: Date }): Prisma.Sql => Prisma.sql`(
  d.state = 'pending' AND d."notBefore" <= ${now}::timestamptz
  AND (d."leasedUntil" IS NULL OR d."leasedUntil" <= ${machine}::timestamptz))`;

/** Whom a notice goes to, and how they are told. */
export interface ClaimedNotice {
  id: bigint;
  participantId: string;
  occasion: string;
  /** What of the announcement is theirs: a draft, a project. */
  subject: string | null;
  language: string | null;
  areaKey: string | null;
  attempts: number;
  platform: string;
  chat: string;
  leasedUntil: Date;
}

export interface ClaimOptions {
  lane: string;
  most: number;
  now: Date;
  machine: Date;
  allowance: WeeklyAllowance;
  /** Until when those who keep quiet hours are left in peace, when they are now. */
  quietUntil: Date | undefined;
  /** Until when nobody is told, when a blackout has begun since it was planned. */
  silentUntil: Date | undefined;
}

/**
 * Takes the next notices of an announcement in a lane. Everything is asked once more (I-11): who has stopped, has done it
 * or wants none of its kind is skipped, with the reason; who is not to be disturbed, or has had the messages of their week,
 * waits, as long as it is of use; who is to be told in another chat by now, is told there. Nor is anything taken of what was stopped while its lane was waited for.
 */
export async function claimNotices(
  tx: Tx,
  announcement: Announcement,
  options: ClaimOptions,
): Promise<ClaimedNotice[]> {
  const { lane, most, machine } = options;
  const leasedUntil = new Date(machine.getTime() + LEASE_MS);
  const rows = await tx.$queryRaw<(ClaimedNotice & { state: string })[]>`
    WITH due AS (
      SELECT d.id, d."participantId", d.occasion, d."conversationId" FROM "Delivery" d
      WHERE d."announcementId" = ${announcement.id}::uuid AND d.lane = ${lane} AND ${isDue(options)}
        AND EXISTS (SELECT FROM "Announcement" a WHERE a.id = d."announcementId" AND a.state IN ('planning', 'sending'))
      ORDER BY d."notBefore", d.id LIMIT ${most}
    ), judged AS (
      SELECT due.id, q.language, q."areaKey", c.platform, c."externalId" AS chat, ${verdict(announcement, options)} AS verdict,
        now.id AS "chatNow", now.lane AS "laneNow", now.platform AS "platformNow"
      FROM due JOIN "Participant" q ON q.id = due."participantId"
        LEFT JOIN "Conversation" c ON c.id = due."conversationId" AND EXISTS (
          SELECT FROM "Account" h
          WHERE h."participantId" = q.id AND h.platform = c.platform AND h."externalId" = c."externalId")
        LEFT JOIN LATERAL (${chatFor(announcement.processId)}) now ON true
    ), decided AS (
      SELECT judged.*, ${laterThan(options)} AS later FROM judged
    ), lanes AS (
      INSERT INTO "Lane" (name, platform, "nextAt")
      SELECT DISTINCT "laneNow", "platformNow", ${machine}::timestamptz FROM decided WHERE verdict = 'elsewhere'
      ON CONFLICT DO NOTHING
    )
    UPDATE "Delivery" d SET
      state = CASE
        WHEN verdict = 'go' THEN 'sending'
        WHEN verdict = 'unreachable' THEN 'unreachable'
        WHEN later <= ${announcement.usefulUntil}::timestamptz THEN 'pending'
        ELSE 'skipped' END,
      why = CASE WHEN verdict NOT IN ('go', 'busy', 'elsewhere') THEN verdict END,
      "conversationId" = CASE WHEN verdict = 'elsewhere' THEN "chatNow" ELSE d."conversationId" END,
      lane = CASE WHEN verdict = 'elsewhere' THEN "laneNow" ELSE d.lane END,
      "notBefore" = CASE WHEN verdict IN ('silent', 'quiet', 'cap') AND later <= ${announcement.usefulUntil}::timestamptz THEN later ELSE d."notBefore" END,
      "leasedUntil" = CASE
        WHEN verdict = 'go' THEN ${leasedUntil}::timestamptz
        WHEN verdict = 'busy' THEN ${new Date(machine.getTime() + REST_MS)}::timestamptz END
    FROM decided WHERE d.id = decided.id AND d.state = 'pending'
    RETURNING d.id, d."participantId", d.occasion, d.subject, d.attempts, d.state, d."leasedUntil", decided.language,
      decided."areaKey", decided.platform, decided.chat`;
  return rows.filter(({ state }) => state === "sending").sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Why somebody is not told now, or `go`. */
function verdict(
  announcement: Announcement,
  { now, machine, allowance, quietUntil, silentUntil }: ClaimOptions,
): Prisma.Sql {
  const { capped } = NOTICE_RULES[announcement.kind];
  return Prisma.sql`CASE
    WHEN ${now}::timestamptz > ${announcement.usefulUntil}::timestamptz THEN 'expired'
    WHEN q."stoppedAt" IS NOT NULL THEN 'stopped'
    WHEN NOT ${isWanted(announcement)} THEN 'unwanted'
    WHEN NOT EXISTS (SELECT FROM (${saidTo(announcement, now)}) said WHERE said.occasion = due.occasion) THEN 'done'
    WHEN now.id IS DISTINCT FROM due."conversationId" AND now.id IS NOT NULL THEN 'elsewhere'
    WHEN c.id IS NULL OR EXISTS (SELECT FROM "Account" a
      WHERE a."participantId" = q.id AND a.platform = c.platform AND a."externalId" = c."externalId"
        AND a."unreachableSince" IS NOT NULL) THEN 'unreachable'
    WHEN ${silentUntil !== undefined} THEN 'silent'
    WHEN ${quietUntil !== undefined} AND q.quiet THEN 'quiet'
    WHEN ${capped} AND ${countedThisWeek(allowance)} >= ${allowance.most} THEN 'cap'
    WHEN EXISTS (SELECT FROM due o WHERE o."participantId" = q.id AND o.id < due.id)
      OR EXISTS (SELECT FROM "Delivery" o
        WHERE o."participantId" = q.id AND o.id <> due.id AND o.state IN ('sending', 'sent')
          AND o."leasedUntil" > ${machine}::timestamptz) THEN 'busy'
    ELSE 'go' END`;
}

/** Of this week alone: where the clock went back, what was sent in a later week is none of its messages. */
const countedThisWeek = ({ since, nextWeek }: WeeklyAllowance): Prisma.Sql => Prisma.sql`(
  SELECT count(*) FROM "Delivery" w
  WHERE w."participantId" = q.id AND w.counted AND w.state = 'sent'
    AND w."sentAt" >= ${since}::timestamptz AND w."sentAt" < ${nextWeek}::timestamptz)`;

/** Until when a verdict only puts it off; null for one that is final. */
const laterThan = ({
  now,
  allowance,
  quietUntil,
  silentUntil,
}: ClaimOptions): Prisma.Sql => Prisma.sql`CASE verdict
  WHEN 'silent' THEN ${silentUntil ?? now}::timestamptz
  WHEN 'quiet' THEN ${quietUntil ?? now}::timestamptz
  WHEN 'cap' THEN ${allowance.again}::timestamptz
  WHEN 'busy' THEN ${now}::timestamptz
  WHEN 'elsewhere' THEN ${now}::timestamptz END`;

/** Reserves the next moments of a locked lane for so many messages. @returns the first of them. */
export async function reserveMoments(
  tx: Tx,
  { name, nextAt }: LaneAtWork,
  { count, gapMs, machine }: { count: number; gapMs: number; machine: Date },
): Promise<Date> {
  const first = new Date(Math.max(nextAt.getTime(), machine.getTime()));
  const next = new Date(first.getTime() + count * gapMs);
  await tx.$executeRaw`UPDATE "Lane" SET "nextAt" = ${next}::timestamptz WHERE name = ${name}`;
  return first;
}

/** How the sending of a notice ended, or that it waits. */
export interface NoticeOutcome {
  notice: Pick<ClaimedNotice, "id" | "leasedUntil">;
  state: "sent" | "pending" | "failed" | "unreachable" | "skipped";
  why: string | null;
  attempts: number;
  /** By the machine's clock: not tried again before. */
  restUntil: Date | null;
}

/**
 * Notes how notices ended, in one statement, and forgets who cannot be reached. A sent one rests its chat for a second.
 * @returns those whose lease was gone, and until when the lane is paused.
 */
export async function settleNotices(
  db: Tx,
  outcomes: readonly NoticeOutcome[],
  { lane, kind, now, machine }: { lane: string; kind: NoticeKind; now: Date; machine: Date },
): Promise<{ lost: bigint[]; pausedUntil: Date | undefined }> {
  const rows = outcomes.map(({ notice, restUntil, ...outcome }) => ({
    ...outcome,
    id: notice.id,
    lease: notice.leasedUntil,
    rest: outcome.state === "sent" ? new Date(machine.getTime() + REST_MS) : restUntil,
  }));
  const all = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  const [answer] = await db.$queryRaw<{ settled: bigint[]; pausedUntil: Date | null }[]>`
    WITH given AS (
      SELECT * FROM unnest(${all("id")}::bigint[], ${all("lease")}::timestamptz[], ${all("state")}::text[], ${all("why")}::text[],
        ${all("attempts")}::int[], ${all("rest")}::timestamptz[]) AS given (id, lease, state, why, attempts, rest)
    ), settled AS (
      UPDATE "Delivery" d SET state = given.state, why = given.why, attempts = given.attempts, "leasedUntil" = given.rest,
        "sentAt" = CASE WHEN given.state = 'sent' THEN ${now}::timestamptz END, counted = ${NOTICE_RULES[kind].capped}
      FROM given
      WHERE d.id = given.id AND d.state = 'sending' AND d."leasedUntil" = given.lease
      RETURNING d.id, d."participantId", d."conversationId", d.state
    ), unreachable AS (
      UPDATE "Account" a SET "unreachableSince" = coalesce(a."unreachableSince", ${now}::timestamptz)
      FROM settled s JOIN "Conversation" c ON c.id = s."conversationId"
      WHERE s.state = 'unreachable' AND a.platform = c.platform AND a."externalId" = c."externalId"
    )
    SELECT coalesce((SELECT array_agg(id) FROM settled), '{}') AS settled,
      (SELECT "pausedUntil" FROM "Lane" WHERE name = ${lane}) AS "pausedUntil"`;
  const settled = new Set(answer?.settled.map(String));
  return {
    lost: rows.filter(({ id }) => !settled.has(String(id))).map(({ id }) => id),
    pausedUntil: answer?.pausedUntil ?? undefined,
  };
}

/**
 * Gives back what processes that died held, so that another one sends it. Of an announcement that was stopped meanwhile
 * nothing is sent any more: what was under way may or may not have arrived. @returns how many rows changed.
 */
export async function endNoticeLeases(db: Tx, machine: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "Delivery" d SET "leasedUntil" = NULL,
      state = CASE WHEN held.stopped THEN 'failed' ELSE 'pending' END,
      why = CASE WHEN held.stopped THEN 'interrupted' ELSE d.why END
    FROM (
      SELECT h.id, a.state IN ('cancelled', 'withdrawn') AS stopped FROM "Announcement" a CROSS JOIN LATERAL (
        SELECT s.id FROM "Delivery" s
        WHERE s."announcementId" = a.id AND s.state = 'sending' AND s."leasedUntil" <= ${machine}::timestamptz
        ORDER BY s.lane, s."notBefore", s.id LIMIT ${GIVEN_BACK_AT_ONCE}) h
      WHERE a.state IN ('planning', 'sending', 'paused', 'cancelled', 'withdrawn')
    ) held
    WHERE d.id = held.id AND d.state = 'sending' AND d."leasedUntil" <= ${machine}::timestamptz`;
}

/** For the one process that has the database to itself, before it sends anything: whatever is held was left by one that died. */
export const endAllNoticeLeases = (db: Tx): Promise<number> => endNoticeLeases(db, END_OF_TIME);

/** Platforms that have something to send now on a lane that is not paused. */
export async function platformsAtWork(db: Tx, now: { now: Date; machine: Date }): Promise<string[]> {
  const rows = await db.$queryRaw<{ platform: string }[]>`
    SELECT DISTINCT l.platform FROM "Lane" l JOIN "Announcement" a ON a.state IN ('planning', 'sending')
    CROSS JOIN LATERAL (
      SELECT 1 FROM "Delivery" d WHERE d."announcementId" = a.id AND d.lane = l.name AND ${isDue(now)}
      ORDER BY d."notBefore", d.id LIMIT 1) waiting
    WHERE l."pausedUntil" IS NULL OR l."pausedUntil" <= ${now.machine}::timestamptz`;
  return rows.map(({ platform }) => platform);
}
