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
  /** When somebody who has had theirs may be told more: next week, or as soon as the last week of the vote begins. */
  again: Date;
}

type Calendar = Pick<Process, "timeZone" | "phases">;

export function allowanceAt(process: Calendar, now: Date): WeeklyAllowance {
  const week = DateTime.fromJSDate(now, { zone: process.timeZone }).startOf("week");
  const monday = week.toJSDate();
  const nextWeek = week.plus({ weeks: 1 }).set(MORNING).toJSDate();
  const lastWeek = lastVotingWeek(process, now);
  if (!lastWeek || lastWeek > now)
    return {
      most: A_WEEK,
      since: monday,
      nextWeek,
      again: lastWeek && lastWeek < nextWeek ? lastWeek : nextWeek,
    };
  const since = lastWeek < monday ? lastWeek : monday;
  return { most: IN_THE_LAST_VOTING_WEEK, since, nextWeek, again: nextWeek };
}

/** When the last week of a vote begins that is not over: not by the calendar, so a Monday in it brings no three more. */
function lastVotingWeek({ timeZone, phases }: Calendar, now: Date): Date | undefined {
  const voting = phaseOf({ phases }, "voting");
  if (!voting || now >= voting.endsAt) return undefined;
  return DateTime.fromJSDate(voting.endsAt, { zone: timeZone }).minus({ days: LAST_DAYS }).toJSDate();
}
