import { isPhaseOpen, phaseOf } from "../phase.js";
import type { Phase, Process } from "../process.js";
import { isBallotLocked } from "../proposal-calendar.js";
import { workingDaysAfter } from "../working-days.js";

/** Where a process does not say how long an evaluator may take. */
const WORKING_DAYS = 15;

type Calendar = Pick<Process, "timeZone"> & {
  phases: readonly Phase[];
  rules: Pick<Process["rules"], "assessment">;
};

/** When what is checked must be known: with the phase of the check; where there is none, as voting opens. */
export const checkEndsAt = (process: Pick<Calendar, "phases">): Date | undefined =>
  phaseOf(process, "check")?.endsAt ?? phaseOf(process, "voting")?.startsAt;

/** Verdicts are written and read while the check is on; a process without such a phase checks until voting opens. */
export const isCheckOpen = (process: Pick<Calendar, "phases">, now: Date): boolean =>
  phaseOf(process, "check") ? isPhaseOpen(process, "check", now) : !isBallotLocked(process, now);

/** Proposals may be given to evaluators before the check begins, and never after it. */
export function mayBeAssigned(process: Pick<Calendar, "phases">, now: Date): boolean {
  const ends = checkEndsAt(process);
  return ends === undefined || now < ends;
}

/** Until when an evaluator has to say something: some working days, and never later than the check. */
export function assessBy(process: Calendar, assignedAt: Date): Date {
  const days = process.rules.assessment?.withinWorkingDays ?? WORKING_DAYS;
  const ends = checkEndsAt(process);
  const by = workingDaysAfter(assignedAt, days, process.timeZone);
  return ends && ends < by ? ends : by;
}
