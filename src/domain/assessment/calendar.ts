import { isPhaseOpen, phaseOf } from "../phase.js";
import type { Phase, Process } from "../process.js";
import { isBallotLocked } from "../proposal-calendar.js";
import { frozenSince } from "../rule-sheet.js";
import { workingDaysAfter } from "../working-days.js";

/** Where a process does not say how long an evaluator may take. */
const WORKING_DAYS = 15;

type Calendar = Pick<Process, "timeZone"> & {
  phases: readonly Phase[];
  rules: Pick<Process["rules"], "assessment">;
};

type Frozen = Pick<Process, "phases" | "sheet">;

/** When what is checked must be known: with the phase of the check; where there is none, as voting opens. */
export const checkEndsAt = (process: Pick<Calendar, "phases">): Date | undefined =>
  phaseOf(process, "check")?.endsAt ?? phaseOf(process, "voting")?.startsAt;

/** Verdicts are written and read while the check is on; a process without such a phase checks until voting opens. */
export const isCheckOpen = (process: Pick<Calendar, "phases">, now: Date): boolean =>
  phaseOf(process, "check") ? isPhaseOpen(process, "check", now) : !isBallotLocked(process, now);

/**
 * What is in the check is finished until the rules of the vote freeze, also when its phase is over: written, read and handed
 * on. Otherwise what nobody published in time would wait for ever.
 */
export const mayBeFinished = (process: Frozen, now: Date): boolean =>
  isCheckOpen(process, now) || (!frozenSince(process, now) && !isBefore(process, now));

const isBefore = (process: Frozen, now: Date): boolean => {
  const check = phaseOf(process, "check");
  return check !== undefined && now < check.startsAt;
};

/** So long it is given to another, taken out, or looked at once more: from before the check begins. */
export const mayBeDirected = (process: Frozen, now: Date): boolean =>
  mayBeAssigned(process, now) || mayBeFinished(process, now);

/** Proposals come into the check before it begins, and never after it. */
export function mayBeAssigned(process: Pick<Calendar, "phases">, now: Date): boolean {
  const ends = checkEndsAt(process);
  return ends === undefined || now < ends;
}

/**
 * Until when an evaluator has to say something: some working days, and never later than the check; of what they were given
 * after it, than the vote.
 */
export function assessBy(process: Calendar, assignedAt: Date): Date {
  const days = process.rules.assessment?.withinWorkingDays ?? WORKING_DAYS;
  const ends = [checkEndsAt(process), phaseOf(process, "voting")?.startsAt].find(
    (end) => end && end > assignedAt,
  );
  const by = workingDaysAfter(assignedAt, days, process.timeZone);
  return ends && ends < by ? ends : by;
}
