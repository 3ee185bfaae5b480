import { Gauge, type Registry } from "prom-client";
import {
  laneGauges,
  noticeGauges,
  outboxGauges,
  underWayGauges,
  type LaneGauge,
  type NoticeGauge,
  type OutboxGauge,
  type UnderWayGauge,
} from "../../persistence/gauges.js";
import type { Database } from "../../persistence/open-database.js";
import type { Clock } from "../../ports/clock.js";
import type { Log } from "../../ports/log.js";
import type { QueueState, QueueWatch } from "../../ports/queue-watch.js";
import { describeBug } from "../../services/describe-bug.js";
import { remembered } from "../remembered.js";
import { within } from "../within.js";

export interface GaugeSources {
  prisma: Database["prisma"];
  queues: QueueWatch;
  /** The calendar's clock, which says what is due. */
  clock: Clock;
  machine: Clock;
  log: Log;
}

/** Whoever scrapes, and how many they are: the database is asked every so often, in milliseconds. */
const FRESH_MS = 5_000;
/** An announcement to everybody is counted row by row. */
const PROGRESS_FRESH_MS = 30_000;
const PATIENCE_MS = 2_000;
const JUST_ENDED_MS = 60 * 60_000;

/** What is read when somebody asks. @returns how to bring it up to date; a part that is away says `portico_up 0`. */
export function gaugesOn(
  registry: Registry,
  { prisma, queues, clock, machine, log }: GaugeSources,
): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `portico_${name}`, help, labelNames, registers: [registry] });
  const up = gauge("up", "1 when this part answered within 2 seconds", "part");
  const outbox = showOutbox(gauge, machine);
  const notices = showNotices(gauge, clock);
  const lanes = showLanes(gauge);
  const progress = showProgress(gauge);
  const jobs = showQueues(gauge, machine);

  const now = () => machine.now();
  const justEnded = () => new Date(clock.now().getTime() - JUST_ENDED_MS);
  const progressNow = remembered(PROGRESS_FRESH_MS, now, () => underWayGauges(prisma, justEnded()));
  const database = async () => {
    outbox(await outboxGauges(prisma));
    notices(await noticeGauges(prisma, clock.now()));
    lanes(await laneGauges(prisma, now()));
  };
  const forget = () => [outbox, notices, lanes].forEach((show) => show([]));
  const part = async (name: string, read: () => Promise<void>, otherwise: () => unknown) => {
    try {
      await within(PATIENCE_MS, read());
      up.set({ part: name }, 1);
    } catch (error) {
      log.warn({ part: name, ...describeBug(error) }, "a part did not say how it is");
      up.set({ part: name }, 0);
      otherwise();
    }
  };
  return remembered(FRESH_MS, now, async () => {
    await Promise.all([
      part("database", database, forget),
      part(
        "queue",
        async () => jobs(await queues.states()),
        () => jobs([]),
      ),
      within(PATIENCE_MS, progressNow()).then(progress, () => progress([])), // what comes late is shown next time
    ]);
  });
}

type NewGauge = (name: string, help: string, ...labels: string[]) => Gauge;

const secondsSince = (since: Date | null | undefined, clock: Clock): number =>
  since ? Math.max(0, (clock.now().getTime() - since.getTime()) / 1_000) : 0;

/** Fills a gauge anew: a series that is gone must not keep its last value. */
function refill<Row>(
  gauge: Gauge,
  rows: readonly Row[],
  labels: (row: Row) => object,
  value: (row: Row) => number,
): void {
  gauge.reset();
  for (const row of rows) gauge.set(labels(row) as Record<string, string>, value(row));
}

const ofPlatform = ({ platform }: { platform: string }) => ({ platform });

function showOutbox(gauge: NewGauge, machine: Clock) {
  const pending = gauge("outbox_pending", "Replies that wait to be sent", "platform");
  const failed = gauge("outbox_failed", "Replies that were given up", "platform");
  const oldest = gauge("outbox_oldest_seconds", "Age of the oldest reply that waits", "platform");
  return (rows: readonly OutboxGauge[]) => {
    refill(pending, rows, ofPlatform, (row) => row.pending);
    refill(failed, rows, ofPlatform, (row) => row.failed);
    refill(oldest, rows, ofPlatform, (row) => secondsSince(row.oldest, machine));
  };
}

function showNotices(gauge: NewGauge, clock: Clock) {
  const open = gauge(
    "notices_open",
    "Notices by state: pending, sending, failed (dead letters)",
    "platform",
    "state",
  );
  const late = gauge("notices_oldest_due_seconds", "How late the oldest notice is", "platform");
  return (rows: readonly NoticeGauge[]) => {
    refill(
      open,
      rows,
      ({ platform, state }) => ({ platform, state }),
      (row) => row.count,
    );
    const due = rows.filter(({ state }) => state === "pending");
    refill(late, due, ofPlatform, (row) => secondsSince(row.oldestDue, clock));
  };
}

function showLanes(gauge: NewGauge) {
  const pauses = gauge("lane_pauses", "How often the platform asked to wait, ever", "platform");
  const paused = gauge("lanes_paused", "Lanes that rest now because the platform asked", "platform");
  return (rows: readonly LaneGauge[]) => {
    refill(pauses, rows, ofPlatform, (row) => row.pauses);
    refill(paused, rows, ofPlatform, (row) => row.paused);
  };
}

function showProgress(gauge: NewGauge) {
  const labels = ["kind", "state"] as const;
  const help = "Notices of announcements under way or ended within the hour, by state";
  const progress = gauge("announcement_notices", help, ...labels);
  return (rows: readonly UnderWayGauge[]) =>
    refill(
      progress,
      rows,
      ({ kind, state }) => ({ kind, state }),
      (row) => row.count,
    );
}

function showQueues(gauge: NewGauge, machine: Clock) {
  const jobs = gauge("queue_jobs", "Jobs in a queue by state: waiting, active, delayed", "queue", "state");
  const oldest = gauge("queue_oldest_seconds", "Age of the oldest job that waits or runs", "queue");
  return (states: readonly QueueState[]) => {
    const rows = states.flatMap(({ queue, waiting, active, delayed }) =>
      Object.entries({ waiting, active, delayed }).map(([state, count]) => ({ queue, state, count })),
    );
    refill(
      jobs,
      rows,
      ({ queue, state }) => ({ queue, state }),
      (row) => row.count,
    );
    refill(
      oldest,
      states,
      ({ queue }) => ({ queue }),
      (row) => secondsSince(row.oldestSince, machine),
    );
  };
}
