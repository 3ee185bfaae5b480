import { DateTime } from "luxon";
import { isOpen } from "./phase.js";
import type { Process } from "./process.js";
import type { ProposalState } from "./proposal.js";
import { ok, refuse, type Result } from "./result.js";
import { areSupportsOpen, SUPPORTABLE } from "./support.js";

type Calendar = Pick<Process, "phases">;

/** What a group may aim at. */
export const DRIVE_GOAL = { min: 2, max: 100_000 } as const;

/** Days from today after which a group may stop collecting before supports close. */
export const DRIVE_DAYS: readonly number[] = [3, 7, 14, 30];

/** Refuses with `drive-goal` {min, max}. */
export function driveGoal(typed: string): Result<number> {
  const goal = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  return goal < DRIVE_GOAL.min || goal > DRIVE_GOAL.max ? refuse("drive-goal", DRIVE_GOAL) : ok(goal);
}

/** When supports that are open now will close: phases that follow each other without a gap are one time. */
export function supportsCloseAt({ phases }: Calendar, now: Date): Date | undefined {
  const counting = phases
    .filter(({ kind }) => kind === "proposals" || kind === "check")
    .toSorted((a, b) => +a.startsAt - +b.startsAt);
  let closesAt: Date | undefined;
  for (const phase of counting) if (isOpen(phase, closesAt ?? now)) closesAt = phase.endsAt;
  return closesAt;
}

/** The end of the day that lies so many days after today, where that is before supports close. */
export function driveEndAfter(
  { timeZone, phases }: Calendar & Pick<Process, "timeZone">,
  days: number,
  now: Date,
): Date | undefined {
  const closesAt = supportsCloseAt({ phases }, now);
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf("day");
  const end = today.plus({ days: days + 1 }).toJSDate();
  return closesAt && end < closesAt ? end : undefined;
}

/** Whole days until its last day; none on that day. */
export function daysLeft(endsAt: Date, now: Date, timeZone: string): number {
  const dayOf = (at: number): DateTime => DateTime.fromMillis(at, { zone: timeZone }).startOf("day");
  return Math.max(0, Math.round(dayOf(+endsAt - 1).diff(dayOf(+now), "days").days));
}

/** Nothing can be collected any more: its time is over, supports are closed, or the proposal has moved on. */
export const isDriveOver = (
  process: Calendar,
  { endsAt, state }: { endsAt: Date; state: ProposalState | undefined },
  now: Date,
): boolean =>
  now >= endsAt || !areSupportsOpen(process, now) || state === undefined || !SUPPORTABLE.includes(state);
