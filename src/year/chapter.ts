import type { Year } from "./year.js";

/** Tells how much of a chapter is done, from 0 to 1. */
export type Progress = (share: number) => void;

/** One part of the year. */
export interface Chapter {
  /** What happens in it, in a few words. */
  title: string;
  /** How long it takes beside the others. */
  weight: number;
  play(year: Year, progress: Progress): Promise<void>;
}

/** Does something for each one after the other, and tells how far it is. */
export async function forEachOf<T>(
  all: readonly T[],
  progress: Progress,
  deed: (one: T, index: number) => Promise<void>,
): Promise<void> {
  for (const [index, one] of all.entries()) {
    await deed(one, index);
    progress((index + 1) / all.length);
  }
}
