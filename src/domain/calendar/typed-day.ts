import { DateTime } from "luxon";
import { momentAsFigures } from "../spoken-moment.js";
import { parseMoment } from "../typed-moment.js";
import { refuse, type Result } from "../result.js";

/** A day typed without its year, that is over this year, is hardly meant to be half a year and more ahead. */
const YEARLESS = /^\d{1,2}[./-]\d{1,2}(?![./-]?\d)/u;
const HALF_A_YEAR_MS = 183 * 24 * 60 * 60_000;

/**
 * A day to come, as people type it: with its hour, or without for the hour of `clock`. Refuses as `parseMoment` does, and
 * with `moment.year` where it is over this year and far away next year.
 */
export function parseDay(
  text: string,
  { timeZone, now, clock }: { timeZone: string; now: Date; clock: string },
): Result<Date> {
  const typed = momentAsFigures(text);
  const whole = parseMoment(typed, timeZone, now);
  const isUnread = !whole.ok && whole.refusal.code === "moment.unreadable";
  const found = isUnread ? parseMoment(`${typed} ${clock}`, timeZone, now) : whole;
  const yearOf = (at: Date): number => DateTime.fromJSDate(at, { zone: timeZone }).year;
  const isUnsure =
    found.ok &&
    YEARLESS.test(typed) &&
    yearOf(found.value) > yearOf(now) &&
    +found.value - +now > HALF_A_YEAR_MS;
  return isUnsure ? refuse("moment.year") : found;
}
