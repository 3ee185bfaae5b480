import type { LocalText } from "../domain/process.js";
import type { InstantStyle } from "../flows/screen.js";
import { LOCALES, type Language } from "./catalogue.js";
import { dates, lists, numbers, relativeTimes } from "./formatters.js";

/** Whose words: the language, and the time zone of the process. */
export interface Reader {
  language: Language;
  timeZone: string;
  /** By its id: where the buttons of a message lead, whatever its reader has turned to since. */
  process?: string | undefined;
  /** Whose things are spoken of: at a desk they are somebody else's than the reader's, where a sentence has words for that. */
  voice?: "theirs" | undefined;
}

/** €40,000 · 40.000 €. Cents only where there are some (I-6: the only place amounts become text). */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const locale = LOCALES[language];
  const money = { style: "currency", currency } as const;
  const digits = numbers(locale, money).resolvedOptions().maximumFractionDigits ?? 2;
  const scale = 10 ** digits;
  const whole = minor % scale === 0;
  return numbers(locale, {
    ...money,
    ...(whole && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    useGrouping: "always",
  }).format(minor / scale);
}

/** 6.1% · 6,1% */
export const formatShare = (part: number, of: number, language: Language): string =>
  numbers(LOCALES[language], {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(part / of);

const DAY = { day: "numeric", month: "long" } as const;
const HOUR = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const MIDNIGHT = "00:00:00";
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** An instant in the process's time zone, for example `19 November, 12:00`. */
export function formatInstant(at: Date, style: InstantStyle, reader: Reader): string {
  switch (style) {
    case "day":
      return dayOf(at, reader);
    case "hour":
      return hourOf(at, reader);
    case "full":
      return firstOfMonth(inWords(at, { ...DAY, year: "numeric" }, reader), reader);
    case "moment":
      return dayAndHour(at, hourOf(at, reader), reader);
    case "deadline":
      return isMidnight(at, reader)
        ? dayAndHour(before(at, MINUTE_MS), "24:00", reader)
        : dayAndHour(at, hourOf(at, reader), reader);
    case "lastDay":
      return dayOf(before(at, 1), reader);
    case "month":
      return inWords(at, { month: "long", year: "numeric" }, reader);
    case "weekday":
      return `${inWords(at, { weekday: "short" }, reader)} ${dayOf(at, reader)}, ${hourOf(at, reader)}`;
  }
}

const inWords = (at: Date, options: Intl.DateTimeFormatOptions, { language, timeZone }: Reader): string =>
  dates(LOCALES[language], timeZone, options).format(at);

const dayOf = (at: Date, reader: Reader): string => firstOfMonth(inWords(at, DAY, reader), reader);

/** Italian counts the first day of a month: 1º luglio. */
const firstOfMonth = (day: string, { language }: Reader): string =>
  language === "it" ? day.replace(/^1 /u, "1º ") : day;
const hourOf = (at: Date, reader: Reader): string => inWords(at, HOUR, reader);
const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms);

const isMidnight = (at: Date, reader: Reader): boolean =>
  at.getTime() % 1_000 === 0 && inWords(at, { ...HOUR, second: "2-digit" }, reader) === MIDNIGHT;

const dayAndHour = (at: Date, hour: string, reader: Reader): string =>
  `${dayOf(at, reader)}, ${reader.language === "it" ? "ore " : ""}${hour}`;

/** "in 3 days", "tra 3 giorni": calendar days in the process's time zone, then hours, then minutes. */
export function formatRemaining(
  { until, now, isEnd = false }: { until: Date; now: Date; isEnd?: boolean },
  reader: Reader,
): string {
  const { language, timeZone } = reader;
  const last = isEnd && isMidnight(until, reader) ? before(until, MINUTE_MS) : until;
  const words = relativeTimes(LOCALES[language]);
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  if (minutes < 60) return words.format(minutes, "minute");
  const days = (calendarDay(last, timeZone) - calendarDay(now, timeZone)) / DAY_MS;
  return days < 1 || minutes < 24 * 60
    ? words.format(Math.floor(minutes / 60), "hour")
    : words.format(days, "day");
}

/** The date on the wall, as the start of that day in UTC: two of them differ by whole days, whatever clocks did between. */
const calendarDay = (at: Date, timeZone: string): number =>
  Date.parse(dates("sv-SE", timeZone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(at));

/** The text in the reader's language, else in the process's first language. */
export const localText = (text: LocalText, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? "";

export const formatList = (items: readonly string[], language: Language): string =>
  lists(LOCALES[language], "conjunction").format(items);

/** a, b or c */
export const formatEither = (items: readonly string[], language: Language): string =>
  lists(LOCALES[language], "disjunction").format(items);
