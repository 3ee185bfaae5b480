import type { PoolConfig } from "pg";
import { endLeases } from "../persistence/outbox.js";
import type { DeliveryQueue } from "../ports/delivery-queue.js";
import type { Metrics } from "../ports/metrics.js";
import type { App } from "../services/app.js";
import type { DeliveryDeps } from "../services/deliver-chat.js";
import { describeBug } from "../services/describe-bug.js";
import { LaneQueues } from "./delivery-queue.js";
import { openDeliveryWorker } from "./delivery-worker.js";
import { boardQueues, type BoardQueue } from "./board-queues.js";
import { openBull, type Bull } from "./open-bull.js";
import type { QueueWatch } from "../ports/queue-watch.js";
import { watchQueues } from "./queue-watch.js";
import { repeat } from "./repeat.js";
import { openSchedule, type Recurring } from "./schedule.js";
import { startNotices } from "./start-notices.js";
import { sweep } from "./sweep.js";

export interface QueueOptions extends DeliveryDeps {
  redisUrl?: string | undefined;
  /** The database's `queueConnection`, for the queues when there is no Redis. */
  pg: PoolConfig;
  prefix?: string | undefined;
  /** False for a process that only fills the queues. */
  works?: boolean;
  /** No other process has this database: what is still leased was left by one that died. */
  alone?: boolean;
  everyMinute?: Recurring;
  /** What the notices that are sent first are made of; without it none are. */
  notices?: App;
  metrics?: Metrics;
  sweepEveryMs?: number;
}

export interface RunningQueue extends DeliveryQueue {
  /** Looks at the calendar at once, and not at the next minute: for a demo that moves its clock. */
  lookAtCalendar(): Promise<void>;
  /** Waits for what is being sent right now. */
  close(): Promise<void>;
  watch: QueueWatch;
  /** For a board that shows the queues. */
  boardQueues(): Promise<BoardQueue[]>;
}

const SWEEP_EVERY_MS = 10_000;

/** Opens the delivery lanes and, unless told otherwise, works them. @throws when the queue's server does not answer. */
export async function startQueue(options: QueueOptions): Promise<RunningQueue> {
  const { redisUrl, pg, prefix, works = true, log } = options;
  if (options.alone) await endLeases(options.prisma);
  const onError = (error: Error) => log.warn(describeBug(error), "the queue lost its connection");
  const bull = await openBull({ redisUrl, pg, prefix, onError });
  const watch = watchQueues(bull, { works, platforms: options.messengers.keys() });
  const queue = new LaneQueues(bull, options.messengers.keys());
  const working = works ? await startWorking(bull, queue, options) : NOT_WORKING;
  return {
    deliverLater: (chat) => queue.deliverLater(chat),
    hideLater: (task) => queue.hideLater(task),
    lookAtCalendar: () => working.lookAtCalendar(),
    close: async () => {
      await working.close();
      await queue.close();
      await watch.close();
      await bull.close();
    },
    watch,
    boardQueues: () => boardQueues(bull),
  };
}

type Working = Pick<RunningQueue, "lookAtCalendar" | "close">;

const NOT_WORKING: Working = { lookAtCalendar: async () => {}, close: async () => {} };

async function startWorking(
  bull: Bull,
  queue: LaneQueues,
  { everyMinute = {}, sweepEveryMs = SWEEP_EVERY_MS, notices: app, metrics, ...deps }: QueueOptions,
): Promise<Working> {
  const { messengers, alone } = deps;
  const notices =
    app && (await startNotices(bull, { app, metrics, messengers, deliveries: queue, alone, sweepEveryMs }));
  const tasks = { ...everyMinute, ...(notices && { announce: () => notices.tick() }) };
  const workers = [...deps.messengers.values()].map((messenger) =>
    openDeliveryWorker(bull, { ...deps, messenger, queue }),
  );
  const schedule = openSchedule(bull, { tasks, clock: deps.clock, log: deps.log });
  const stopSweeping = repeat("sweep", sweepEveryMs, () => sweep({ ...deps, queue }), deps.log);
  return {
    lookAtCalendar: async () => notices?.tick(),
    close: async () => {
      await stopSweeping();
      await schedule.close();
      await notices?.close();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
