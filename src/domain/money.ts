import { ok, refuse } from "./result.js";
import type { Result } from "./result.js";

/** An amount in hundredths of its currency, always a safe integer (I-6). */
export interface Money {
  minor: number;
  currency: Currency;
}

export type Currency = keyof typeof SIGNS;

/** The currencies a process may use, with what people write for them. Each is divided into hundredths. */
const SIGNS = {
  EUR: ["€", "eur", "euro", "euros"],
  CHF: ["chf", "fr", "fr."],
  GBP: ["£", "gbp"],
  PLN: ["zł", "pln"],
  USD: ["$", "usd", "us$"],
} as const;

export const CURRENCIES = Object.keys(SIGNS) as readonly Currency[];

/** The currency of this code (ISO 4217); euros where none was chosen yet. */
export const currencyCoded = (code: string | undefined): Currency =>
  CURRENCIES.find((one) => one === code) ?? "EUR";

/** Throws a RangeError when `minor` is not a safe integer: sums that leave exact arithmetic are a bug. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not an exact amount of ${currency}`);
  return { minor, currency };
}

/**
 * The amount a person typed, in the Italian or the English way: "40.000,00", "40,000.00", "€ 40 000", "40000 euro".
 * One separator before three digits groups thousands, before one or two it starts the hundredths.
 * Refuses with `money.empty`, `money.negative`, `money.other-currency` {expected, found}, `money.unreadable`, `money.too-large`.
 */
export function parseMoney(text: string, currency: Currency): Result<Money> {
  const typed = text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .trim()
    .toLowerCase();
  if (!typed) return refuse("money.empty");
  const amount = /^(?<before>[^\d]*)(?<digits>\d|\d.*\d)(?<after>[^\d]*)$/u.exec(typed)?.groups;
  if (!amount) return refuse("money.unreadable");
  const { before = "", digits = "", after = "" } = amount;
  const signs = [before.replace(MINUS, ""), after].map((sign) => sign.trim()).filter(Boolean);
  const minor = minorOf(digits);
  if (minor === undefined || signs.some((sign) => !currencyOf(sign))) return refuse("money.unreadable");
  const other = signs.map(currencyOf).find((found) => found !== currency);
  if (other) return refuse("money.other-currency", { expected: currency, found: other });
  if (MINUS.test(before)) return refuse("money.negative");
  return Number.isSafeInteger(minor) ? ok(money(minor, currency)) : refuse("money.too-large");
}

const MINUS = /[-−–]/;

const currencyOf = (sign: string): Currency | undefined =>
  CURRENCIES.find((currency) => (SIGNS[currency] as readonly string[]).includes(sign));

/** Three ways to write thousands (none, and one separator used throughout), then up to two decimals after another separator. */
const NUMBER =
  /^(?:(?<plain>\d+)|(?<grouped>[1-9]\d{0,2}(?:(?<by>[ .,'’])\d{3})(?:\k<by>\d{3})*))(?:(?<mark>[.,])(?<cents>\d{1,2}))?$/;

function minorOf(digits: string): number | undefined {
  const number = NUMBER.exec(digits)?.groups;
  if (!number || (number["mark"] && number["mark"] === number["by"])) return undefined;
  const whole = (number["plain"] ?? number["grouped"] ?? "").replaceAll(/\D/g, "");
  return Number(whole + (number["cents"] ?? "").padEnd(2, "0"));
}
