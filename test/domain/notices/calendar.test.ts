import * as fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import {
  occasionsOf,
  type CalendarKind,
  type NoticeCalendar,
  type Occasion,
} from "../../../src/domain/notices/calendar.js";
import { occasionName } from "../../../src/domain/notices/occasion-name.js";
import type { Phase, PhaseKind } from "../../../src/domain/process.js";

const ROME = "Europe/Rome";
const NOON = new Date("2026-11-16T11:00:00Z");
const DAY_MS = 24 * 60 * 60_000;

const rome = (wall: string): Date => DateTime.fromISO(wall, { zone: ROME }).toJSDate();
const wall = (at: Date | undefined, zone = ROME): string | undefined =>
  at && DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd HH:mm");

const phase = (kind: PhaseKind, from: string, to: string, more: Partial<Phase> = {}): Phase => ({
  kind,
  startsAt: rome(from),
  endsAt: rome(to),
  ...more,
});

const calendar = (phases: Phase[], more: Partial<NoticeCalendar> = {}): NoticeCalendar => ({
  timeZone: ROME,
  phases,
  pausedUntil: undefined,
  boxes: [],
  ...more,
});

const named = (process: NoticeCalendar, kind: CalendarKind, now = NOON): Occasion[] =>
  occasionsOf(process, now).filter((one) => one.kind === kind);
const dues = (process: NoticeCalendar, kind: CalendarKind, now = NOON) =>
  named(process, kind, now).map(({ subject, dueAt }) => [subject, wall(dueAt)]);

/** The only occasion of this kind: from when to when, by the clock on the wall. */
function span(process: NoticeCalendar, kind: CalendarKind, now = NOON) {
  const [one] = named(process, kind, now);
  return one && [wall(one.dueAt, process.timeZone), wall(one.usefulUntil, process.timeZone)];
}

const names = (process: NoticeCalendar): string[] =>
  occasionsOf(process, NOON).map((one) => occasionName("p", one));

const YEAR = [
  phase("preparation", "2026-01-10T09:00", "2026-03-01T09:00"),
  phase("workshops", "2026-03-01T09:00", "2026-06-01T00:00"),
  phase("proposals", "2026-06-01T00:00", "2026-07-01T00:00"),
  phase("check", "2026-07-01T00:00", "2026-10-30T12:00"),
  phase("voting", "2026-10-30T12:00", "2026-11-19T12:00"),
  phase("counting", "2026-11-19T12:00", "2026-11-24T12:00"),
  phase("results", "2026-11-24T12:00", "2027-01-01T00:00"),
  phase("works", "2027-01-01T00:00", "2028-01-01T00:00"),
];

test("a year gives six openings, and reminders of what can be finished", () => {
  const process = calendar(YEAR, {
    boxes: [{ id: 1, question: "projects", area: "navile", state: "published" }],
  });
  expect(dues(process, "opens")).toEqual([
    ["workshops", "2026-03-01 09:00"],
    ["proposals", "2026-06-01 00:00"],
    ["check", "2026-07-01 00:00"],
    ["voting", "2026-10-30 12:00"],
    ["results", "2026-11-24 12:00"],
    ["works", "2027-01-01 00:00"],
  ]);
  expect(dues(process, "closing")).toEqual([
    ["proposals", "2026-06-28 00:00"],
    ["voting", "2026-11-16 12:00"],
  ]);
  expect(dues(process, "last-day")).toEqual([
    ["proposals", "2026-06-30 09:00"],
    ["voting", "2026-11-19 09:00"],
  ]);
  expect(dues(process, "drafts")).toEqual([["2026-11-16", "2026-11-16 10:00"]]);
  expect(dues(process, "weekly")).toEqual([["2026-W47", "2026-11-20 10:00"]]);
});

