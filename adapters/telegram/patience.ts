import { GrammyError, HttpError } from "grammy";
import type { Log } from "../../src/ports/log.js";
import { networkFault } from "./failure.js";
import { pause } from "./pause.js";

export interface Patience {
  log: Log;
  stopping: AbortSignal;
  /** Milliseconds before try number `attempt + 1`. */
  retryMs: (attempt: number) => number;
}

/** Half a second, then twice as long each time, at most half a minute. */
export const growingPause = (attempt: number): number => Math.min(30_000, 250 * 2 ** Math.min(attempt, 10));

/** Tries until it works; one line in the log when it stops working and one when it works again. Undefined when stopped. */
export class Trier {
  readonly #patience: Patience;
  #failed = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  async until<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    const { stopping } = this.#patience;
    while (!stopping.aborted) {
      try {
        const result = await work();
        this.#worked(what);
        return result;
      } catch (error) {
        if (stopping.aborted) return undefined;
        await this.#missed(what, error);
      }
    }
    return undefined;
  }

  #worked(what: string): void {
    if (this.#failed > 0)
      this.#patience.log.info({ tries: this.#failed + 1 }, `Telegram answers again: ${what}`);
    this.#failed = 0;
  }

  async #missed(what: string, error: unknown): Promise<void> {
    const { log, stopping, retryMs } = this.#patience;
    this.#failed += 1;
    if (this.#failed === 1)
      log.warn({ why: faultOf(error) }, `Telegram does not let us ${what}; trying again`);
    await pause(Math.max(retryMs(this.#failed), askedToWait(error)), stopping);
  }
}

/** What went wrong in words that hold no token and no text of a person. */
export function faultOf(error: unknown): string {
  if (error instanceof HttpError) return networkFault(error);
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  return error instanceof Error ? error.name : typeof error;
}

const askedToWait = (error: unknown): number =>
  error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
