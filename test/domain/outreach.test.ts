import * as fc from "fast-check";
import { expect, test } from "vitest";
import { untoldIn } from "../../src/domain/outreach/untold.js";
import { EVERYBODY } from "../../src/domain/broadcast.js";
import { missingIn, type MissingBy } from "../../src/domain/outreach/missing.js";
import { OUTREACH_BY } from "../../src/domain/outreach/target.js";
import { isShort, outreachSeen, type CountedActivity } from "../../src/domain/outreach/outreach.js";

const counted = (people: number, area: Record<string, number>): CountedActivity => ({
  people,
  groups: {
    area: Object.entries(area).map(([key, count]) => ({ key, people: count })),
    language: [],
    age: [],
    tie: [],
    channel: [],
  },
});

const NONE = { area: ["navile", "savena", "reno"], language: [], age: [], tie: [], channel: [] };

const seen = (activity: CountedActivity) =>
  outreachSeen(
    "voted",
    activity,
    NONE,
    [
      { by: "area", group: "navile", activity: "voted", people: 20 },
      { by: "area", group: "savena", activity: "voted", share: 33.4 },
      { by: "area", group: "savena", activity: "proposed", people: 1 },
    ],
    untoldIn(activity),
  );

test("a target is so many people, or a part of all, rounded up", () => {
  expect(seen(counted(30, { navile: 20, savena: 10 })).groups.area).toEqual([
    { group: "navile", people: 20, wanted: 20 },
    { group: "savena", people: 10, wanted: 11 },
    { group: "reno", people: null, wanted: undefined },
  ]);
});

test("a small group stays untold, with another that would give it away, and so does one of nobody", () => {
  const { groups } = seen(counted(33, { navile: 20, savena: 10, reno: 3 }));
  expect(groups.area?.map(({ people }) => people)).toEqual([20, null, null]);
  expect(seen(counted(30, { navile: 30 })).groups.area?.map(({ people }) => people)).toEqual([
    30,
    null,
    null,
  ]);
});

test("fewer than five in all, and nothing is told", () => {
  expect(seen(counted(4, { navile: 4 }))).toMatchObject({ people: null, groups: { area: null } });
});

test("what is short of its target, or may be", () => {
  expect(isShort({ group: "a", people: 4, wanted: 5 })).toBe(true);
  expect(isShort({ group: "a", people: null, wanted: 5 })).toBe(true);
  expect(isShort({ group: "a", people: 5, wanted: 5 })).toBe(false);
  expect(isShort({ group: "a", people: 0, wanted: undefined })).toBe(false);
});

test("no number under five is ever told, and no hidden one follows from the total", () => {
  const areas = fc.record({ navile: fc.nat(30), savena: fc.nat(30), reno: fc.nat(30) });
  fc.assert(
    fc.property(areas, (area) => {
      const people = Object.values(area).reduce((sum, count) => sum + count, 0);
      const told = seen(counted(people, area)).groups.area ?? [];
      if (people < 5) expect(told).toEqual([]);
      for (const group of told) expect(group.people === null || group.people >= 5).toBe(true);
      const rest = people - told.reduce((sum, group) => sum + (group.people ?? 0), 0);
      expect(people < 5 || rest === 0 || rest >= 5).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a message can be for the missing of a district, a language, a chat or all; of an age, a tie or a desk never", () => {
  const process = { areas: [{ key: "navile", name: { en: "Navile" } }], languages: ["en"] };
  const missing = (by: MissingBy, group: string) => missingIn(process, { by, group, activity: "voted" });
  const states = ["not-voted"];
  expect(missing("area", "navile")).toEqual({ ...EVERYBODY, areas: ["navile"], states });
  expect(missing("language", "en")).toEqual({ ...EVERYBODY, languages: ["en"], states });
  expect(missing("channel", "telegram")).toEqual({ ...EVERYBODY, channels: ["telegram"], states });
  expect(missing("everybody", "")).toEqual({ ...EVERYBODY, states });
  for (const [by, group] of [
    ["age", "18-24"],
    ["tie", "study"],
    ["channel", "desk"],
    ["channel", "paper"],
    ["area", "elsewhere"],
    ["language", "fr"],
    ...OUTREACH_BY.map((one) => [one, "unknown"] as const),
  ] as const)
    expect(missing(by, group), `${by} ${group}`).toBeUndefined();
});
