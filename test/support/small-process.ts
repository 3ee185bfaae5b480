import { readFileSync } from "node:fs";

/** A complete process in a hundred lines: two areas, three projects, dates of 2026. */
export const SMALL_PROCESS = readFileSync(new URL("small-process.yaml", import.meta.url), "utf8");

export type Edit = readonly [was: string, is: string];

/** The small process with some of its text replaced; each piece must be there once. */
export function smallProcess(...edits: readonly Edit[]): string {
  return edits.reduce((text, [was, is]) => {
    if (text.split(was).length !== 2) throw new Error(`"${was}" is not there exactly once`);
    return text.replace(was, () => is);
  }, SMALL_PROCESS);
}

export const yaml = (text: string): Uint8Array => new TextEncoder().encode(text);
