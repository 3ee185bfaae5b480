import { z } from "zod";
import { isRelative, MOMENT, readMoment, type Calendar } from "../../domain/written-moment.js";
import { entries, fieldOf } from "./raw.js";

export { isRelative, readMoment, type Calendar };

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
