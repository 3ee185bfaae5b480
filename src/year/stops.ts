import { DateTime } from "luxon";
import type { Process } from "../domain/process.js";

/** Into a day: what is due at ten is then due. */
const MORNING = { hour: 10, minute: 5, second: 0, millisecond: 0 };
const FRIDAY = 5;
/** Before the end of a phase: a moment after people are reminded, and the last morning. */
const REMINDED_DAYS = 3;

type Calendar = Pick<Process, "phases" | "timeZone">;

/** When something may fall due between two moments: begins and ends of phases, reminders, each Friday, and the end itself. */
export function stopsBetween({ phases, timeZone }: Calendar, from: Date, to: Date): Date[] {
  const zoned = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone });
  const stops = phases.flatMap(({ startsAt, endsAt }) => [
    zoned(startsAt).plus({ minutes: 1 }),
    zoned(endsAt).minus({ days: REMINDED_DAYS }).plus({ minutes: 1 }),
    zoned(endsAt).minus({ hours: 2 }).set({ hour: 9, minute: 5 }),
    zoned(endsAt).plus({ minutes: 1 }),
  ]);
  for (let day = zoned(from).startOf("day"); day.toJSDate() < to; day = day.plus({ days: 1 }))
    if (day.weekday === FRIDAY) stops.push(day.set(MORNING));
  return [...stops.map((stop) => stop.toJSDate()), to]
    .filter((stop) => stop > from && stop <= to)
    .toSorted((a, b) => +a - +b);
}
