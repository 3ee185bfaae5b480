import { DateTime } from "luxon";

/** `2026-05-26 12:00`, as clocks show it where the process is. */
export const localTime = (instant: Date, timeZone: string): string =>
  DateTime.fromJSDate(instant, { zone: timeZone }).toFormat("yyyy-MM-dd HH:mm");
