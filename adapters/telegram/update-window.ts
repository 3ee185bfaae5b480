import { EventEmitter, once } from "node:events";

/**
 * Updates taken from Telegram and not yet confirmed, in order of arrival: ids may start again lower after a quiet week.
 * Telegram forgets an update once a later offset is asked for, so the offset follows the oldest one still at work.
 */
export class UpdateWindow {
  readonly #taken = new Map<number, "at-work" | "done">();
  #offset: number | undefined;
  #next = nextTime();

  /** False for an update that is at work already. */
  take(id: number): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.set(id, "at-work");
    return true;
  }

  done(id: number): void {
    this.#taken.set(id, "done");
    const { happen } = this.#next;
    this.#next = nextTime();
    happen();
  }

  /** What to ask for next; this confirms everything before. Call it only when asking. */
  offset(): number | undefined {
    for (const [id, state] of this.#taken) {
      if (state === "at-work") break;
      this.#taken.delete(id);
      this.#offset = id + 1;
    }
    return this.#offset;
  }

  get atWork(): number {
    return [...this.#taken.values()].filter((state) => state === "at-work").length;
  }

  /** Nothing new would fit behind the oldest one at work. */
  isFull(size: number): boolean {
    const [oldest] = this.#taken.values();
    return oldest === "at-work" && this.#taken.size >= size;
  }

  /** Resolves when an update is done. */
  nextDone(): Promise<void> {
    return this.#next.happened;
  }
}

function nextTime(): { happened: Promise<void>; happen: () => void } {
  const signal = new EventEmitter();
  const happened = once(signal, "done").then(() => undefined);
  return { happened, happen: () => signal.emit("done") };
}
