import * as fc from "fast-check";
import { expect, test } from "vitest";
import { outreachSeen, type CountedActivity } from "../../../src/domain/outreach/outreach.js";
import { OUTREACH_BY, type OutreachBy } from "../../../src/domain/outreach/target.js";
import { untoldVoters } from "../../../src/domain/outreach/untold.js";
import { SMALLEST_GROUP, untoldGroups, type Cell, type Table } from "../../../src/domain/turnout/suppress.js";
import {
  DIMENSIONS,
  turnoutOf,
  type Dimension,
  type RollGroups,
} from "../../../src/domain/turnout/turnout.js";
import { computed, type Known } from "../../support/disclosure.js";

/** Somebody who voted: in the box of their district, perhaps in that of the whole city as well. */
interface Voter {
  area: string;
  inCity: boolean;
  kind: Readonly<Record<Dimension | OutreachBy, string>>;
}

/** Everybody knows which groups there could be. */
const GROUPS = { age: 4, tie: 3, channel: 3, method: 2, language: 2 } as const;

const named = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}`);

const oneOf = (name: keyof typeof GROUPS | "area", count = 3) => fc.constantFrom(...named(name, count));

/** Groups of very different sizes: many people of one kind, few of others. */
const people: fc.Arbitrary<Voter[]> = fc
  .array(
    fc.record({
      times: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 30 })),
      area: oneOf("area"),
      inCity: fc.boolean(),
      age: oneOf("age", GROUPS.age),
      tie: oneOf("tie", GROUPS.tie),
      channel: oneOf("channel", GROUPS.channel),
      method: oneOf("method", GROUPS.method),
      language: oneOf("language", GROUPS.language),
    }),
    { maxLength: 14 },
  )
  .chain((all) => fc.record({ all: fc.constant(all), everybody: fc.boolean() }))
  .map(({ all, everybody }) =>
    all.flatMap(({ times, area, inCity, ...kind }) =>
      Array.from({ length: times }, () => ({
        area,
        inCity: inCity || everybody,
        kind: { area, ...kind },
      })),
    ),
  );

function tableOf(voters: readonly Voter[], by: Dimension | OutreachBy): Cell[] {
  const sizes = new Map<string, number>();
  for (const { kind } of voters) sizes.set(kind[by], (sizes.get(kind[by]) ?? 0) + 1);
  return [...sizes].map(([key, count]) => ({ key, people: count }));
}

const perKind = <By extends string, T>(kinds: readonly By[], of: (by: By) => T): Record<By, T> =>
  Object.fromEntries(kinds.map((by) => [by, of(by)])) as Record<By, T>;

/** A box as it is published, or everybody as organizers see them. */
interface Shown {
  name: string;
  voters: readonly Voter[];
  total: number | null;
  tables: Partial<Record<Dimension | OutreachBy, ReadonlyMap<string, number | null> | null>>;
}

const byKey = (told: readonly { key: string; people: number | null }[] | null) =>
  told && new Map(told.map((one) => [one.key, one.people]));

/** All that is told of a vote. */
function published(voters: readonly Voter[]): Shown[] {
  const places = [...new Set(voters.map(({ area }) => area))].map((area) => ({
    name: area,
    voters: voters.filter((one) => one.area === area),
  }));
  const boxes = [...places, { name: "city", voters: voters.filter(({ inCity }) => inCity) }];
  const rolls: RollGroups[] = boxes.map((box) => perKind(DIMENSIONS, (by): Table => tableOf(box.voters, by)));
  const all: CountedActivity = {
    people: voters.length,
    groups: perKind(OUTREACH_BY, (by): Table => tableOf(voters, by)),
  };
  const untold = untoldVoters(rolls, all);
  const seen = outreachSeen(
    "voted",
    all,
    perKind(OUTREACH_BY, () => []),
    [],
    untold,
  );
  return [
    ...boxes.map((box, at): Shown => {
      const { groups } = turnoutOf({ replaced: 0, electorate: undefined }, rolls[at] as RollGroups, untold);
      return { ...box, total: box.voters.length, tables: perKind(DIMENSIONS, (by) => byKey(groups[by])) };
    }),
    {
      name: "all",
      voters,
      total: seen.people,
      tables: perKind(OUTREACH_BY, (by) =>
        byKey(seen.groups[by]?.map(({ group, people: count }) => ({ key: group, people: count })) ?? null),
      ),
    },
  ];
}

/** What a reader writes down about one kind of group: totals, what is told, and that boxes of the same people add up. */
function knownAbout(shown: readonly Shown[], by: Dimension | OutreachBy, keys: readonly string[]): Known[] {
  const name = (table: Shown, key: string): string => `${table.name} ${key}`;
  const known: Known[] = [];
  for (const table of shown) {
    const told = table.tables[by];
    if (told === undefined) continue;
    if (table.total !== null)
      known.push({ of: new Map(keys.map((key) => [name(table, key), 1])), sum: table.total });
    if (told === null) continue;
    for (const key of keys) {
      const count = told.has(key) ? told.get(key) : table.name === "all" ? null : 0;
      if (typeof count === "number") known.push({ of: new Map([[name(table, key), 1]]), sum: count });
    }
  }
  const places = shown.filter((table) => table.name.startsWith("area"));
  const sum = places.reduce((voters, { total }) => voters + (total ?? 0), 0);
  for (const whole of shown.filter((table) => !places.includes(table) && table.tables[by] !== undefined)) {
    if (whole.voters.length !== sum) continue;
    for (const key of keys)
      known.push({
        of: new Map([...places.map((one) => [name(one, key), 1] as const), [name(whole, key), -1]]),
        sum: 0,
      });
  }
  return known;
}

test("from all that is told of a vote, box by box and together, no group under five can be computed", () => {
  fc.assert(
    fc.property(people, (voters) => {
      const shown = published(voters);
      // How many of a district voted is public by itself, where it has a box of its own.
      for (const by of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
        const found = computed(knownAbout(shown, by, named(by, GROUPS[by])));
        for (const [name, count] of found)
          expect(count === 0 || count >= SMALLEST_GROUP, `${by}: ${name} is ${count}`).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("what is told is true, and is told wherever nothing small is near", () => {
  fc.assert(
    fc.property(people, (voters) => {
      for (const { voters: here, tables } of published(voters))
        for (const [by, told] of Object.entries(tables)) {
          const is = new Map(tableOf(here, by as Dimension).map(({ key, people: count }) => [key, count]));
          for (const [key, count] of told ?? []) if (count !== null) expect(count).toBe(is.get(key));
        }
    }),
    { numRuns: 100 },
  );
  const large = (key: string, count: number): Cell => ({ key, people: count });
  expect(untoldGroups([[large("a", 5), large("b", 9)], [large("a", 14)]]).size).toBe(0);
});

test("what one box hides no other box tells, nor all of them together", () => {
  const navile = [
    { key: "16-24", people: 15 },
    { key: "25-64", people: 80 },
    { key: "65+", people: 30 },
  ];
  const savena = [
    { key: "16-24", people: 3 },
    { key: "25-64", people: 40 },
    { key: "65+", people: 20 },
  ];
  const all = [
    { key: "16-24", people: 18 },
    { key: "25-64", people: 120 },
    { key: "65+", people: 50 },
  ];
  expect([...untoldGroups([navile, savena, all])]).toEqual(["16-24", "65+"]);
});

test("a box of very few hides its own groups, and not all of the others", () => {
  const navile = [
    { key: "16-24", people: 15 },
    { key: "25-64", people: 80 },
    { key: "65+", people: 30 },
  ];
  const savena = [{ key: "65+", people: 2 }];
  expect([...untoldGroups([navile, savena])]).toEqual(["65+", "16-24"]);
});
