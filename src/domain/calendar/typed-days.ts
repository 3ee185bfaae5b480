import { DateTime } from "luxon";
import { ok, refuse, type Result } from "../result.js";
import { momentAsFigures } from "../spoken-moment.js";
import { parseMoment } from "../typed-moment.js";

/** Whole days in a row, the first and the last as `yyyy-mm-dd`. */
export interface Days {
  from: string;
  to: string;
}

interface Here {
  timeZone: string;
  now: Date;
  /** How far ahead they may be. */
  mostDays: number;
}

/** Lines and semicolons stand between several; so does a comma after a figure, which one after a weekday is not. */
const BETWEEN = /[;\n]|(?<=\d)\s*,/u;

const BEFORE = /^(?:(?:from|dal|da)\s+|dall['’])/iu;
/** `10 al 24 maggio`, `10 May to 24 May`, `10/5–24/5`; a hyphen too, where it is none of `2027-05-10`. */
const TO =
  /\s*[–—]\s*|\s+-\s+|\s+(?:to|until|till|al?|fino al?)\s+|\s+(?:all|fino all)['’]|(?<=[./]\d{1,4})-/iu;
const SHORT_TO = /^(\d{1,2})-(?=\d{1,2}(?:\s+\p{L}|[./]))/u;

/**
 * Days to come, as people type them: `10/5/2027–24/5/2027; 1/6/2027`, `dal 10 al 24 maggio 2027`, `from 10 May to 24 May`;
 * in their order, each once. What is missing of the first day is as in the last. Refuses with `setup-days` {typed},
 * `setup-days-order` {typed}, and as `parseMoment` does for days that are over or too far ahead.
 */
export function parseDays(text: string, here: Here): Result<Days[]> {
  const all: Days[] = [];
  for (const typed of text.split(BETWEEN).map((part) => part.trim())) {
    if (typed === "") continue;
    const days = daysIn(typed, here);
    if (!days.ok) return days;
    all.push(days.value);
  }
  return all.length > 0 ? ok(inOrder(all)) : refuse("setup-days", { typed: text.trim() });
}

const inOrder = (all: readonly Days[]): Days[] =>
  [...new Map(all.map((days) => [writtenDays(days), days])).values()].toSorted((a, b) =>
    `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1,
  );

function daysIn(typed: string, here: Here): Result<Days> {
  const [first = "", last, ...more] = typed.replace(BEFORE, "").replace(SHORT_TO, "$1–").split(TO);
  if (more.length > 0 || ![first, last ?? first].every((day) => /\d/u.test(day)))
    return refuse("setup-days", { typed });
  const to = dayIn(last ?? first, here);
  if (!to.ok) return unread(to, typed);
  const from = last === undefined ? to : firstDay(first, to.value, here);
  if (!from.ok) return unread(from, typed);
  return from.value > to.value
    ? refuse("setup-days-order", { typed })
    : ok({ from: from.value, to: to.value });
}

const unread = (refused: Result<never>, typed: string): Result<never> =>
  !refused.ok && refused.refusal.code === "moment.unreadable" ? refuse("setup-days", { typed }) : refused;

/** It is over when it ends. */
function dayIn(typed: string, { timeZone, now, mostDays }: Here): Result<string> {
  const at = parseMoment(`${typed} 23:59`, timeZone, now, mostDays);
  return at.ok ? ok(DateTime.fromJSDate(at.value, { zone: timeZone }).toFormat(DAY)) : at;
}

const DAY = "yyyy-MM-dd";
const FIGURES = /^(\d{1,2})(?:[./-](\d{1,2}))?$/u;

/** Without its month, or its year, it is in that of the last day; in December, where the last is in January, in the year before. */
function firstDay(typed: string, last: string, here: Here): Result<string> {
  const [, day, month] = FIGURES.exec(momentAsFigures(typed)) ?? [];
  if (day === undefined) return dayIn(typed, here);
  const end = DateTime.fromFormat(last, DAY);
  const date = { day: Number(day), month: month === undefined ? end.month : Number(month) };
  const year = month !== undefined && date.month > end.month ? end.year - 1 : end.year;
  return dayIn([date.day, date.month, year].join("/"), here);
}

const figures = (day: string): string => day.split("-").toReversed().join("/");

const writtenDays = ({ from, to }: Days): string =>
  from === to ? figures(from) : `${figures(from)}–${figures(to)}`;

/** `10/05/2027–24/05/2027; 01/06/2027`: as `parseDays` reads them again. */
export const joinDays = (all: readonly Days[]): string => all.map(writtenDays).join("; ");

/** What `joinDays` wrote. */
export const splitDays = (written: string): Days[] =>
  written.split("; ").map((days) => {
    const [from = "", to = from] = days.split("–").map((day) => day.split("/").toReversed().join("-"));
    return { from, to };
  });
