import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  SMALLEST_GROUP,
  toldTable,
  untoldGroups,
  type Table,
  type ToldCell,
} from "../../../src/domain/turnout/suppress.js";

/** A table of which nothing else is told. */
const suppress = (table: Table): ToldCell[] | null => toldTable(table, untoldGroups([table]));

const cells = fc
  .array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 1, maxLength: 9 })
  .map((sizes) => sizes.map((people, at) => ({ key: `group ${at}`, people })));

test("no small group is told, and none is found by taking what is told from the total", () => {
  fc.assert(
    fc.property(cells, (all) => {
      const told = suppress(all);
      if (told === null) return;
      const total = all.reduce((sum, { people }) => sum + people, 0);
      const shown = told.flatMap(({ people }) => people ?? []);
      expect(shown.every((people) => people >= SMALLEST_GROUP)).toBe(true);
      const hidden = told.length - shown.length;
      if (hidden === 0) return;
      const rest = total - shown.reduce((sum, people) => sum + people, 0);
      // What a reader knows: so many hidden groups, each of somebody, are `rest` people together.
      const most = rest - (hidden - 1);
      expect(hidden).toBeGreaterThan(1);
      expect(most).toBeGreaterThanOrEqual(SMALLEST_GROUP);
    }),
  );
});

test("nothing is hidden where no group is small; what is told is true", () => {
  fc.assert(
    fc.property(cells, (all) => {
      const told = suppress(all) ?? [];
      for (const { key, people } of told)
        if (people !== null) expect(all.find((one) => one.key === key)?.people).toBe(people);
      const present = all.filter(({ people }) => people > 0);
      if (present.every(({ people }) => people >= SMALLEST_GROUP))
        expect(told).toEqual(present.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
    }),
  );
});

test("a single small group takes the next one along; where too few took part nothing is said", () => {
  const named = (...sizes: number[]) => sizes.map((people, at) => ({ key: String(at), people }));
  const numbers = (...sizes: number[]) => suppress(named(...sizes))?.map(({ people }) => people) ?? null;
  expect(numbers(3, 20, 8, 30)).toEqual([null, 20, null, 30]);
  expect(numbers(1, 1, 1, 30)).toEqual([null, null, null, null]);
  expect(numbers(1, 2)).toBeNull();
  expect(numbers(3)).toBeNull();
  expect(numbers(0, 500)).toEqual([500]);
});
