import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENCIES, money, parseMoney } from "../../src/domain/money.js";
import type { Money } from "../../src/domain/money.js";
import { anyText } from "../support/any-text.js";

const euros = (minor: number): Money => money(minor, "EUR");
const cents = fc.integer({ min: 0, max: 10 ** 12 });

/** `minor` as people write it: digits in groups of three, then hundredths. */
function written(minor: number, group: string, mark: string): string {
  const whole = String(Math.floor(minor / 100)).replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${whole}${mark}${String(minor % 100).padStart(2, "0")}`;
}

describe("amounts as people type them", () => {
  test.each([
    ["40.000,00", 4_000_000],
    ["40,000.00", 4_000_000],
    ["40,000", 4_000_000],
    ["40.000", 4_000_000],
    ["€ 40 000", 4_000_000],
    ["€40.000", 4_000_000],
    ["40.000 €", 4_000_000],
    ["40 000 Euro", 4_000_000],
    ["EUR 40'000.00", 4_000_000],
    ["40\u00A0000,5 €", 4_000_050],
    ["40\u202F000", 4_000_000],
    ["１２３", 12_300],
    ["1.234.567,8", 123_456_780],
    ["1,234,567.89", 123_456_789],
    ["1234.5", 123_450],
    ["0", 0],
    ["0,99", 99],
    ["007", 700],
    ["\u200F40.000 €\u200E", 4_000_000],
    ["90071992547409,91", Number.MAX_SAFE_INTEGER],
  ])("%s", (text, minor) => {
    expect(parseMoney(text, "EUR")).toEqual({ ok: true, value: euros(minor) });
  });

  test.each([
    ["", "money.empty"],
    [" \u200B ", "money.empty"],
    ["a lot", "money.unreadable"],
    ["about 40.000", "money.unreadable"],
    ["40mila", "money.unreadable"],
    ["40.000-50.000", "money.unreadable"],
    ["12,34,567", "money.unreadable"],
    ["40.00.000", "money.unreadable"],
    ["1.2345", "money.unreadable"],
    ["1,234,56", "money.unreadable"],
    ["1.000 000", "money.unreadable"],
    ["1000 000", "money.unreadable"],
    ["4  0", "money.unreadable"],
    ["4\n0", "money.unreadable"],
    ["0.500", "money.unreadable"],
    ["1e5", "money.unreadable"],
    ["0x10", "money.unreadable"],
    ["٤٠", "money.unreadable"],
    ["€", "money.unreadable"],
    ["-5", "money.negative"],
    ["€ −5,00", "money.negative"],
    ["90071992547409,92", "money.too-large"],
    ["9".repeat(400), "money.too-large"],
  ])("%s is refused", (text, code) => {
    expect(parseMoney(text, "EUR")).toEqual({ ok: false, refusal: { code, details: {} } });
  });

  test("another currency is named, not converted", () => {
    expect(parseMoney("$40,000", "EUR")).toEqual({
      ok: false,
      refusal: { code: "money.other-currency", details: { expected: "EUR", found: "USD" } },
    });
  });

  test("I-6: both ways of writing give back the amount", () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(...CURRENCIES), (minor, currency) => {
        const read = ([group, mark]: [string, string]) => parseMoney(written(minor, group, mark), currency);
        for (const way of [
          [".", ","],
          [",", "."],
          [" ", ","],
          ["", "."],
          ["’", "."],
        ] as [string, string][]) {
          expect(read(way)).toEqual({ ok: true, value: { minor, currency } });
        }
      }),
    );
  });

  test("no text at all makes it throw or give a wrong kind of number", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseMoney(text, "EUR");
        return read.ok
          ? Number.isSafeInteger(read.value.minor) && read.value.minor >= 0
          : read.refusal.code !== "";
      }),
    );
  });
});

test("I-6: inexact amounts do not exist", () => {
  expect(() => money(0.5, "EUR")).toThrow(RangeError);
  expect(() => money(Number.MAX_SAFE_INTEGER + 1, "EUR")).toThrow(RangeError);
});
