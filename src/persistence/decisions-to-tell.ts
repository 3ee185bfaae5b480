import { toStanding } from "./proposal-standing.js";
import type { Standing } from "../domain/proposal.js";
import type { Tx } from "./transaction.js";

/** An answer of staff whose author does not know it yet. */
export interface UntoldDecision {
  id: number;
  number: number;
  processId: string;
  /** Of the process, for its snapshot. */
  revision: number;
  standing: Standing;
  /** Undefined when the account was deleted. */
  author: { id: string; quiet: boolean; stopped: boolean } | undefined;
  project: { number: number; area: string; cost: number } | undefined;
}

/** Answers made before a moment, the oldest first, locked for this transaction. */
export async function decisionsToTell(tx: Tx, before: Date, take: number): Promise<UntoldDecision[]> {
  const locked = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Proposal"
    WHERE "decidedAt" < ${before}::timestamptz AND "toldAt" IS NULL AND verdict IS NOT NULL AND number IS NOT NULL
    ORDER BY "decidedAt", id LIMIT ${take} FOR NO KEY UPDATE SKIP LOCKED`;
  const rows = await tx.proposal.findMany({
    where: { id: { in: locked.map(({ id }) => id) } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: {
      process: { select: { revision: true } },
      author: { select: { id: true, quiet: true, stoppedAt: true } },
      project: { select: { number: true, areaKey: true, cost: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? 0,
    processId: row.processId,
    revision: row.process.revision,
    standing: toStanding(row),
    author: row.author
      ? { id: row.author.id, quiet: row.author.quiet, stopped: row.author.stoppedAt !== null }
      : undefined,
    project: row.project
      ? { number: row.project.number, area: row.project.areaKey, cost: Number(row.project.cost) }
      : undefined,
  }));
}

export async function markTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.proposal.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: now } });
}
