import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPostingDay, weekFrom } from "../../src/domain/weekly.js";

const ROME = "Europe/Rome";

test("a week begins on the chosen day, by the clock on the wall", () => {
  expect(weekFrom(1, new Date("2026-11-16T07:00:00Z"), ROME)).toEqual({
    startsAt: new Date("2026-11-15T23:00:00Z"),
    date: "2026-11-16",
    daysAgo: 0,
  });
  expect(weekFrom(5, new Date("2026-11-16T07:00:00Z"), ROME).date).toBe("2026-11-13");
  // Clocks go back on 25 October.
  expect(weekFrom(7, new Date("2026-10-25T22:30:00Z"), ROME).date).toBe("2026-10-25");
});

test("every moment is in a week that began at most six days ago", () => {
  const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 7 }), (now, day) => {
      const { startsAt, daysAgo } = weekFrom(day, now, ROME);
      expect(startsAt <= now && daysAgo >= 0 && daysAgo <= 6).toBe(true);
      expect(weekFrom(day, startsAt, ROME)).toMatchObject({ startsAt, daysAgo: 0 });
    }),
  );
});

test("posted on its day, and up to two days later when nobody was there to post it", () => {
  const monday = (iso: string) => weekFrom(1, new Date(iso), ROME);
  const before = new Date("2026-11-01T00:00:00Z");
  expect(isPostingDay(monday("2026-11-16T09:00:00Z"), new Date("2026-11-16T08:59:00Z"))).toBe(true);
  expect(isPostingDay(monday("2026-11-18T09:00:00Z"), before)).toBe(true);
  expect(isPostingDay(monday("2026-11-18T09:00:00Z"), new Date("2026-11-17T09:00:00Z"))).toBe(false);
  expect(isPostingDay(monday("2026-11-19T09:00:00Z"), before)).toBe(false);
});
