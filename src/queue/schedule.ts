import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import { describeBug } from "../services/describe-bug.js";
import { RECOVERY } from "./delivery-worker.js";
import type { Bull } from "./open-bull.js";
import { repeat } from "./repeat.js";

/** Things to do again and again, by name. Each looks at the clock and the data for itself, and may run twice. */
export type Recurring = Readonly<Record<string, () => Promise<unknown>>>;

export const SCHEDULE = "every-minute";
const MINUTE_MS = 60_000;

/**
 * Runs each task about once a minute, on one of the processes; never two runs at a time. Every process's timer asks for
 * the current minute's run: the job id is the minute, so only the first one counts. A BullMQ job scheduler would do, but
 * it would be lost with an emptied Redis.
 */
export function openSchedule(
  bull: Bull,
  { tasks, clock, log, everyMs = MINUTE_MS }: { tasks: Recurring; clock: Clock; log: Log; everyMs?: number },
): { close(): Promise<void> } {
  // Remembered longer than a minute, so that a slower clock's timer does not repeat it.
  const kept = { age: Math.ceil((10 * everyMs) / 1_000) };
  const queue = bull.queue<object>(SCHEDULE, { removeOnComplete: kept, removeOnFail: kept });
  const worker = bull.worker<object>(SCHEDULE, ({ name }) => tasks[name]?.() ?? unknown(name), RECOVERY);
  worker.on("failed", (job, error) =>
    log.error({ task: job?.name, ...describeBug(error) }, "a recurring task failed"),
  );
  const ask = async () => {
    await queue.setGlobalConcurrency(1);
    const turn = Math.floor(clock.now().getTime() / everyMs);
    for (const name of Object.keys(tasks)) {
      await queue.add(name, {}, { jobId: `${name}-${turn}` });
    }
  };
  const stopAsking = repeat(SCHEDULE, everyMs / 2, ask, log);
  return {
    close: async () => {
      await stopAsking();
      await worker.close();
      await queue.close();
    },
  };
}

function unknown(name: string): never {
  throw new Error(`no recurring task is called ${name}`);
}
