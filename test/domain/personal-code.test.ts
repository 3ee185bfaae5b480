import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePrefix, newPersonalCode, normalisePersonalCode } from "../../src/domain/personal-code.js";
import { randomLetters } from "../../src/domain/random-letters.js";
import { seededRandomness } from "../support/seeded-randomness.js";

const randomness = seededRandomness("codes");
const bytes = (count: number) => randomness.bytes(count);

test("a code looks like NAV-4821-KQRT and is its own normal form", () => {
  for (let i = 0; i < 200; i++) {
    const code = newPersonalCode("NAV", bytes);
    expect(code).toMatch(/^NAV-\d{4}-[CDFGHJKMNPQRTVWXY]{4}$/);
    expect(normalisePersonalCode(code)).toBe(code);
  }
});

describe("typed by hand, it is still the same code", () => {
  test.each([
    "nav-4821-kqrt",
    "NAV4821KQRT",
    " nav 4821  kqrt ",
    "NAV–4821—KQRT",
    "NAV.4821.KQRT",
    "NAV-4B2I-KQRT",
    "NAV-482l-KQRT",
    "ＮＡＶ-4821-KQRT",
  ])("%s", (typed) => expect(normalisePersonalCode(typed)).toBe("NAV-4821-KQRT"));

  test("O and 0, I, L and 1 in the prefix and in the digits", () => {
    const codes = ["BOL-1005-KQRT", "B01-IOOS-kqrt", "BOI-lo05-KQRT", "8OL-1QO5-KQRT"];
    expect(new Set(codes.map(normalisePersonalCode))).toEqual(new Set(["BOL-1005-KQRT"]));
  });
});

test.each([
  "",
  "NAV",
  "NAV-4821-KQR",
  "NAV-4821-KQRTT",
  "NAV-48A1-KQRT",
  "NAV-4821-KQRS",
  "4821-KQRT",
  "ciao",
  "🙂".repeat(50),
])("%j is not a code", (typed) => expect(normalisePersonalCode(typed)).toBeUndefined());

test("whatever is typed, normalising answers, and what it gives is stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (typed) => {
      const normal = normalisePersonalCode(typed);
      if (normal !== undefined) expect(normalisePersonalCode(normal)).toBe(normal);
    }),
  );
});

test("each district has its own prefix, the whole city another", () => {
  const keys = [
    "borgo-panigale-reno",
    "navile",
    "porto-saragozza",
    "san-donato-san-vitale",
    "santo-stefano",
    "savena",
  ];
  const areas = keys.map((key) => ({ key }));
  expect(keys.map((key) => codePrefix("Bologna", areas, key))).toEqual([
    "BOR",
    "NAV",
    "POR",
    "SDS",
    "SST",
    "SAV",
  ]);
  expect(codePrefix("Bologna", areas, undefined)).toBe("BOL");
  expect(codePrefix("Forlì", areas, undefined)).toBe("FOR");
  expect(codePrefix("Ö", areas, undefined)).toBe("OXX");
  expect(codePrefix("Bologna", [{ key: "q1" }], "q1")).toBe("Q1X");
});

test("letters are as likely as one another", () => {
  const counts = new Map<string, number>();
  for (const letter of randomLetters("abcdefghijklmnopqrstuvwxy", 25_000, bytes)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(counts.size).toBe(25);
  expect(Math.min(...counts.values())).toBeGreaterThan(850);
  expect(Math.max(...counts.values())).toBeLessThan(1150);
});
