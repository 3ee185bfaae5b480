/** The same throws for the same seed, so that every demo looks alike. For sample data only, never for secrets. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  throw(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.throw() * (high - low + 1));
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.between(0, from.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }

  /** The more weight, the likelier. */
  weighted<T>(from: readonly { value: T; weight: number }[]): T {
    let left = this.throw() * from.reduce((sum, { weight }) => sum + weight, 0);
    for (const { value, weight } of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(from).value;
  }
}
