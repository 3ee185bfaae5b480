import {
  parseBroadcastTexts,
  parseSegment,
  EVERYBODY,
  type BroadcastStanding,
  type BroadcastState,
  type BroadcastTexts,
  type Segment,
  type BroadcastProgress,
} from "../domain/broadcast.js";
import { plain } from "./process-parts.js";
import type { Tx } from "./transaction.js";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an organizer says to many (ORG-6). */
export interface Broadcast extends BroadcastStanding {
  id: string;
  processId: string;
  texts: BroadcastTexts;
  segment: Segment;
  createdAt: Date;
  finishedAt: Date | undefined;
}

type Row = NonNullable<Awaited<ReturnType<Tx["announcement"]["findUnique"]>>>;

const toBroadcast = (row: Row): Broadcast => ({
  id: row.id,
  processId: row.processId,
  state: row.state as BroadcastState,
  author: row.createdBy ?? "",
  dueAt: row.dueAt,
  testedAt: row.testedAt ?? undefined,
  approvedBy: row.approvedBy ?? undefined,
  texts: parseBroadcastTexts(row.texts),
  segment: parseSegment(row.segment),
  createdAt: row.createdAt,
  finishedAt: row.finishedAt ?? undefined,
});

export async function beginBroadcast(
  tx: Tx,
  { id, processId, author, now }: { id: string; processId: string; author: string; now: Date },
): Promise<void> {
  await tx.announcement.create({
    data: {
      id,
      processId,
      kind: "broadcast",
      subject: id,
      state: "draft",
      dueAt: now,
      usefulUntil: now,
      segment: plain(EVERYBODY),
      createdBy: author,
      createdAt: now,
    },
  });
}

/** One of this process; another process's is none (I-15). */
export async function readBroadcast(tx: Tx, processId: string, id: string): Promise<Broadcast | undefined> {
  if (!UUID.test(id)) return undefined;
  const row = await tx.announcement.findFirst({ where: { id, processId, kind: "broadcast" } });
  return row ? toBroadcast(row) : undefined;
}

/** The same, locked: two organizers, and whoever plans it, go one after the other. */
export async function lockBroadcast(tx: Tx, processId: string, id: string): Promise<Broadcast | undefined> {
  if (!UUID.test(id)) return undefined;
  await tx.$queryRaw`SELECT 1 FROM "Announcement" WHERE id = ${id}::uuid FOR UPDATE`;
  return readBroadcast(tx, processId, id);
}

/** A draft is seen by its author alone; the rest by every organizer, the newest first. */
export async function listBroadcasts(
  tx: Tx,
  { processId, reader, skip, take }: { processId: string; reader: string; skip: number; take: number },
): Promise<{ items: Broadcast[]; total: number }> {
  const where = {
    processId,
    kind: "broadcast",
    OR: [{ state: { not: "draft" } }, { createdBy: reader }],
  };
  const rows = await tx.announcement.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip,
    take,
  });
  return { items: rows.map(toBroadcast), total: await tx.announcement.count({ where }) };
}

