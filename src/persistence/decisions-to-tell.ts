import type { Standing } from "../domain/proposal.js";
import { toStanding, type StandingColumns } from "./proposal-standing.js";
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

interface Row extends StandingColumns {
  id: number;
  number: number;
  processId: string;
  revision: number;
  authorId: string | null;
  quiet: boolean | null;
  stopped: boolean;
  project: { number: number; area: string; cost: number } | null;
}

/** Answers made before a moment, the oldest first, locked for this transaction. */
export async function decisionsToTell(tx: Tx, before: Date, take: number): Promise<UntoldDecision[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.*, q.revision, a.quiet, a."stoppedAt" IS NOT NULL AS stopped,
      (SELECT json_build_object('number', j.number, 'area', j."areaKey", 'cost', j.cost) FROM "Project" j
        WHERE j."proposalId" = p.id) AS project
    FROM "Proposal" p
    JOIN "ParticipatoryProcess" q ON q.id = p."processId"
    LEFT JOIN "Participant" a ON a.id = p."authorId"
    WHERE p."decidedAt" < ${before}::timestamptz AND p."toldAt" IS NULL AND p.verdict IS NOT NULL
      AND p.number IS NOT NULL
    ORDER BY p."decidedAt", p.id LIMIT ${take} FOR NO KEY UPDATE OF p SKIP LOCKED`;
  return rows.map(({ id, number, processId, revision, authorId, quiet, stopped, project, ...columns }) => ({
    id,
    number,
    processId,
    revision,
    standing: toStanding(columns),
    author: authorId === null ? undefined : { id: authorId, quiet: quiet ?? true, stopped },
    project: project ?? undefined,
  }));
}

export async function markTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.proposal.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: now } });
}
