import * as fc from "fast-check";
import { expect, test } from "vitest";
import { goingOn, mayGoOn, type Supported } from "../../src/domain/cut-off.js";
import type { CutOff } from "../../src/domain/process.js";

const CHECK = new Date("2026-06-01T10:00:00Z");
const AFTER = new Date("2026-06-01T10:00:01Z");

const ruled = (supports: CutOff, navile?: CutOff) =>
  ({
    rules: { supports: { hidden: false, ...supports } },
    areas: [{ key: "navile", ...(navile && { supports: navile }) }, { key: "savena" }],
    phases: [{ kind: "check", startsAt: CHECK, endsAt: new Date("2026-07-01T10:00:00Z") }],
  }) as unknown as Parameters<typeof mayGoOn>[0];

const one = (number: number, area: string, supports: number): Supported => ({ number, area, supports });

test("without a cut-off every proposal goes on, at any time", () => {
  expect(mayGoOn(ruled({}), [], 1, new Date(0)).ok).toBe(true);
});

test("a threshold and the first of each area decide together; equals at the last place all go on", () => {
  const all = [
    one(1, "navile", 9),
    one(2, "navile", 5),
    one(3, "navile", 5),
    one(4, "savena", 3),
    one(5, "savena", 1),
  ];
  expect([...goingOn(ruled({ needed: 2, first: 2 }), all)]).toEqual([1, 2, 3, 4]);
  expect([...goingOn(ruled({ needed: 2 }, { first: 1 }), all)]).toEqual([1, 4]);
});

test("nothing goes on before supports have decided", () => {
  const all = [one(1, "navile", 9), one(2, "navile", 1)];
  const process = ruled({ needed: 5 });
  expect(mayGoOn(process, all, 1, new Date(CHECK.getTime() - 1))).toMatchObject({
    refusal: { code: "cut-off-not-yet" },
  });
  expect(mayGoOn(process, all, 1, AFTER).ok).toBe(true);
  expect(mayGoOn(process, all, 2, AFTER)).toMatchObject({ refusal: { code: "below-cut-off" } });
});

test("whoever goes on never has fewer supports than one of the same area that stays", () => {
  const proposals = fc.array(fc.tuple(fc.constantFrom("navile", "savena"), fc.nat(20)), { maxLength: 30 });
  fc.assert(
    fc.property(proposals, fc.integer({ min: 1, max: 9 }), (drawn, first) => {
      const all = drawn.map(([area, supports], index) => one(index, area, supports));
      const on = goingOn(ruled({ first }), all);
      for (const stays of all.filter(({ number }) => !on.has(number)))
        expect(
          all
            .filter(({ area, number }) => area === stays.area && on.has(number))
            .every((goes) => goes.supports > stays.supports),
        ).toBe(true);
    }),
    { numRuns: 50 },
  );
});