/** Broadcasts of others that wait for a second organizer. */
export async function waitingFor(tx: Tx, processId: string, reader?: string): Promise<Broadcast[]> {
  const rows = await tx.announcement.findMany({
    where: {
      processId,
      kind: "broadcast",
      state: "waiting",
      ...(reader !== undefined && { NOT: { createdBy: reader } }),
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toBroadcast);
}

/** A draft in which nothing was written yet: begun again, it is the same. */
export async function emptyDraftOf(tx: Tx, processId: string, author: string): Promise<string | undefined> {
  const row = await tx.announcement.findFirst({
    where: { processId, kind: "broadcast", state: "draft", createdBy: author, texts: { equals: {} } },
    select: { id: true },
  });
  return row?.id;
}

/** @param usefulUntil whoever has not got it by then does not get it. */
export async function saveBroadcast(
  tx: Tx,
  { id, texts, segment, ...standing }: Broadcast,
  usefulUntil: Date,
): Promise<void> {
  const { state, author, dueAt, testedAt, approvedBy, finishedAt } = standing;
  await tx.announcement.update({
    where: { id },
    data: {
      state,
      dueAt,
      usefulUntil,
      texts: plain(texts),
      segment: plain(segment),
      createdBy: author,
      testedAt: testedAt ?? null,
      approvedBy: approvedBy ?? null,
      finishedAt: finishedAt ?? null,
    },
  });
}

/** Those of a process that left their authors' hands and are not over. */
export async function broadcastsToCome(tx: Tx, processId: string): Promise<Broadcast[]> {
  const state = { in: ["waiting", "planned", "planning", "sending", "paused"] };
  const rows = await tx.announcement.findMany({
    where: { processId, kind: "broadcast", state },
    orderBy: { id: "asc" },
  });
  return rows.map(toBroadcast);
}

/** Moves until when it is of use; not when an organizer has just changed when it goes. */
export async function moveUsefulUntil(
  tx: Tx,
  { id, dueAt }: Pick<Broadcast, "id" | "dueAt">,
  usefulUntil: Date,
): Promise<void> {
  await tx.announcement.updateMany({
    where: { id, dueAt, usefulUntil: { not: usefulUntil } },
    data: { usefulUntil },
  });
}

export async function deleteBroadcast(tx: Tx, id: string): Promise<void> {
  await tx.announcement.delete({ where: { id, state: "draft" } });
}

/** The rate of so long ago still tells how fast it goes. */
const RATE_SECONDS = 120;

/** Whoever waits for what was cancelled is counted as left out from that moment, however long it takes to note it. */
export async function countDeliveries(tx: Tx, announcementId: string, now: Date): Promise<BroadcastProgress> {
  const rows = await tx.$queryRaw<{ state: string; why: string | null; count: number }[]>`
    SELECT CASE WHEN stopped THEN 'skipped' ELSE d.state END AS state,
      CASE WHEN stopped THEN a.state WHEN d.state = 'skipped' THEN coalesce(d.why, '') END AS why, count(*)::int AS count
    FROM "Announcement" a JOIN "Delivery" d ON d."announcementId" = a.id
      CROSS JOIN LATERAL (SELECT d.state = 'pending' AND a.state = 'cancelled' AS stopped) s
    WHERE a.id = ${announcementId}::uuid GROUP BY 1, 2 ORDER BY 1, 2`;
  const of = (state: string): number =>
    rows.filter((row) => row.state === state).reduce((sum, { count }) => sum + count, 0);
  return {
    sent: of("sent"),
    failed: of("failed"),
    unreachable: of("unreachable"),
    pending: of("pending"),
    sending: of("sending"),
    skipped: Object.fromEntries(
      rows.filter(({ state }) => state === "skipped").map(({ why, count }) => [why ?? "", count]),
    ),
    later: await pendingForLater(tx, announcementId, now),
    rate: await recentRate(tx, announcementId, now),
  };
}

async function pendingForLater(
  tx: Tx,
  announcementId: string,
  now: Date,
): Promise<BroadcastProgress["later"]> {
  const [row] = await tx.$queryRaw<{ count: number; from: Date | null }[]>`
    SELECT count(*)::int AS count, min(d."notBefore") AS "from"
    FROM "Announcement" a JOIN "Delivery" d ON d."announcementId" = a.id
    WHERE a.id = ${announcementId}::uuid AND a.state <> 'cancelled' AND d.state = 'pending'
      AND d."notBefore" > ${now}::timestamptz`;
  return { count: row?.count ?? 0, from: row?.from ?? undefined };
}

async function recentRate(tx: Tx, announcementId: string, now: Date): Promise<BroadcastProgress["rate"]> {
  const since = new Date(now.getTime() - RATE_SECONDS * 1_000);
  const [row] = await tx.$queryRaw<{ sent: number; first: Date | null }[]>`
    SELECT count(*)::int AS sent, min("sentAt") AS first FROM "Delivery"
    WHERE "announcementId" = ${announcementId}::uuid AND state = 'sent' AND "sentAt" > ${since}::timestamptz`;
  const seconds = row?.first ? (now.getTime() - row.first.getTime()) / 1_000 : 0;
  return { sent: row?.sent ?? 0, seconds };
}

/** Those that change while somebody looks on: under way, or ended a moment ago. */
export async function broadcastsUnderWay(tx: Tx, endedAfter: Date): Promise<Broadcast[]> {
  const rows = await tx.announcement.findMany({
    where: {
      kind: "broadcast",
      OR: [
        { state: { in: ["planning", "sending", "paused"] } },
        { state: { in: ["done", "cancelled", "expired"] }, finishedAt: { gt: endedAfter } },
      ],
    },
    orderBy: { id: "asc" },
  });
  return rows.map(toBroadcast);
}

/** What became of each delivery, without who: for a report. */
export interface DeliveryOutcome {
  id: bigint;
  lane: string | null;
  state: string;
  why: string | null;
  sentAt: Date | null;
}

/** The next ones after a delivery, so that however many there are, few are in memory. */
export async function deliveryOutcomes(
  tx: Tx,
  announcementId: string,
  after: bigint,
  take: number,
): Promise<DeliveryOutcome[]> {
  return tx.delivery.findMany({
    where: { announcementId, id: { gt: after } },
    orderBy: { id: "asc" },
    take,
    select: { id: true, lane: true, state: true, why: true, sentAt: true },
  });
}

/** Of all processes, the newest first; drafts are their authors' own. */
export async function sentBroadcasts(tx: Tx, take: number): Promise<Broadcast[]> {
  const rows = await tx.announcement.findMany({
    where: { kind: "broadcast", state: { not: "draft" } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take,
  });
  return rows.map(toBroadcast);
}

/** Whether there is such a broadcast, of whatever process: for the command line. */
export const isBroadcast = async (tx: Tx, id: string): Promise<boolean> =>
  UUID.test(id) && (await tx.announcement.count({ where: { id, kind: "broadcast" } })) > 0;

/** Organizers of a process other than this one. */
export async function organizersBut(tx: Tx, processId: string, participantId: string): Promise<string[]> {
  return (await organizersIn(tx, processId)).filter((id) => id !== participantId);
}

/** Whoever organizes all of a process now. */
export async function organizersIn(tx: Tx, processId: string): Promise<string[]> {
  const rows = await tx.role.findMany({
    where: { processId, kind: "organizer", areaKey: null, revokedAt: null },
    select: { participantId: true },
    distinct: ["participantId"],
  });
  return rows.map((row) => row.participantId);
}
