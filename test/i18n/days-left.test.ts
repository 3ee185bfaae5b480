import { expect, test } from "vitest";
import { left, remaining } from "../../src/flows/screen.js";
import { translatePlain } from "../../src/i18n/translate.js";

const ROME = { language: "en", timeZone: "Europe/Rome" } as const;
/** 30 June, 24:00 in Rome, and 1 July, 0:00. */
const MIDNIGHT = new Date("2026-06-30T22:00:00Z");

test.each([
  ["2026-06-15T08:00:00Z", "in 15 days", "in 16 days"],
  ["2026-06-29T10:00:00Z", "in 1 day", "in 2 days"],
  ["2026-06-29T22:00:00Z", "in 24 hours", "in 1 day"],
  ["2026-06-30T10:00:00Z", "in 12 hours", "in 12 hours"],
  ["2026-06-30T21:59:30Z", "in 1 minute", "in 1 minute"],
])("at %s what ends at midnight ends %s, what begins then begins %s", (now, ends, begins) => {
  expect(translatePlain(left(MIDNIGHT, new Date(now)), ROME)).toBe(ends);
  expect(translatePlain(remaining(MIDNIGHT, new Date(now)), ROME)).toBe(begins);
});

test("at any other hour both are the same", () => {
  const noon = new Date("2026-06-30T10:00:00Z");
  const now = new Date("2026-06-15T08:00:00Z");
  expect(translatePlain(left(noon, now), ROME)).toBe("in 15 days");
  expect(translatePlain(remaining(noon, now), ROME)).toBe("in 15 days");
});
