import type { Clock } from "../../src/ports/clock.js";

/** A clock for trying the service out: it runs like the one below it, but can be set to another moment. */
export class MovableClock implements Clock {
  readonly #base: Clock;
  readonly #listeners = new Set<() => void>();
  #offsetMs = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#offsetMs);
  }

  get isMoved(): boolean {
    return this.#offsetMs !== 0;
  }

  /** From here the clock runs on. */
  moveTo(moment: Date): void {
    this.#shift(moment.getTime() - this.#base.now().getTime());
  }

  forward(ms: number): void {
    this.#shift(this.#offsetMs + ms);
  }

  /** Back to real time. */
  reset(): void {
    this.#shift(0);
  }

  /** Calls back after each move; the answer unsubscribes. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #shift(offsetMs: number): void {
    this.#offsetMs = offsetMs;
    for (const listener of this.#listeners) listener();
  }
}
