import type { Phase } from "../../domain/process.js";
import { announceThat, withdrawMoves } from "../../persistence/notices/announcements.js";
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
  const was = before.find(({ kind }) => kind === moved.kind);
  await announceThat(tx, {
    id,
    processId,
    kind: "moved",
    subject: moved.kind,
    version: versionAfter(was, moved),
    dueAt: now,
    usefulUntil: moved.endsAt,
    now,
  });
}

const hasMoved = (before: readonly Phase[], { kind, startsAt, endsAt }: Phase): boolean => {
  const was = before.find((phase) => phase.kind === kind);
  return was !== undefined && (+was.startsAt !== +startsAt || +was.endsAt !== +endsAt);
};

/** How often its dates have moved: each move is an occasion of its own. */
function versionAfter(was: Phase | undefined, is: Phase): number {
  const { startVersion = 1, endVersion = 1 } = was ?? {};
  const moves = Number(+is.startsAt !== Number(was?.startsAt)) + Number(+is.endsAt !== Number(was?.endsAt));
  return startVersion + endVersion - 1 + moves;
}
