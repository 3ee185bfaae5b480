import { publicIfBefore, type Assessment } from "../domain/assessment/assessment.js";
import { toAssessment } from "./assessments.js";
import type { Tx } from "./transaction.js";

const USEFUL_MS = 7 * 24 * 60 * 60_000;

/** Who supports one of a batch is to be told once everybody may know; the batch is called by when it was published. */
export async function announceVerdicts(
  tx: Tx,
  {
    id,
    processId,
    publishedAt,
    dueAt,
    by,
  }: {
    id: string;
    processId: string;
    publishedAt: Date;
    dueAt: Date;
    by: string;
  },
): Promise<void> {
  await tx.announcement.createMany({
    data: [
      {
        id,
        processId,
        kind: "verdicts",
        subject: String(publishedAt.getTime()),
        state: "planned",
        dueAt,
        usefulUntil: new Date(dueAt.getTime() + USEFUL_MS),
        createdBy: by,
        createdAt: publishedAt,
      },
    ],
    // Two organizers at the same instant: one batch.
    skipDuplicates: true,
  });
}

/** Somebody who wrote a proposal whose verdict they do not know yet. */
export interface AuthorToTell {
  participantId: string;
  /** Whoever began it; the others write it with them. */
  first: boolean;
  proposalId: number;
  number: number;
  assessment: Assessment;
}

/** Who stopped messages is not told, and in quiet hours only who has none (I-11). */
export async function authorsToTell(
  tx: Tx,
  { processId, since, quiet, take }: { processId: string; since: Date; quiet: boolean; take: number },
): Promise<AuthorToTell[]> {
  const rows = await tx.$queryRaw<
    { participantId: string; first: boolean; proposalId: number; number: number; assessmentId: number }[]
  >`
    SELECT q.id AS "participantId", q.id = p."authorId" AS first, p.id AS "proposalId", p.number, a.id AS "assessmentId"
    FROM "Assessment" a JOIN "Proposal" p ON p.id = a."proposalId"
    JOIN "Participant" q ON q."stoppedAt" IS NULL AND (q.id = p."authorId" OR EXISTS (
      SELECT FROM "CoAuthor" c WHERE c."proposalId" = p.id AND c."participantId" = q.id))
    WHERE a."processId" = ${processId}::uuid AND a."publishedAt" > ${since}::timestamptz AND p.state <> 'withdrawn'
      AND (NOT ${quiet} OR NOT q.quiet)
      AND NOT EXISTS (SELECT FROM "Delivery" d
        WHERE d."participantId" = q.id AND d.occasion = 'verdict-' || a.id)
    ORDER BY a.id, q.id LIMIT ${take}`;
  const found = await tx.assessment.findMany({
    where: { id: { in: rows.map(({ assessmentId }) => assessmentId) } },
  });
  const byId = new Map(found.map((row) => [row.id, toAssessment(row)]));
  return rows.flatMap(({ assessmentId, ...row }) => {
    const assessment = byId.get(assessmentId);
    return assessment ? [{ ...row, assessment }] : [];
  });
}

/** Proposals that everybody knows cannot be done, and where that is not written down yet. */
export async function knownNotFeasible(
  tx: Tx,
  now: Date,
  take: number,
): Promise<{ processId: string; id: number }[]> {
  return tx.$queryRaw`
    SELECT p."processId", p.id FROM "Proposal" p
    JOIN "Assessment" a ON a.id = (SELECT max(l.id) FROM "Assessment" l WHERE l."proposalId" = p.id)
    WHERE p.state = 'in-check' AND a.verdict = 'not-feasible' AND a."publishedAt" <= ${publicIfBefore(now)}::timestamptz
    ORDER BY p.id LIMIT ${take} FOR NO KEY UPDATE OF p SKIP LOCKED`;
}

/** A verdict of a batch, for somebody who supports the proposal. */
export interface SupportedVerdict {
  participantId: string;
  number: number;
  title: string;
  assessment: Assessment;
}

/** Of these people, what was found about what they support, in one batch. */
export async function supportedVerdicts(
  tx: Tx,
  { processId, publishedAt }: { processId: string; publishedAt: Date },
  people: readonly string[],
): Promise<SupportedVerdict[]> {
  const rows = await tx.$queryRaw<
    { participantId: string; number: number; title: string; assessmentId: number }[]
  >`
    SELECT DISTINCT s."participantId", p.number, coalesce(v.title, '') AS title, a.id AS "assessmentId"
    FROM "Assessment" a JOIN "Proposal" p ON p.id = a."proposalId"
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    JOIN "Proposal" m ON m.id = p.id OR (m."processId" = p."processId" AND m.state = 'merged' AND m."mergedInto" = p.number)
    JOIN "Support" s ON s."proposalId" = m.id
    WHERE a."processId" = ${processId}::uuid AND a."publishedAt" = ${publishedAt}::timestamptz
      AND p.state <> 'withdrawn' AND s."participantId" = ANY(${[...people]}::uuid[])
    ORDER BY p.number`;
  const found = await tx.assessment.findMany({
    where: { id: { in: [...new Set(rows.map(({ assessmentId }) => assessmentId))] } },
  });
  const byId = new Map(found.map((row) => [row.id, toAssessment(row)]));
  return rows.flatMap(({ assessmentId, ...row }) => {
    const assessment = byId.get(assessmentId);
    return assessment ? [{ ...row, assessment }] : [];
  });
}
