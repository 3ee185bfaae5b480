import { DateTime } from "luxon";
import { phaseOf } from "../phase.js";
import type { Process } from "../process.js";

/** Messages a person gets in a week, Monday to Sunday where the process is; in the last week of a vote three (UX-12). */
const A_WEEK = 1;
const IN_THE_LAST_VOTING_WEEK = 3;
const LAST_DAYS = 7;
const MORNING = { hour: 8, minute: 30, second: 0, millisecond: 0 };

export interface WeeklyAllowance {
  most: number;
  since: Date;
  /** When the next week's messages may come. */
  nextWeek: Date;
}

export function allowanceAt(process: Pick<Process, "timeZone" | "phases">, now: Date): WeeklyAllowance {
  const week = DateTime.fromJSDate(now, { zone: process.timeZone }).startOf("week");
  return {
    most: isLastVotingWeek(process, now) ? IN_THE_LAST_VOTING_WEEK : A_WEEK,
    since: week.toJSDate(),
    nextWeek: week.plus({ weeks: 1 }).set(MORNING).toJSDate(),
  };
}

function isLastVotingWeek({ timeZone, phases }: Pick<Process, "timeZone" | "phases">, now: Date): boolean {
  const voting = phaseOf({ phases }, "voting");
  if (!voting || now >= voting.endsAt) return false;
  return DateTime.fromJSDate(voting.endsAt, { zone: timeZone }).minus({ days: LAST_DAYS }).toJSDate() <= now;
}
