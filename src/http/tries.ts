import type { Clock } from "../ports/clock.js";

/** Wrong passwords from one address before it has to wait, and how long, in milliseconds. */
const MOST = 10;
const REST_MS = 15 * 60_000;
/** Addresses that are remembered; beyond that the oldest is forgotten. */
const ADDRESSES = 10_000;

/** Counts wrong tries by address, so that passwords cannot be guessed one after the other. */
export class Tries {
  readonly #clock: Clock;
  readonly #wrong = new Map<string, { count: number; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** False: this address has to wait, even with the right password. */
  mayTry(address: string): boolean {
    const tries = this.#wrong.get(address);
    if (!tries) return true;
    if (tries.until <= this.#clock.now().getTime()) this.#wrong.delete(address);
    else if (tries.count >= MOST) return false;
    return true;
  }

  noteWrong(address: string): void {
    const { count } = this.#wrong.get(address) ?? { count: 0 };
    this.#wrong.delete(address); // the one that was added last is the newest
    this.#wrong.set(address, { count: count + 1, until: this.#clock.now().getTime() + REST_MS });
    const [oldest] = this.#wrong.keys();
    if (this.#wrong.size > ADDRESSES && oldest !== undefined) this.#wrong.delete(oldest);
  }

  noteRight(address: string): void {
    this.#wrong.delete(address);
  }
}