test("an opening is news for three days, and no longer than its phase; results as long as they are shown", () => {
  const [short, long] = [
    phase("voting", "2026-10-30T12:00", "2026-10-31T12:00"),
    phase("voting", "2026-10-30T12:00", "2026-11-19T12:00"),
  ];
  expect(span(calendar([short]), "opens")?.[1]).toBe("2026-10-31 12:00");
  expect(span(calendar([long]), "opens")?.[1]).toBe("2026-11-02 12:00");
  const results = [phase("results", "2026-11-24T12:00", "2027-01-01T00:00")];
  expect(named(calendar(results), "opens")).toEqual([]);
  const published = calendar(results, {
    boxes: [{ id: 1, question: "projects", area: "navile", state: "published" }],
  });
  expect(span(published, "opens")).toEqual(["2026-11-24 12:00", "2027-01-01 00:00"]);
});

test("the day and the week are those where the process is", () => {
  const [newYear, zone] = [new Date("2026-12-31T23:30:00Z"), "Pacific/Auckland"];
  expect(dues(calendar([]), "drafts", newYear)).toEqual([["2027-01-01", "2027-01-01 10:00"]]);
  expect(dues(calendar([]), "weekly", newYear)).toEqual([["2026-W53", "2027-01-01 10:00"]]);
  const sunday = new Date("2026-11-15T12:00:00Z");
  expect(named(calendar([]), "weekly", sunday)[0]?.subject).toBe("2026-W46");
  const far = named(calendar([], { timeZone: zone }), "weekly", sunday)[0];
  expect([far?.subject, wall(far?.dueAt, zone)]).toEqual(["2026-W47", "2026-11-20 10:00"]);
});

test.each([
  ["2026-03-31T12:00", "2026-03-28 12:00", "2026-03-31 09:00"],
  ["2026-03-29T12:00", "2026-03-26 12:00", "2026-03-29 09:00"],
  ["2026-03-30T00:00", "2026-03-27 00:00", "2026-03-29 09:00"],
  ["2026-10-27T12:00", "2026-10-24 12:00", "2026-10-27 09:00"],
  ["2026-10-25T12:00", "2026-10-22 12:00", "2026-10-25 09:00"],
  ["2026-10-26T00:00", "2026-10-23 00:00", "2026-10-25 09:00"],
])("the clocks change around an end at %s: the hours on the wall stay", (end, closing, lastDay) => {
  const process = calendar([phase("voting", "2026-01-01T12:00", end)]);
  expect(span(process, "closing")?.[0]).toBe(closing);
  expect(span(process, "last-day")?.[0]).toBe(lastDay);
});

test("an hour that the clocks leave out is still a moment, three days before", () => {
  const process = calendar([phase("voting", "2026-01-01T12:00", "2026-04-01T02:30")]);
  expect(span(process, "closing")?.[0]).toBe("2026-03-29 03:30");
});

test.each([
  ["2026-11-19T00:00", "2026-11-18 09:00", "2026-11-18 23:00"],
  ["2026-11-19T08:00", "2026-11-18 09:00", "2026-11-19 07:00"],
  ["2026-11-19T09:00", "2026-11-18 09:00", "2026-11-19 08:00"],
  ["2026-11-19T10:00", "2026-11-18 09:00", "2026-11-19 09:00"],
  ["2026-11-19T10:01", "2026-11-19 09:00", "2026-11-19 09:01"],
  ["2026-11-19T12:00", "2026-11-19 09:00", "2026-11-19 11:00"],
])("an end at %s: told at nine on the last day with time to do it", (end, due, until) => {
  const process = calendar([phase("voting", "2026-10-30T12:00", end)]);
  expect(span(process, "last-day")).toEqual([due, until]);
});

test.each([
  ["2026-11-15T12:00", true, true],
  ["2026-11-15T12:01", false, true],
  ["2026-11-16T12:00", false, true],
  ["2026-11-19T08:59", false, true],
  ["2026-11-19T09:00", false, false],
])(
  "a phase from %s to noon of the 19th: nobody is reminded of what has just begun",
  (start, closes, last) => {
    const process = calendar([phase("voting", start, "2026-11-19T12:00")]);
    expect([named(process, "closing").length === 1, named(process, "last-day").length === 1]).toEqual([
      closes,
      last,
    ]);
  },
);

