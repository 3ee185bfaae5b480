import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../../src/persistence/open-database.js";
import type { Clock } from "../../src/ports/clock.js";
import type { Log } from "../../src/ports/log.js";
import type { Messenger } from "../../src/ports/messenger.js";
import { NO_CHECKS, type App } from "../../src/services/app.js";
import { ProcessCache } from "../../src/services/process-cache.js";
import { startQueue, type QueueOptions, type RunningQueue } from "../../src/queue/start-queue.js";
import { NOW } from "./sample-process.js";

const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export interface SenderOptions {
  prisma: Database["prisma"];
  queues: Pick<QueueOptions, "redisUrl" | "pg" | "prefix">;
  messengers: readonly Messenger[];
  /** What the calendar says; the machine's own time is another matter. */
  now?: Date;
  /** A calendar that goes on, where standing still will not do. */
  clock?: Clock;
  machine?: Clock;
  alone?: boolean;
  log?: Log;
  sweepEveryMs?: number;
}

/** A process of the service that only sends: it begins with what is due, and looks every tenth of a second for what is left. */
export function startSender({
  prisma,
  queues,
  messengers,
  now = NOW,
  ...options
}: SenderOptions): Promise<RunningQueue> {
  const { machine = { now: () => new Date() }, alone = false, log = quiet } = options;
  const { clock = { now: () => now }, sweepEveryMs = 100 } = options;
  const randomness = { uuid: randomUUID, bytes: (count: number) => new Uint8Array(randomBytes(count)) };
  const app: App = {
    prisma,
    clock,
    machine,
    randomness,
    secretKey: new Uint8Array(32).fill(7),
    processes: new ProcessCache(),
    checks: NO_CHECKS,
    log,
    platforms: messengers.map(({ platform }) => platform),
    linkTo: () => undefined,
    standingOn: () => undefined,
  };
  return startQueue({
    ...queues,
    prisma,
    messengers: new Map(messengers.map((messenger) => [messenger.platform, messenger])),
    clock: machine,
    randomness,
    log,
    alone,
    notices: app,
    sweepEveryMs,
  });
}

/** How many deliveries there are, by state. */
export async function deliveryStates(prisma: Database["prisma"]): Promise<Record<string, number>> {
  const rows = await prisma.delivery.groupBy({ by: ["state"], _count: true });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}
