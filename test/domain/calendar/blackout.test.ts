import { expect, test } from "vitest";
import { openTimeBefore } from "../../../src/domain/calendar/blackout.js";

const DAY_MS = 24 * 60 * 60_000;
const NOW = new Date("2026-06-20T10:00:00Z");

const dayBefore = (days: number, ...blackouts: [from: string, to: string][]): string =>
  openTimeBefore(
    {
      timeZone: "Europe/Rome",
      rules: { blackouts: blackouts.map(([from, to]) => ({ from, to, name: {} })) },
    },
    NOW,
    days * DAY_MS,
  ).toISOString();

test.each<[string, number, [string, string][], string]>([
  ["no blackout", 7, [], "2026-06-13T10:00:00.000Z"],
  ["one over before", 7, [["2026-06-01", "2026-06-03"]], "2026-06-13T10:00:00.000Z"],
  ["one to come", 7, [["2026-06-22", "2026-06-23"]], "2026-06-13T10:00:00.000Z"],
  ["one in between", 7, [["2026-06-16", "2026-06-17"]], "2026-06-11T10:00:00.000Z"],
  [
    "two in between",
    7,
    [
      ["2026-06-10", "2026-06-12"],
      ["2026-06-16", "2026-06-17"],
    ],
    "2026-06-08T10:00:00.000Z",
  ],
  ["one going on", 7, [["2026-06-19", "2026-06-21"]], "2026-06-11T22:00:00.000Z"],
  [
    "two that overlap",
    7,
    [
      ["2026-06-15", "2026-06-16"],
      ["2026-06-16", "2026-06-17"],
    ],
    "2026-06-10T10:00:00.000Z",
  ],
])("so much open time ago, with %s", (_, days, blackouts, since) => {
  expect(dayBefore(days, ...blackouts)).toBe(since);
});
