import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shuffledBy } from "../../../src/domain/ballot-order.js";

const ids = (items: readonly { id: number }[]): number[] => items.map(({ id }) => id);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));

test("the same at every look, with the same items, and in whatever order they come", () => {
  fc.assert(
    fc.property(fc.string(), fc.shuffledSubarray(numbered(20)), (seed, items) => {
      const shuffled = shuffledBy(seed, items);
      expect(ids(shuffledBy(seed, items.toReversed()))).toEqual(ids(shuffled));
      expect(ids(shuffled).sort((a, b) => a - b)).toEqual(ids(items).sort((a, b) => a - b));
    }),
  );
});

test("an item that comes or goes moves no other", () => {
  const all = shuffledBy("anna", numbered(20));
  const fewer = shuffledBy("anna", numbered(20).slice(0, 12));
  expect(ids(all).filter((id) => id <= 12)).toEqual(ids(fewer));
});

test("no place on the ballot belongs to one project: over many people each comes first about as often", () => {
  const firsts = Array.from(
    { length: 4_000 },
    (_, person) => shuffledBy(`person ${person}`, numbered(8))[0]?.id,
  );
  for (const { id } of numbered(8)) {
    const times = firsts.filter((first) => first === id).length;
    expect(times).toBeGreaterThan(400);
    expect(times).toBeLessThan(600);
  }
});
