/** An exact fraction in lowest terms, with a positive denominator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** `n / d` in lowest terms. Throws when `d` is zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError("a fraction with the denominator zero");
  const common = greatestDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** A whole number as a fraction. Throws when it is not a safe integer. */
export function whole(value: number): Rational {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
  return { n: BigInt(value), d: 1n };
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Below zero when `a` is smaller, above when it is larger, zero when they are equal. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : Number(left > right);
}

/** `7`, or `7/3`. */
export const toText = ({ n, d }: Rational): string => (d === 1n ? `${n}` : `${n}/${d}`);

/** What a double can hold of it, however long its numerator and denominator are. */
export function approximately({ n, d }: Rational): number {
  const excess = Math.max(bits(n), bits(d)) - MOST_BITS;
  if (excess <= 0) return Number(n) / Number(d);
  return Number(n >> BigInt(excess)) / Number(d >> BigInt(excess));
}

/** A double holds numbers of 1,023 bits; beyond, both sides of a fraction are cut to this many. */
const MOST_BITS = 1_000;

const bits = (value: bigint): number => (value < 0n ? -value : value).toString(16).length * 4;

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
