import type { Standing } from "../domain/proposal.js";
import { toStanding, type StandingColumns } from "./proposal-standing.js";
import type { Tx } from "./transaction.js";

/** Whom an answer of staff is for. */
export interface Answered {
  id: string;
  quiet: boolean;
  stopped: boolean;
  /** Whoever began it; the others write it with them. */
  first: boolean;
}

/** An answer of staff that those who wrote the proposal do not know yet. */
export interface UntoldDecision {
  id: number;
  number: number;
  processId: string;
  /** Of the process, for its snapshot. */
  revision: number;
  standing: Standing;
  /** Without those whose account was deleted. */
  writers: readonly Answered[];
  project: { number: number; area: string; cost: number } | undefined;
  /** The number of the one it went into. */
  mergedInto: number | undefined;
}

interface Row extends StandingColumns {
  id: number;
  number: number;
  processId: string;
  revision: number;
  writers: Answered[];
  mergedInto: number | null;
  project: { number: number; area: string; cost: number } | null;
}

/** Answers made before a moment outside `silent` processes, the oldest first, locked for this transaction. */
export async function decisionsToTell(
  tx: Tx,
  { before, silent, take }: { before: Date; silent: readonly string[]; take: number },
): Promise<UntoldDecision[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.*, q.revision,
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'quiet', w.quiet, 'stopped', w."stoppedAt" IS NOT NULL,
          'first', w.id = p."authorId") ORDER BY w.id), '[]')
        FROM "Participant" w WHERE w.id = p."authorId"
          OR w.id IN (SELECT c."participantId" FROM "CoAuthor" c WHERE c."proposalId" = p.id)) AS writers,
      (SELECT json_build_object('number', j.number, 'area', j."areaKey", 'cost', j.cost) FROM "Project" j
        WHERE j."proposalId" = p.id) AS project
    FROM "Proposal" p
    JOIN "ParticipatoryProcess" q ON q.id = p."processId"
    WHERE p."decidedAt" < ${before}::timestamptz AND p."toldAt" IS NULL AND p.verdict IS NOT NULL
      AND p.number IS NOT NULL AND NOT p."processId" = ANY(${[...silent]}::uuid[])
    ORDER BY p."decidedAt", p.id LIMIT ${take} FOR NO KEY UPDATE OF p SKIP LOCKED`;
  return rows.map(({ id, number, processId, revision, writers, project, mergedInto, ...columns }) => ({
    id,
    number,
    processId,
    revision,
    standing: toStanding(columns),
    writers,
    project: project ?? undefined,
    mergedInto: mergedInto ?? undefined,
  }));
}

export async function markTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.proposal.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: now } });
}
