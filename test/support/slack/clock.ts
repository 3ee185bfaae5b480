/** Stands still until a test moves it, so that a slow machine does not let a trigger expire. */
export class Clock {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  seconds(): number {
    return Math.floor(this.#now / 1000);
  }

  forward(ms: number): void {
    this.#now += ms;
  }
}
