/** Formatters of the platform are slow to make and quick to use, and every screen needs the same few. */
const made = new Map<string, object>();

function once<F extends object>(kind: string, key: readonly unknown[], make: () => F): F {
  const name = JSON.stringify([kind, ...key]);
  const known = made.get(name) as F | undefined;
  if (known) return known;
  const formatter = make();
  made.set(name, formatter);
  return formatter;
}

export const numbers = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once("number", [locale, options], () => new Intl.NumberFormat(locale, options));

export const dates = (
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  once("date", [locale, timeZone, options], () => new Intl.DateTimeFormat(locale, { ...options, timeZone }));

export const relativeTimes = (locale: string): Intl.RelativeTimeFormat =>
  once("relative", [locale], () => new Intl.RelativeTimeFormat(locale, { numeric: "always" }));

export const lists = (locale: string, type: "conjunction" | "disjunction"): Intl.ListFormat =>
  once("list", [locale, type], () => new Intl.ListFormat(locale, { type }));
