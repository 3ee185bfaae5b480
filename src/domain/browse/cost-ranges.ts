/** Costs more than `over`, and no more than `upTo`; minor units. */
export interface CostRange {
  over: number;
  /** Undefined: no upper end. */
  upTo: number | undefined;
}

export const isInRange = (cost: number, { over, upTo }: CostRange): boolean =>
  cost > over && (upTo === undefined || cost <= upTo);

/** The first digits that read well as the end of a range. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/**
 * Up to three ranges with round ends that part these costs about evenly. Every cost is in exactly one range and no
 * range is empty; a single range is no choice, so then there are none.
 */
export function costRanges(costs: readonly number[]): CostRange[] {
  const sorted = [...costs].sort((a, b) => a - b);
  const highest = sorted.at(-1);
  if (highest === undefined) return [];
  const ends = [1 / 3, 2 / 3]
    .map((part) => roundUp(sorted[Math.ceil(sorted.length * part) - 1] ?? highest))
    .filter((end, index, all) => end < highest && all.indexOf(end) === index);
  if (ends.length === 0) return [];
  const bounds = [-1, ...ends];
  return bounds.map((over, index) => ({ over, upTo: ends[index] }));
}

/** The next round amount that is not less. */
function roundUp(amount: number): number {
  if (amount <= 0) return 0;
  const scale = 10 ** Math.floor(Math.log10(amount));
  const factor = ROUND.find((one) => one * scale >= amount) ?? 10;
  return factor * scale;
}

/** `over-upTo`, short enough for a button; an open end is left empty, at either side. */
export const rangeKey = ({ over, upTo }: CostRange): string => `${over < 0 ? "" : over}-${upTo ?? ""}`;

/** Undefined when it was not written by `rangeKey`. */
export function rangeOf(key: string): CostRange | undefined {
  const [, over, upTo] = /^(\d{0,11})-(\d{0,11})$/.exec(key) ?? [];
  if (over === undefined || (over === "" && !upTo)) return undefined;
  return { over: over === "" ? -1 : Number(over), upTo: upTo ? Number(upTo) : undefined };
}
