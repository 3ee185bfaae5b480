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
  const monday = week.toJSDate();
  const lastWeek = lastVotingWeek(process, now);
  return {
    most: lastWeek ? IN_THE_LAST_VOTING_WEEK : A_WEEK,
    since: lastWeek && lastWeek < monday ? lastWeek : monday,
    nextWeek: week.plus({ weeks: 1 }).set(MORNING).toJSDate(),
  };
}

/** Since when it is the last week of a vote: not by the calendar, so a Monday in it brings no three more. */
function lastVotingWeek(
  { timeZone, phases }: Pick<Process, "timeZone" | "phases">,
  now: Date,
): Date | undefined {
  const voting = phaseOf({ phases }, "voting");
  if (!voting || now >= voting.endsAt) return undefined;
  const since = DateTime.fromJSDate(voting.endsAt, { zone: timeZone }).minus({ days: LAST_DAYS }).toJSDate();
  return since <= now ? since : undefined;
}
