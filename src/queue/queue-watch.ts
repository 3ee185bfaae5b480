import type { Queue } from "bullmq";
import type { QueueState, QueueWatch } from "../ports/queue-watch.js";
import { ANNOUNCE_QUEUE } from "./notice-queue.js";
import { laneQueueName } from "./notice-worker.js";
import type { Bull } from "./open-bull.js";
import { SCHEDULE } from "./schedule.js";

/** Queues that only a process that works opens by itself: the others look at them to tell how it is doing. */
const OF_WORKERS = [SCHEDULE, ANNOUNCE_QUEUE];

/** Looks at every queue and worker that this process opens. */
export function watchQueues(
  bull: Pick<Bull, "queue" | "queues" | "workers">,
  { works, platforms }: { works: boolean; platforms: Iterable<string> },
): QueueWatch & { close(): Promise<void> } {
  const { queues, workers } = bull;
  const onlyLookedAt = works
    ? []
    : [...OF_WORKERS, ...[...platforms].map(laneQueueName)].map((name) => bull.queue<object>(name, {}));
  return {
    answers: async () => {
      const [first] = queues.values();
      await first?.getActiveCount();
    },
    states: () => Promise.all([...queues.values()].map(stateOf)),
    unworked: () => [...workers].filter(([, worker]) => !worker.isRunning()).map(([name]) => name),
    close: async () => {
      for (const queue of onlyLookedAt) await queue.close();
    },
  };
}

async function stateOf(queue: Queue): Promise<QueueState> {
  const { waiting = 0, active = 0, delayed = 0 } = await queue.getJobCounts("waiting", "active", "delayed");
  // A job may have ended between the two questions.
  const oldest = (await queue.getJobs(["waiting", "active"], 0, 0, true)).filter(Boolean);
  const since = Math.min(...oldest.map(({ timestamp }) => timestamp));
  return {
    queue: queue.name,
    waiting,
    active,
    delayed,
    oldestSince: Number.isFinite(since) ? new Date(since) : undefined,
  };
}
