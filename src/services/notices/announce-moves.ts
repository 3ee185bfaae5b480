import { toldMove } from "../../domain/calendar/plan-dates.js";
import type { Phase } from "../../domain/process.js";
import { announceThat, nextMove, withdrawMoves } from "../../persistence/notices/announcements.js";
import type { Tx } from "../../persistence/transaction.js";

export interface Moves {
  processId: string;
  before: readonly Phase[];
  after: readonly Phase[];
  now: Date;
  id: string;
}

/**
 * NOT-8: dates moved. It takes the place of a message about an earlier move that was not sent yet.
 */
export async function announceMoves(tx: Tx, { processId, before, after, now, id }: Moves): Promise<void> {
  const moved = toldMove(before, after, now);
  if (!moved) return;
  const about = { processId, kind: "moved", subject: moved.kind } as const;
  await withdrawMoves(tx, about, now);
  await announceThat(tx, {
    id,
    ...about,
    version: await nextMove(tx, about),
    dueAt: now,
    usefulUntil: moved.endsAt,
    now,
  });
}
