import { DateTime } from "luxon";

/** Where dates of a process file are meant: a time zone, and the day that `today` stands for. */
export interface Calendar {
  timeZone: string;
  today: Date;
}

/** `2026-05-26 12:00`, or in demo files `today`, `today-3d`, `today+20d` and an hour. */
export const MOMENT =
  /^(?:(?<date>\d{4}-\d{2}-\d{2})|today(?:(?<days>[+-]\d{1,4})d)?) (?<time>\d{2}:\d{2})$/;

export const isRelative = (written: string): boolean => written.startsWith("today");

/** As it is typed into a file: the wall clock of the process. */
export const writtenMoment = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toFormat("yyyy-MM-dd HH:mm");

/** Undefined when it is not a moment, or an hour that this day does not have. */
export function readMoment(written: string, { timeZone, today }: Calendar): Date | undefined {
  const { date, days, time } = MOMENT.exec(written)?.groups ?? {};
  if (!time) return undefined;
  const day =
    date ??
    DateTime.fromJSDate(today, { zone: timeZone })
      .plus({ days: Number(days ?? 0) })
      .toISODate();
  const instant = DateTime.fromISO(`${day}T${time}`, { zone: timeZone });
  // In spring, clocks skip an hour: luxon moves such a time on, and a deadline must not move by itself.
  return instant.isValid && instant.toFormat("HH:mm") === time ? instant.toJSDate() : undefined;
}
