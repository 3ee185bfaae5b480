import { DateTime } from "luxon";

const FROM_HOUR = 21;
const UNTIL = { hour: 8, minute: 30 };

/** Whether nobody is written to now, unless they asked for it: from 21:00 to 08:30 in the process's time zone (UX-12). */
export function isQuietHour(now: Date, timeZone: string): boolean {
  const { hour, minute } = DateTime.fromJSDate(now, { zone: timeZone });
  return hour >= FROM_HOUR || hour * 60 + minute < UNTIL.hour * 60 + UNTIL.minute;
}
