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
 * NOT-8: dates moved. Whatever moves along, people get one message: about the phase that runs, or the next one that moved.
 * It takes the place of one about an earlier move that was not sent yet.
 */
export async function announceMoves(tx: Tx, { processId, before, after, now, id }: Moves): Promise<void> {
  const moved = after
    .filter((phase) => phase.endsAt > now && hasMoved(before, phase))
    .sort((a, b) => +a.startsAt - +b.startsAt)[0];
  if (!moved) return;
  await withdrawMoves(tx, processId, moved.kind, now);
  await announceThat(tx, {
    id,
    processId,
    kind: "moved",
    subject: moved.kind,
    version: await nextMove(tx, processId, moved.kind),
    dueAt: now,
    usefulUntil: moved.endsAt,
    now,
  });
}

const hasMoved = (before: readonly Phase[], { kind, startsAt, endsAt }: Phase): boolean => {
  const was = before.find((phase) => phase.kind === kind);
  return was !== undefined && (+was.startsAt !== +startsAt || +was.endsAt !== +endsAt);
};
