import { DateTime } from "luxon";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { longId, shortId } from "../../src/domain/short-id.js";
import { parseMoment } from "../../src/domain/typed-moment.js";

const ZONE = "Europe/Rome";
/** 18:42 in Rome. */
const NOW = new Date("2026-11-16T17:42:00Z");

const read = (text: string, now = NOW) => {
  const result = parseMoment(text, ZONE, now);
  return result.ok ? result.value.toISOString() : result.refusal.code;
};

test.each([
  ["19/11 18:30", "2026-11-19T17:30:00.000Z"],
  ["19.11.2026, 18:30", "2026-11-19T17:30:00.000Z"],
  ["19-11 at 18.30", "2026-11-19T17:30:00.000Z"],
  ["19/11 ore 18.30", "2026-11-19T17:30:00.000Z"],
  ["2026-11-19 18:30", "2026-11-19T17:30:00.000Z"],
  ["20:15", "2026-11-16T19:15:00.000Z"],
  ["ore 9:00", "2026-11-17T08:00:00.000Z"],
  ["1/3 9:00", "2027-03-01T08:00:00.000Z"],
  ["31 December, 12:00", "2026-12-31T11:00:00.000Z"],
  ["31 dicembre, ore 12:00", "2026-12-31T11:00:00.000Z"],
  ["1º Luglio 2027, ore 9:00", "2027-07-01T07:00:00.000Z"],
  ["15 November 2027 at 9:00", "2027-11-15T08:00:00.000Z"],
  ["il 19 novembre alle 18.30", "2026-11-19T17:30:00.000Z"],
  ["giovedì 19 novembre, ore 18", "2026-11-19T17:00:00.000Z"],
  ["l'8 dicembre alle ore 9", "2026-12-08T08:00:00.000Z"],
  ["L’11 dicembre 2026, alle 9:15", "2026-12-11T08:15:00.000Z"],
  ["on Thursday, 19 November at 18", "2026-11-19T17:00:00.000Z"],
  ["alle 20.15", "2026-11-16T19:15:00.000Z"],
  ["19 novembre alle 25", "moment.unreadable"],
  ["19 novembre 18", "moment.unreadable"],
  ["il novembre alle 9", "moment.unreadable"],
  ["15 novembre 9:00", "2027-11-15T08:00:00.000Z"],
  ["19 November, 24:00", "2026-11-19T23:00:00.000Z"],
  ["19 November, 24:30", "moment.unreadable"],
  ["31 novembre 9:00", "moment.unreadable"],
  ["19 brumaire 9:00", "moment.unreadable"],
  ["16/11/2026 18:00", "moment.past"],
  ["19/11/2036 18:30", "moment.far"],
  ["31/11 18:30", "moment.unreadable"],
  ["19/11", "moment.unreadable"],
  ["19/11 25:00", "moment.unreadable"],
  ["tomorrow", "moment.unreadable"],
  ["<b>", "moment.unreadable"],
])("%s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("the hour that is skipped in spring is none; around it they are the city's", () => {
  expect(read("28/3/2027 2:30")).toBe("moment.unreadable");
  expect(read("28/3/2027 3:30")).toBe("2027-03-28T01:30:00.000Z");
  expect(read("28/3/2027 1:30")).toBe("2027-03-28T00:30:00.000Z");
});

test("what is shown as a day and an hour can be typed back", () => {
  const inAYear = { min: new Date("2026-11-17T00:00:00Z"), max: new Date("2027-10-30T00:00:00Z") };
  fc.assert(
    fc.property(fc.date({ ...inAYear, noInvalidDate: true }), (at) => {
      const local = DateTime.fromJSDate(at, { zone: ZONE }).startOf("minute");
      const back = parseMoment(local.toFormat("d/M/yyyy HH:mm"), ZONE, NOW);
      expect(back.ok && DateTime.fromJSDate(back.value, { zone: ZONE }).toFormat("d/M/yyyy HH:mm")).toBe(
        local.toFormat("d/M/yyyy HH:mm"),
      );
    }),
  );
});

test("an id fits a button and comes back", () => {
  fc.assert(fc.property(fc.uuid(), (id) => longId(shortId(id)) === id && shortId(id).length === 22));
  expect(longId("not an id")).toBeUndefined();
});
