import { blackoutAt } from "../../domain/calendar/blackout.js";
import type { DateChange } from "../../domain/calendar/date-change.js";
import { planDates } from "../../domain/calendar/plan-dates.js";
import { phaseOf } from "../../domain/phase.js";
import { movedPublication } from "../../domain/publication.js";
import type { Phase, Process } from "../../domain/process.js";
import { movedNote, type MovedBoxes } from "../../flows/approve/publication-notes.js";
import { organizersIn } from "../../persistence/broadcasts.js";
import { lockWaiting, planPublication, standingCounts, type StoredCount } from "../../persistence/counts.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";
import { record } from "../desk/staff.js";
import { placesOf } from "./places.js";

/** A count that is published at another moment than was planned. */
export interface PublicationMove {
  count: StoredCount;
  to: Date;
}

/** Plans it anew. @returns what is to be on record about it. */
export async function movePublication(
  tx: Tx,
  { count: { id, boxId, publishAt }, to }: PublicationMove,
): Promise<{ action: string; subject: string; before: object; after: object }> {
  await planPublication(tx, id, to);
  return {
    action: "move-publication",
    subject: `box ${boxId}`,
    before: { publishAt: publishAt?.toISOString() ?? null },
    after: { publishAt: to.toISOString() },
  };
}

/** The same, box by box where they go to different moments. */
export function movedBoxes(process: Process, moves: readonly PublicationMove[]): MovedBoxes[] {
  const moments = new Map(moves.map(({ to }) => [+to, to]));
  return [...moments.values()].map((to) => {
    const counts = moves.filter((move) => +move.to === +to).map(({ count }) => count);
    return { to, boxes: placesOf(process, counts) };
  });
}

/** Those of these counts that new dates take along. */
function takenAlong(before: Process, after: Process, counts: readonly StoredCount[]): PublicationMove[] {
  return counts.flatMap((count): PublicationMove[] => {
    const to = count.publishAt && movedPublication(before, after, count.publishAt);
    return to && +to !== Number(count.publishAt) ? [{ count, to }] : [];
  });
}

/** Before dates change: which planned results would go along, and to when. */
export async function publicationsAlong(
  { tx, process, now }: { tx: Tx; process: Process; now: Date },
  change: DateChange | undefined,
): Promise<MovedBoxes[]> {
  const plan = change?.kind === "move" ? planDates(process, change, now) : undefined;
  if (!plan?.ok) return [];
  const after = { ...process, phases: plan.value.phases };
  return movedBoxes(after, takenAlong(process, after, await standingCounts(tx, process.id)));
}

/**
 * Planned results go with the dates that people are told from now on: nobody reads "1 December" and gets them on
 * 24 November. Every organizer is told, and may decide otherwise.
 */
export async function publishOnNewDates(
  context: ActContext,
  before: Process,
  phases: readonly Phase[],
): Promise<void> {
  const { tx, notify } = context;
  const after = { ...before, phases };
  const moves = takenAlong(before, after, await lockWaiting(tx, before.id));
  if (moves.length === 0) return;
  for (const move of moves) await record(context, await movePublication(tx, move));
  const day = phaseOf(after, "results")?.startsAt;
  const note = movedNote(after, movedBoxes(after, moves), day && blackoutAt(after, day));
  for (const organizer of await organizersIn(tx, before.id)) notify(organizer, note);
}
