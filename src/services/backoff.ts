import type { Randomness } from "../ports/randomness.js";

const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/** Milliseconds to wait after the given number of failed attempts: twice as long each time, the upper half by chance. */
export function backoffMs(attempts: number, randomness: Randomness): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(whole / 2 + (whole / 2) * fraction(randomness));
}

/** From 0 up to, but not including, 1. */
function fraction(randomness: Randomness): number {
  const [high = 0, low = 0] = randomness.bytes(2);
  return (high * 256 + low) / 65_536;
}
