import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsePosition } from "../../src/domain/typed-position.js";

const degrees = (most: number) =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((n) => n / 10_000);

test("a point is read as maps write it", () => {
  fc.assert(
    fc.property(
      degrees(90),
      degrees(180),
      fc.constantFrom(", ", " ", ",", "; "),
      (latitude, longitude, between) => {
        expect(parsePosition(` ${latitude}${between}${longitude} `)).toEqual({ latitude, longitude });
      },
    ),
  );
});

test.each([
  "",
  "44.5",
  "91, 11.3",
  "44.5, 181",
  "via Fioravanti 24",
  "44.5, 11.3, 7",
  "44,5, 11,3",
  "12/5 18:00",
])("%j is no point", (text) => {
  expect(parsePosition(text)).toBeUndefined();
});
