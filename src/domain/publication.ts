import { DateTime } from "luxon";
import { afterBlackouts } from "./calendar/blackout.js";
import { phaseOf } from "./phase.js";
import type { Process } from "./process.js";

/** Who may publish: enough of those who approved must still be organizers. */
export const isApproved = (
  { rules }: Pick<Process, "rules">,
  approvals: readonly { isOrganizer: boolean }[],
): boolean => approvals.filter(({ isOrganizer }) => isOrganizer).length >= rules.results.approvals;

/** Whether an organizer has something to do with a count: approve it, or say when people read what is approved. */
export function waitsFor(
  process: Pick<Process, "rules">,
  {
    publishAt,
    approvals,
  }: {
    publishAt: Date | undefined;
    approvals: readonly { participantId: string; isOrganizer: boolean }[];
  },
  organizer: string,
): boolean {
  if (publishAt) return false;
  const isMine = approvals.some(({ participantId }) => participantId === organizer);
  return !isMine || isApproved(process, approvals);
}

type Dated = Pick<Process, "phases" | "rules" | "timeZone">;

/** When planned results may come out: not before the day that everybody was told, and at the same hour after a blackout. */
export function mayComeOut(process: Dated, planned: Date): Date {
  const announced = phaseOf(process, "results")?.startsAt;
  return afterBlackouts(process, announced && announced > planned ? announced : planned);
}

/** A publication planned for the day of the results moves with it; one for another moment stays, but never before that day. */
export function movedPublication(before: Dated, after: Dated, planned: Date): Date {
  const was = phaseOf(before, "results")?.startsAt;
  const is = phaseOf(after, "results")?.startsAt;
  const follows = was !== undefined && +planned === +mayComeOut(before, was);
  return mayComeOut(after, follows && is ? is : planned);
}

/**
 * When results published at `publishedAt` become official: at the same hour so many calendar days later, in the time zone
 * of the process. Until then objections are taken.
 */
export const officialAt = (
  { rules, timeZone }: Pick<Process, "rules" | "timeZone">,
  publishedAt: Date,
): Date =>
  DateTime.fromJSDate(publishedAt, { zone: timeZone })
    .plus({ days: rules.results.provisionalDays })
    .toJSDate();

/** Computed from the clock, so that no job has to come in time (I-4). */
export const isOfficial = (
  process: Pick<Process, "rules" | "timeZone">,
  publishedAt: Date,
  now: Date,
): boolean => now >= officialAt(process, publishedAt);
