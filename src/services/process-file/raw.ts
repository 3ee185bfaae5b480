import type { Path } from "./fault.js";

/** What was written at a place of the file, whatever its kind. */
export interface Entry {
  path: Path;
  value: unknown;
}

/** The field of a group, or undefined when there is no group or no such field. */
export function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The entries of a list under a key, with their places; none when it is not a list. */
export function entries(data: unknown, key: string, under: Path = []): Entry[] {
  const list = field(data, key);
  return Array.isArray(list)
    ? list.map((value: unknown, index) => ({ path: [...under, key, index], value }))
    : [];
}

/** One field of every entry that has it. */
export function fieldOf(all: readonly Entry[], key: string): Entry[] {
  return all
    .map(({ path, value }) => ({ path: [...path, key], value: field(value, key) }))
    .filter(({ value }) => value !== undefined);
}

/** A text field; empty when it is missing or something else. */
export function wordAt(value: unknown, key: string): string {
  const found = field(value, key);
  return typeof found === "string" ? found : "";
}
