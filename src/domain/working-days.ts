import { DateTime } from "luxon";

/**
 * The end of the day that lies `days` working days after the day of `from`, in the process's time zone: Monday plus five
 * is the next Monday, 23:59:59.999. Saturdays and Sundays do not count; public holidays are not known here.
 */
export function workingDaysAfter(from: Date, days: number, timeZone: string): Date {
  let day = DateTime.fromJSDate(from, { zone: timeZone });
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left--;
  }
  return day.endOf("day").toJSDate();
}

/** When somebody sits in an office: Monday to Friday, from 9:00 to 17:00 in the process's time zone. */
export function isWorkingHour(now: Date, timeZone: string): boolean {
  const { weekday, hour } = DateTime.fromJSDate(now, { zone: timeZone });
  return weekday <= 5 && hour >= 9 && hour < 17;
}
