import { DateTime } from "luxon";

const FROM_HOUR = 21;
const UNTIL = { hour: 8, minute: 30 };

/** Whether nobody is written to now, unless they asked for it: from 21:00 to 08:30 in the process's time zone (UX-12). */
export function isQuietHour(now: Date, timeZone: string): boolean {
  const { hour, minute } = DateTime.fromJSDate(now, { zone: timeZone });
  return hour >= FROM_HOUR || hour * 60 + minute < UNTIL.hour * 60 + UNTIL.minute;
}

/** When somebody who keeps quiet hours may be written to: now, or at 08:30. */
export function afterQuiet(now: Date, timeZone: string): Date {
  if (!isQuietHour(now, timeZone)) return now;
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const day = local.hour >= FROM_HOUR ? local.plus({ days: 1 }) : local;
  return day.startOf("day").set(UNTIL).toJSDate();
}
