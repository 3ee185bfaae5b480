import { DateTime } from "luxon";
import { z } from "zod";
import { entries, fieldOf } from "./raw.js";

/** Where dates of a file are meant: a time zone, and the day that `today` stands for. */
export interface Calendar {
  timeZone: string;
  today: Date;
}

const MOMENT = /^(?:(?<date>\d{4}-\d{2}-\d{2})|today(?:(?<days>[+-]\d{1,4})d)?) (?<time>\d{2}:\d{2})$/;

export const isRelative = (written: string): boolean => written.startsWith("today");

/** Whether some phase of the file, as written, is relative to today. */
export function usesToday(data: unknown): boolean {
  const phases = entries(data, "phases");
  const dates = ["starts", "ends", "was"].flatMap((key) => fieldOf(phases, key));
  return dates.some(({ value }) => typeof value === "string" && isRelative(value));
}

/** `2026-05-26 12:00`, or in demo files `today`, `today-3d`, `today+20d` and an hour; both in the process time zone. */
export function moment(calendar: Calendar) {
  return z
    .string()
    .regex(MOMENT, 'must be a date and an hour like "2026-05-26 12:00", or "today+20d 12:30" in a demo file')
    .transform((written, context) => {
      const instant = readMoment(written, calendar);
      if (instant) return instant;
      context.issues.push({
        code: "custom",
        input: written,
        message: `does not exist in the calendar of ${calendar.timeZone}`,
      });
      return z.NEVER;
    });
}

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
