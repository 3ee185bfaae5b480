import { DateTime } from "luxon";
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
