import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ageBand } from "../../../src/domain/eligibility/age-band.js";

test("bands as statistics of participation have them", () => {
  const bands = [16, 17, 18, 24, 25, 34, 35, 44, 45, 54, 55, 64, 65, 74, 75, 101].map(ageBand);
  expect([...new Set(bands)]).toEqual(["16-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"]);
  expect(bands.filter((band) => band === "75+")).toHaveLength(2);
  expect(ageBand(15)).toBeUndefined();
});

test("every age is within its band", () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 120 }), (age) => {
      const [first, last = Infinity] = (ageBand(age) ?? "").replace("+", "").split("-").map(Number);
      expect(first).toBeLessThanOrEqual(age);
      expect(last).toBeGreaterThanOrEqual(age);
    }),
  );
});
