import { DateTime } from "luxon";

/** 21:00 to 08:30 where the process is: nothing is sent that was not asked for (UX-12). */
export function isQuiet(now: Date, timeZone: string): boolean {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const minutes = local.hour * 60 + local.minute;
  return minutes >= 21 * 60 || minutes < 8 * 60 + 30;
}
