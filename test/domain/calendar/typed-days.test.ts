import * as fc from "fast-check";
import { expect, test } from "vitest";
import { joinDays, parseDays, splitDays } from "../../../src/domain/calendar/typed-days.js";

const HERE = { timeZone: "Europe/Rome", now: new Date("2026-11-16T17:42:00Z"), mostDays: 2200 };

const read = (typed: string): string => {
  const days = parseDays(typed, HERE);
  return days.ok ? days.value.map(({ from, to }) => `${from} ${to}`).join(", ") : days.refusal.code;
};

const MAY = "2027-05-10 2027-05-24";

test.each([
  ["10/5/2027–24/5/2027", MAY],
  ["10.5.2027-24.5.2027", MAY],
  ["10/5/2027 - 24/5/2027", MAY],
  ["2027-05-10 - 2027-05-24", MAY],
  ["2027-05-10 to 2027-05-24", MAY],
  ["10/5–24/5", MAY],
  ["10–24 May 2027", MAY],
  ["10-24 maggio 2027", MAY],
  ["from 10 May to 24 May 2027", MAY],
  ["Monday, 10 May until Monday, 24 May 2027", MAY],
  ["dal 10 al 24 maggio 2027", MAY],
  ["dal 10 maggio al 24 maggio", MAY],
  ["da lunedì 10 maggio a lunedì 24 maggio 2027", MAY],
  ["dall'8 maggio all'11 giugno 2027", "2027-05-08 2027-06-11"],
  ["1º giugno 2027", "2027-06-01 2027-06-01"],
  ["20 December – 6 January 2028", "2027-12-20 2028-01-06"],
  ["16/11/2026", "2026-11-16 2026-11-16"],
  [
    "1/6/2027, 10/5/2027–24/5/2027; 1 June 2027\nSunday, 18 July 2027",
    `${MAY}, 2027-06-01 2027-06-01, 2027-07-18 2027-07-18`,
  ],
])("%j", (typed, days) => {
  expect(read(typed)).toBe(days);
});

test.each([
  ["", "setup-days"],
  [" ; ", "setup-days"],
  ["in May", "setup-days"],
  ["–", "setup-days"],
  ["10/5/2027–", "setup-days"],
  ["–24/5/2027", "setup-days"],
  ["31/4/2027", "setup-days"],
  ["10/5/2027 18:30", "setup-days"],
  ["1/5/2027–10/5/2027–24/5/2027", "setup-days"],
  ["24/5/2027–10/5/2027", "setup-days-order"],
  ["15/11/2026", "moment.past"],
  ["10/5/2047", "moment.far"],
])("%j is refused: %s", (typed, code) => {
  expect(read(typed)).toBe(code);
});

test("days are read again as they are shown", () => {
  const day = fc.integer({ min: 1, max: 1500 }).map((after) => {
    const at = new Date(HERE.now.getTime() + after * 86_400_000);
    return at.toISOString().slice(0, 10);
  });
  const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 20 }), (all) => {
      const once = parseDays(joinDays(all), HERE);
      if (!once.ok) throw new Error(once.refusal.code);
      expect(splitDays(joinDays(once.value))).toEqual(once.value);
      expect(new Set(once.value.map(({ from, to }) => from + to))).toEqual(
        new Set(all.map(({ from, to }) => from + to)),
      );
    }),
  );
});
