import * as fc from "fast-check";
import { expect, test } from "vitest";
import { costRanges, isInRange, rangeKey, rangeOf } from "../../../src/domain/browse/cost-ranges.js";

const euros = (...amounts: number[]) => amounts.map((amount) => amount * 100);

test("round ends that part the projects about evenly", () => {
  expect(costRanges(euros(15_000, 20_000, 30_000, 35_000, 40_000, 50_000, 60_000, 70_000, 90_000))).toEqual([
    { over: -1, upTo: 3_000_000 },
    { over: 3_000_000, upTo: 5_000_000 },
    { over: 5_000_000, upTo: undefined },
  ]);
});

test("equal costs, one cost and none are no choice", () => {
  expect(costRanges([])).toEqual([]);
  expect(costRanges(euros(40_000))).toEqual([]);
  expect(costRanges(euros(40_000, 40_000, 40_000))).toEqual([]);
});

test("every cost is in exactly one range, and no range is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000_000_000 }), { maxLength: 120 }), (costs) => {
      const ranges = costRanges(costs);
      if (ranges.length === 0) return;
      for (const cost of costs) expect(ranges.filter((range) => isInRange(cost, range)).length).toBe(1);
      for (const range of ranges) expect(costs.some((cost) => isInRange(cost, range))).toBe(true);
      expect(ranges.length).toBeLessThanOrEqual(3);
    }),
  );
});

const cost = fc.oneof(fc.nat({ max: 99_999_999_999 }), fc.nat({ max: 3 }));
const costsWithSmallOnes = fc.array(cost, { maxLength: 120 });

test("a range survives being a button, and nothing else does", () => {
  fc.assert(
    fc.property(costsWithSmallOnes, (costs) => {
      for (const range of costRanges(costs)) {
        expect(rangeKey(range)).toMatch(/^[0-9-]{1,24}$/);
        const same = rangeOf(rangeKey(range));
        expect(costs.map((cost) => same !== undefined && isInRange(cost, same))).toEqual(
          costs.map((cost) => isInRange(cost, range)),
        );
      }
    }),
  );
  for (const forged of ["", "-", "a-b", "1", "1-2-3", "-1-5", "999999999999-1"])
    expect(rangeOf(forged)).toBe(undefined);
});
