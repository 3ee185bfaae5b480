import { DateTime } from "luxon";
import type { LocalText } from "../domain/process.js";
import type { InstantStyle } from "../flows/screen.js";
import { LOCALES, type Language } from "./catalogue.js";

/** Whose words: the language, and the time zone of the process. */
export interface Reader {
  language: Language;
  timeZone: string;
}

/** €40,000 · 40.000 €. Cents only where there are some (I-6: the only place amounts become text). */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const digits = new Intl.NumberFormat(LOCALES[language], { style: "currency", currency }).resolvedOptions();
  const scale = 10 ** (digits.maximumFractionDigits ?? 2);
  const whole = minor % scale === 0;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency,
    ...(whole && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    useGrouping: "always",
  }).format(minor / scale);
}

const STYLES = { day: "d MMMM", hour: "HH:mm", full: "d MMMM yyyy" } as const;

/** An instant in the process's time zone, for example `19 November, 12:00`. */
export function formatInstant(at: Date, style: InstantStyle, reader: Reader): string {
  const local = DateTime.fromJSDate(at, { zone: reader.timeZone }).setLocale(LOCALES[reader.language]);
  switch (style) {
    case "moment":
      return dayAndHour(local, local.toFormat(STYLES.hour), reader);
    case "deadline":
      return +local === +local.startOf("day")
        ? dayAndHour(local.minus({ minutes: 1 }), "24:00", reader)
        : dayAndHour(local, local.toFormat(STYLES.hour), reader);
    case "lastDay":
      return local.minus({ milliseconds: 1 }).toFormat(STYLES.day);
    case "weekday":
      return `${local.toFormat("ccc d MMMM")}, ${local.toFormat(STYLES.hour)}`;
    default:
      return local.toFormat(STYLES[style]);
  }
}

const dayAndHour = (local: DateTime, hour: string, { language }: Reader): string =>
  `${local.toFormat(STYLES.day)}, ${language === "it" ? "ore " : ""}${hour}`;

/** "in 3 days", "tra 3 giorni": calendar days in the process's time zone, then hours, then minutes. */
export function formatRemaining(until: Date, now: Date, { language, timeZone }: Reader): string {
  const words = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "always" });
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  if (minutes < 60) return words.format(minutes, "minute");
  const start = DateTime.fromJSDate(now, { zone: timeZone }).startOf("day");
  const days = Math.round(
    DateTime.fromJSDate(until, { zone: timeZone }).startOf("day").diff(start, "days").days,
  );
  return days < 1 || minutes < 24 * 60
    ? words.format(Math.floor(minutes / 60), "hour")
    : words.format(days, "day");
}

/** The text in the reader's language, else in the process's first language. */
export const localText = (text: LocalText, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? "";

export const formatList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(items);
