import type { Log } from "../ports/log.js";
import { describeBug } from "../services/describe-bug.js";

/**
 * Does something now and every `everyMs` milliseconds until stopped, one at a time; a failure is logged and tried again
 * next time. A timer of this process, and no job: it also works when the queue has just lost everything.
 */
export function repeat(
  what: string,
  everyMs: number,
  work: () => Promise<unknown>,
  log: Log,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const turn = () => {
    running ??= work()
      .then(
        () => undefined,
        (error: unknown) => log.warn({ what, ...describeBug(error) }, "will be tried again"),
      )
      .finally(() => (running = undefined));
  };
  turn();
  const timer = setInterval(turn, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
