import { isPhaseOpen, phaseOf } from "./phase.js";
import type { Phase, Process } from "./process.js";
import type { Standing } from "./proposal.js";
import { UNDO_MINUTES } from "./proposal.js";
import { workingDaysAfter } from "./working-days.js";

type Calendar = Pick<Process, "timeZone"> & {
  phases: readonly Phase[];
  rules: { proposals: Pick<Process["rules"]["proposals"], "readWithinWorkingDays"> };
};

/** Until when staff promise to have read what came in at `since`; the same time is given for a change they ask for. */
export const readBy = (process: Calendar, since: Date): Date =>
  workingDaysAfter(since, process.rules.proposals.readWithinWorkingDays, process.timeZone);

export const isOverdue = (process: Calendar, { waitingSince }: Standing, now: Date): boolean =>
  waitingSince !== undefined && now > readBy(process, waitingSince);

/** Until when a change that staff asked for is expected; undefined when none is, or when it has been sent. */
export function changeBy(process: Calendar, { state, decision, waitingSince }: Standing): Date | undefined {
  const isAsked = decision?.verdict === "change-asked" && !waitingSince;
  return isAsked && (state === "changes-asked" || state === "public")
    ? readBy(process, decision.at)
    : undefined;
}

/** Proposals are written while their phase is open; a change that staff asked for, also until the day it is expected. */
export function isWritingOpen(process: Calendar, standing: Standing, now: Date): boolean {
  const by = changeBy(process, standing);
  return isPhaseOpen(process, "proposals", now) || (by !== undefined && now <= by);
}

/** The ballot is made before voting opens, and never changed afterwards. */
export function isBallotLocked(process: Pick<Calendar, "phases">, now: Date): boolean {
  const voting = phaseOf(process, "voting");
  return voting !== undefined && now >= voting.startsAt;
}

/** From when on the author may be told of a decision made at `at`. */
export const tellFrom = (at: Date): Date => new Date(at.getTime() + UNDO_MINUTES * 60_000);

/**
 * What the author may see: as long as a decision can be undone, it has not been made. What is public then is so for
 * everybody, the author included.
 */
export function asAuthorSees(standing: Standing, now: Date): Standing {
  const { decision, earlier, state } = standing;
  if (!decision || !earlier || decision.toldAt || now > tellFrom(decision.at)) return standing;
  if (state === "withdrawn" || decision.verdict === "published") return standing;
  return { ...standing, ...earlier, decision: earlier.decision };
}
