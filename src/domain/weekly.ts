import { DateTime } from "luxon";

/** A week of a weekly message: it begins on the day that was chosen. */
export interface Week {
  startsAt: Date;
  /** The date it begins on, as `2026-11-16`. */
  date: string;
  daysAgo: number;
}

/** The week that `now` is in, when weeks begin on this day: 1 is Monday. */
export function weekFrom(day: number, now: Date, timeZone: string): Week {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf("day");
  const daysAgo = (today.weekday - day + 7) % 7;
  const start = today.minus({ days: daysAgo });
  return { startsAt: start.toJSDate(), date: start.toFormat("yyyy-MM-dd"), daysAgo };
}

/** Days after which a weekly message that could not be posted is left out. */
const LATE_DAYS = 2;

/** Posted on its day; later only when it was due then, and nobody was there to post it. */
export const isPostingDay = ({ daysAgo, startsAt }: Week, setUpAt: Date): boolean =>
  daysAgo === 0 || (daysAgo <= LATE_DAYS && setUpAt < startsAt);