test("a pause puts off what falls due in it, and what would be of no use after it stays where it was", () => {
  const pausedUntil = rome("2026-11-17T18:00");
  const process = calendar(YEAR, { pausedUntil });
  expect(wall(named(process, "closing")[1]?.dueAt)).toBe("2026-11-17 18:00");
  expect(wall(named(process, "last-day")[1]?.dueAt)).toBe("2026-11-19 09:00");
  expect(wall(named(process, "opens")[3]?.dueAt)).toBe("2026-10-30 12:00");
  const over = calendar(YEAR, { pausedUntil: rome("2026-11-19T11:30") });
  expect(wall(named(over, "last-day")[1]?.dueAt)).toBe("2026-11-19 09:00");
});

const without = (all: readonly string[], gone: readonly string[]): string[] =>
  all.filter((one) => !gone.includes(one));
const changed = (edit: (one: Phase) => Phase[]) => {
  const [before, after] = [calendar(YEAR), calendar(YEAR.flatMap(edit))].map(names);
  return { gone: without(before ?? [], after ?? []), added: without(after ?? [], before ?? []) };
};

test("an end that moves gives exactly its own reminders anew; a start that moves, its opening", () => {
  const later = { endsAt: rome("2026-11-26T12:00"), endVersion: 2 };
  expect(changed((one) => [one.kind === "voting" ? { ...one, ...later } : one])).toEqual({
    gone: ["closing-voting-1-p", "last-day-voting-1-p"],
    added: ["closing-voting-2-p", "last-day-voting-2-p"],
  });
  const earlier = { startsAt: rome("2026-10-29T12:00"), startVersion: 2 };
  expect(changed((one) => [one.kind === "voting" ? { ...one, ...earlier } : one])).toEqual({
    gone: ["opens-voting-1-p"],
    added: ["opens-voting-2-p"],
  });
});

test("a phase that is deleted takes exactly its own with it", () => {
  expect(changed((one) => (one.kind === "proposals" ? [] : [one]))).toEqual({
    gone: ["opens-proposals-1-p", "closing-proposals-1-p", "last-day-proposals-1-p"],
    added: [],
  });
});

const zones = fc.constantFrom(ROME, "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
const kinds = fc.constantFrom<PhaseKind>("workshops", "proposals", "check", "voting", "works");
const moments = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2027-12-31"),
  noInvalidDate: true,
});
const lengths = fc.integer({ min: 1, max: 90 * 24 * 60 });

test("every occasion of a phase falls into it, in time to be of use, at most once", () => {
  fc.assert(
    fc.property(zones, kinds, moments, lengths, moments, (timeZone, kind, startsAt, minutes, now) => {
      const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
      const all = occasionsOf(calendar([{ kind, startsAt, endsAt }], { timeZone }), now);
      for (const { dueAt, usefulUntil } of all.filter(({ subject }) => subject === kind)) {
        expect(dueAt >= startsAt && dueAt < usefulUntil && usefulUntil <= endsAt).toBe(true);
      }
      expect(new Set(all.map((one) => occasionName("p", one))).size).toBe(all.length);
    }),
  );
});

test("reminders come at the hour of the end three days before, and at nine on one of the last two days", () => {
  fc.assert(
    fc.property(zones, moments, (timeZone, endsAt) => {
      const process = calendar([{ kind: "voting", startsAt: new Date("2025-01-01"), endsAt }], { timeZone });
      const end = DateTime.fromJSDate(endsAt, { zone: timeZone });
      const [closing, last] = [named(process, "closing")[0], named(process, "last-day")[0]];
      expect(closing?.dueAt).toEqual(end.minus({ days: 3 }).toJSDate());
      expect(wall(last?.dueAt, timeZone)).toMatch(/ 09:00$/);
      const ahead = endsAt.getTime() - (last?.dueAt.getTime() ?? 0);
      expect(ahead > 60 * 60_000 && ahead <= 1.1 * DAY_MS + 60 * 60_000).toBe(true);
    }),
  );
});

test("nothing is due within a pause that leaves time for it afterwards", () => {
  fc.assert(
    fc.property(moments, (pausedUntil) => {
      for (const { dueAt, usefulUntil } of occasionsOf(calendar(YEAR, { pausedUntil }), NOON))
        expect(dueAt >= pausedUntil || usefulUntil <= pausedUntil).toBe(true);
    }),
  );
});
