import * as fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { allowanceAt } from "../../../src/domain/notices/week.js";
import type { Phase } from "../../../src/domain/process.js";

const timeZone = "Europe/Rome";
const rome = (wall: string): Date => DateTime.fromISO(wall, { zone: timeZone }).toJSDate();
const voting: Phase = {
  kind: "voting",
  startsAt: rome("2026-10-30T12:00"),
  endsAt: rome("2026-11-19T12:00"),
};
const at = (wall: string, phases = [voting]) => allowanceAt({ timeZone, phases }, rome(wall));

test.each([
  ["2026-11-08T23:59", "2026-11-02T00:00", "2026-11-09T08:30"],
  ["2026-11-09T00:00", "2026-11-09T00:00", "2026-11-16T08:30"],
  ["2026-10-25T23:59", "2026-10-19T00:00", "2026-10-26T08:30"],
  ["2026-03-29T12:00", "2026-03-23T00:00", "2026-03-30T08:30"],
])("at %s one message since Monday, the next one the next Monday morning", (now, since, nextWeek) => {
  expect(at(now)).toMatchObject({ most: 1, since: rome(since), nextWeek: rome(nextWeek) });
});

test.each([
  ["2026-11-12T11:59", 1],
  ["2026-11-12T12:00", 3],
  ["2026-11-19T11:59", 3],
  ["2026-11-19T12:00", 1],
])("at %s, when voting ends at noon of the 19th, %i", (now, most) => {
  expect(at(now).most).toBe(most);
});

test("three in the whole last week of a vote, though a Monday is in it", () => {
  expect(at("2026-11-13T12:00").since).toEqual(rome("2026-11-09T00:00"));
  expect(at("2026-11-17T12:00").since).toEqual(rome("2026-11-12T12:00"));
});

test.each([
  ["2026-11-03T10:00", "2026-11-09T08:30"],
  ["2026-11-10T10:00", "2026-11-12T12:00"],
  ["2026-11-13T10:00", "2026-11-16T08:30"],
  ["2026-11-20T10:00", "2026-11-23T08:30"],
])("who has had theirs at %s is told more from %s on", (now, again) => {
  expect(at(now).again).toEqual(rome(again));
});

test("a week is never longer than it takes to the next Monday, and the next one is near", () => {
  const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (now) => {
      const { since, nextWeek, most } = allowanceAt({ timeZone, phases: [] }, now);
      const [from, next] = [since, nextWeek].map((date) => DateTime.fromJSDate(date, { zone: timeZone }));
      expect(most).toBe(1);
      expect(since <= now && now < nextWeek).toBe(true);
      expect(from?.toFormat("c HH:mm")).toBe("1 00:00");
      expect(next?.toFormat("c HH:mm")).toBe("1 08:30");
      expect(next?.startOf("day").diff(from ?? next, "days").days).toBe(7);
    }),
  );
});
