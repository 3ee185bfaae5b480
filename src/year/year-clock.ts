import type { Clock } from "../ports/clock.js";

/** A clock that stands still until the story goes on, and never goes back. */
export class YearClock implements Clock {
  #at: Date;

  constructor(from: Date) {
    this.#at = from;
  }

  now(): Date {
    return new Date(this.#at);
  }

  moveTo(at: Date): void {
    if (at > this.#at) this.#at = at;
  }
}
