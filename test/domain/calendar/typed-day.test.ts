import { expect, test } from "vitest";
import { parseDay } from "../../../src/domain/calendar/typed-day.js";

/** Typed in Rome, for noon where no hour is typed. */
function read(typed: string, now: string): string {
  const day = parseDay(typed, { timeZone: "Europe/Rome", now: new Date(now), clock: "12:00" });
  return day.ok ? day.value.toISOString().slice(0, 16) : day.refusal.code;
}

const MAY = "2026-05-10T10:00:00Z";

test("a day of this year that is to come needs no year, however far it is", () => {
  expect(read("31/12", MAY)).toBe("2026-12-31T11:00");
  expect(read("31 dicembre", MAY)).toBe("2026-12-31T11:00");
  expect(read("31/12 18:30", MAY)).toBe("2026-12-31T17:30");
});

test("one that is over this year is meant for the next only where that is near, or the year is written", () => {
  expect(read("9/5", MAY)).toBe("moment.year");
  expect(read("9/5/2027", MAY)).toBe("2027-05-09T10:00");
  expect(read("9/5/2026", MAY)).toBe("moment.past");
  expect(read("10/1", "2026-12-01T10:00:00Z")).toBe("2027-01-10T11:00");
});
