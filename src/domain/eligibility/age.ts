import { DateTime } from "luxon";
import { ageOn } from "../birth-date.js";
import { phaseOf } from "../phase.js";
import type { Process } from "../process.js";

type Calendar = Pick<Process, "rules" | "phases" | "timeZone">;

/** The day on which age counts, `yyyy-mm-dd`: the one the file names, else the last on which one can vote. */
export function dayOfAge(process: Calendar, now: Date): string {
  const { ageOn: named } = process.rules.eligibility;
  if (named !== undefined) return named;
  const end = phaseOf(process, "voting")?.endsAt;
  const last = end ? new Date(end.getTime() - 1) : now;
  return DateTime.fromJSDate(last, { zone: process.timeZone }).toFormat("yyyy-MM-dd");
}

/** Years of age on the day that counts. */
export const ageIn = (process: Calendar, birthDate: string, now: Date): number =>
  ageOn(dayOfAge(process, now), birthDate);
