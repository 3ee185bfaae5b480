import * as fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { afterQuiet, isQuietHour } from "../../src/domain/quiet-hours.js";

const ROME = "Europe/Rome";
const rome = (wall: string): Date => DateTime.fromISO(wall, { zone: ROME }).toJSDate();

test.each([
  ["2026-11-16T20:59", false],
  ["2026-11-16T21:00", true],
  ["2026-11-17T00:00", true],
  ["2026-11-17T08:29", true],
  ["2026-11-17T08:30", false],
])("at %s quiet: %s", (now, quiet) => {
  expect(isQuietHour(rome(now), ROME)).toBe(quiet);
});

test.each([
  ["2026-11-16T12:00", "2026-11-16T12:00"],
  ["2026-11-16T21:00", "2026-11-17T08:30"],
  ["2026-11-17T03:00", "2026-11-17T08:30"],
  ["2026-12-31T23:59", "2027-01-01T08:30"],
  // The clocks go forward: the night is an hour shorter.
  ["2026-03-28T21:00", "2026-03-29T08:30"],
  ["2026-03-29T03:00", "2026-03-29T08:30"],
  // They go back: it is an hour longer, and two o'clock comes twice.
  ["2026-10-24T21:00", "2026-10-25T08:30"],
  ["2026-10-25T02:30", "2026-10-25T08:30"],
])("what comes up at %s is said at %s", (now, then) => {
  expect(afterQuiet(rome(now), ROME)).toEqual(rome(then));
});

const NIGHT_MS = 11.5 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

test("never in quiet hours, and never later than the morning after", () => {
  const zones = fc.constantFrom(ROME, "America/New_York", "Australia/Lord_Howe", "UTC");
  const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, zones, (now, zone) => {
      const then = afterQuiet(now, zone);
      const waits = then.getTime() - now.getTime();
      const longer = Math.max(0, offset(now, zone) - offset(then, zone));
      expect(isQuietHour(then, zone)).toBe(false);
      expect(waits >= 0 && waits <= NIGHT_MS + longer).toBe(true);
      expect(longer).toBeLessThanOrEqual(HOUR_MS);
      expect(afterQuiet(then, zone)).toEqual(then);
    }),
  );
});

const offset = (at: Date, zone: string): number => DateTime.fromJSDate(at, { zone }).offset * 60_000;
