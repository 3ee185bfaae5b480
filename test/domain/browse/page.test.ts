import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pageHolding, pageNumbers, pageOf } from "../../../src/domain/browse/page.js";

const list = fc.array(fc.integer(), { maxLength: 200 });
const size = fc.integer({ min: 1, max: 20 });

test("pages hold every item once, in order", () => {
  fc.assert(
    fc.property(list, size, (all, most) => {
      const { count } = pageOf(all, most, 1);
      const pages = Array.from({ length: count }, (_, index) => pageOf(all, most, index + 1));
      expect(pages.flatMap(({ items }) => items)).toEqual(all);
      expect(pages.every(({ items }) => items.length <= most)).toBe(true);
    }),
  );
});

test("a page that is not there is the nearest one that is", () => {
  fc.assert(
    fc.property(list, size, fc.oneof(fc.integer(), fc.constant(NaN), fc.double()), (all, most, wanted) => {
      const { number, count, items } = pageOf(all, most, wanted);
      expect(number).toBeGreaterThanOrEqual(1);
      expect(number).toBeLessThanOrEqual(count);
      expect(items.length > 0 || all.length === 0).toBe(true);
    }),
  );
  expect(pageOf([1, 2, 3], 2, 9).number).toBe(2);
  expect(pageOf([1, 2, 3], 2, -9).number).toBe(1);
  expect(pageOf([], 6, 1)).toEqual({ items: [], number: 1, count: 1, total: 0 });
});

test("an item stands on the page that holds it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), size, fc.nat(), (all, most, some) => {
      const index = some % all.length;
      expect(pageOf(all, most, pageHolding(index, most)).items).toContain(all[index]);
    }),
  );
});

test("page numbers: all, or as many as fit with the first and the last", () => {
  expect(pageNumbers(4, 50)).toEqual([1, 2, 3, 4]);
  expect(pageNumbers(200, 5)).toEqual([1, 51, 101, 150, 200]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 60 }), (count, most) => {
      const numbers = pageNumbers(count, most);
      expect(numbers.length).toBeLessThanOrEqual(most);
      expect(numbers[0]).toBe(1);
      expect(numbers.at(-1)).toBe(count);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
  );
});
