/** One page of a list; pages are numbered from 1. */
export interface Page<T> {
  items: readonly T[];
  number: number;
  /** How many pages there are: at least one. */
  count: number;
  /** How many items there are on all pages. */
  total: number;
}

/** The page asked for, or the nearest one there is: lists shrink while people read. */
export function pageOf<T>(all: readonly T[], size: number, wanted: number): Page<T> {
  const count = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(count, Math.max(1, Math.trunc(wanted) || 1));
  return { items: all.slice((number - 1) * size, number * size), number, count, total: all.length };
}

/** The page on which the item at `index` stands; the first one when it stands nowhere. */
export const pageHolding = (index: number, size: number): number => Math.floor(Math.max(0, index) / size) + 1;

/** Page numbers to jump to: all of them, or as many as fit, evenly spread, always with the first and the last. */
export function pageNumbers(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  const stride = (count - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => Math.round(1 + index * stride));
}
