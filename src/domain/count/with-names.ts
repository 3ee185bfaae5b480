import type { CountResult } from "./count.js";

/** Where a count names projects. */
const ONE = new Set(["projectId", "winnerId"]);
const MANY = new Set(["projectIds", "winners"]);

/** The same count with other names for its projects: of the database for the program, numbers for everybody else. */
export const withNames = (result: CountResult, nameOf: (name: string) => string): CountResult =>
  renamed(result, nameOf) as CountResult;

function renamed(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, nameOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, namesIn(key, part, nameOf)]));
}

function namesIn(key: string, part: unknown, nameOf: (name: string) => string): unknown {
  if (ONE.has(key) && typeof part === "string") return nameOf(part);
  // The log tells how many winners there are under the same name.
  if (MANY.has(key) && Array.isArray(part)) return part.map((name) => nameOf(String(name)));
  return renamed(part, nameOf);
}
