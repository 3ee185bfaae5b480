import { DateTime } from "luxon";
import { ok, refuse, type Result } from "./result.js";
import { momentAsFigures } from "./spoken-moment.js";

/** Nobody plans further ahead by typing: a wrong year is caught. */
const MOST_DAYS = 366;

const HOUR = String.raw`(\d{1,2})[:.h](\d{2})`;
const SHAPES: readonly { shape: RegExp; read: (parts: readonly string[]) => Typed }[] = [
  {
    shape: new RegExp(String.raw`^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?[\s,]+${HOUR}$`, "u"),
    read: ([day = "", month = "", year = "", hour = "", minute = ""]) => ({ day, month, year, hour, minute }),
  },
  {
    shape: new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T\s,]+${HOUR}$`, "u"),
    read: ([year = "", month = "", day = "", hour = "", minute = ""]) => ({ day, month, year, hour, minute }),
  },
  {
    shape: new RegExp(`^${HOUR}$`, "u"),
    read: ([hour = "", minute = ""]) => ({ day: "", month: "", year: "", hour, minute }),
  },
];

interface Typed {
  day: string;
  month: string;
  /** Empty: the next time there is such a day. An empty day: the next time it is that hour. */
  year: string;
  hour: string;
  minute: string;
}

/**
 * A date and an hour to come, as people type them: `19/11 18:30`, `19.11.2026, 18:30`, `2026-11-19 18:30`, `18:30`, and
 * as they say them: `19 November, 18:30`, `giovedì 19 novembre alle 18`. Day before month; 24:00 is the end of its day. Refuses with `moment.unreadable`, `moment.past`, and more than `mostDays` ahead with `moment.far`.
 */
export function parseMoment(text: string, timeZone: string, now: Date, mostDays = MOST_DAYS): Result<Date> {
  const typed = typedIn(momentAsFigures(text.toLowerCase()));
  if (!typed) return refuse("moment.unreadable");
  const here = DateTime.fromJSDate(now, { zone: timeZone });
  const at = momentOf(typed, here);
  if (!at.isValid || !isThere(typed, at)) return refuse("moment.unreadable");
  if (at < here) return refuse("moment.past");
  if (at.diff(here, "days").days > mostDays) return refuse("moment.far");
  return ok(at.toJSDate());
}

function typedIn(text: string): Typed | undefined {
  for (const { shape, read } of SHAPES) {
    const found = shape.exec(text);
    if (found) return read(found.slice(1).map((part) => part ?? ""));
  }
  return undefined;
}

function momentOf({ day, month, year, hour, minute }: Typed, here: DateTime): DateTime {
  const clock = { hour: Number(hour), minute: Number(minute) };
  const zone = { zone: here.zone };
  if (day === "") {
    const today = DateTime.fromObject({ year: here.year, month: here.month, day: here.day, ...clock }, zone);
    return today < here ? today.plus({ days: 1 }) : today;
  }
  const date = { day: Number(day), month: Number(month) };
  const on = DateTime.fromObject({ year: year === "" ? here.year : Number(year), ...date, ...clock }, zone);
  return year === "" && on < here ? on.plus({ years: 1 }) : on;
}

/** An hour that the clocks jump over in spring is none. */
const isThere = ({ hour, minute }: Typed, at: DateTime): boolean =>
  at.hour === Number(hour) % 24 && at.minute === Number(minute);
