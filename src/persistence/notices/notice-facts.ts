import { PUBLIC_STATES } from "../../domain/proposal.js";
import type { Tx } from "../transaction.js";

/** A ballot that was begun in a process and is not cast: how much is on it that can still be chosen, never what. */
export interface BegunBallot {
  participantId: string;
  boxId: number;
  size: number;
}

/** Of these people, the newest first. */
export async function begunBallots(
  tx: Tx,
  processId: string,
  people: readonly string[],
): Promise<BegunBallot[]> {
  return tx.$queryRaw<BegunBallot[]>`
    SELECT d."participantId", d."boxId", (
      SELECT count(*)::int FROM "Project" j WHERE j.id = ANY(d.choices) AND j.status = 'on-ballot') AS size
    FROM "DraftBallot" d JOIN "BallotBox" b ON b.id = d."boxId"
    WHERE d."participantId" = ANY(${[...people]}::uuid[]) AND b."processId" = ${processId}::uuid AND cardinality(d.choices) > 0
      AND NOT EXISTS (SELECT FROM "VoterRollEntry" v WHERE v."participantId" = d."participantId" AND v."boxId" = d."boxId")
    ORDER BY d."updatedAt" DESC`;
}

/** In which boxes of a process these people voted, never what. */
export async function votesCast(
  tx: Tx,
  processId: string,
  people: readonly string[],
): Promise<{ participantId: string; boxId: number }[]> {
  return tx.voterRollEntry.findMany({
    where: { participantId: { in: [...people] }, box: { processId } },
    select: { participantId: true, boxId: true },
  });
}

/** Of these people, the district in which they were found to have a right to vote. */
export async function votingAreas(
  tx: Tx,
  processId: string,
  people: readonly string[],
): Promise<{ participantId: string; areaKey: string | null }[]> {
  return tx.eligibility.findMany({
    where: { processId, participantId: { in: [...people] } },
    select: { participantId: true, areaKey: true },
  });
}

/** A proposal that is still being written. */
export interface DraftNamed {
  id: number;
  participantId: string;
  title: string | null;
  keptUntil: Date | null;
}

/** Drafts these people began in a process, each one's newest first. */
export async function draftsBegun(
  tx: Tx,
  processId: string,
  people: readonly string[],
): Promise<DraftNamed[]> {
  return tx.$queryRaw<DraftNamed[]>`
    SELECT p.id, p."authorId" AS "participantId", v.title, p."keptUntil" FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."workingVersion"
    WHERE p."processId" = ${processId}::uuid AND p."authorId" = ANY(${[...people]}::uuid[]) AND p.state = 'draft'
    ORDER BY p."updatedAt" DESC, p.id DESC`;
}

/** What is new for one person since a moment (NOT-10). */
export interface PersonalNews {
  participantId: string;
  /** Proposals that became public in their district, or anywhere for somebody without one. */
  proposals: number;
  /** Comments of others on their public proposals. */
  comments: number;
  /** News of works they follow: the project of the newest. */
  works: number;
  worksProjectId: number | null;
}

export async function personalNews(
  tx: Tx,
  processId: string,
  people: readonly string[],
  since: Date,
): Promise<PersonalNews[]> {
  return tx.$queryRaw<PersonalNews[]>`
    SELECT q.id AS "participantId",
      (SELECT count(*)::int FROM "Proposal" p
        JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
        WHERE p."processId" = ${processId}::uuid AND p.state = ANY(${[...PUBLIC_STATES]}) AND p.verdict = 'published'
          AND p."decidedAt" >= ${since}::timestamptz AND p."toldAt" IS NOT NULL AND p."authorId" IS DISTINCT FROM q.id
          AND (q."areaKey" IS NULL OR v."areaKey" IN (q."areaKey", '*'))) AS proposals,
      (SELECT count(*)::int FROM "Comment" c JOIN "Proposal" p ON p.id = c."proposalId"
        WHERE p."processId" = ${processId}::uuid AND p."authorId" = q.id AND c.state = 'public'
          AND c."authorId" IS DISTINCT FROM q.id AND c."createdAt" >= ${since}::timestamptz) AS comments,
      (SELECT count(*)::int FROM "StatusUpdate" u JOIN "Subscription" s ON s."projectId" = u."projectId"
        JOIN "Project" j ON j.id = u."projectId"
        WHERE s."participantId" = q.id AND j."processId" = ${processId}::uuid AND u."createdAt" >= ${since}::timestamptz) AS works,
      (SELECT u."projectId" FROM "StatusUpdate" u JOIN "Subscription" s ON s."projectId" = u."projectId"
        JOIN "Project" j ON j.id = u."projectId"
        WHERE s."participantId" = q.id AND j."processId" = ${processId}::uuid AND u."createdAt" >= ${since}::timestamptz
        ORDER BY u.id DESC LIMIT 1) AS "worksProjectId"
    FROM "Participant" q WHERE q.id = ANY(${[...people]}::uuid[])`;
}

/** One piece of news of a project's works. */
export interface WorksNews {
  projectId: number;
  step: string;
  text: unknown;
  expectedAt: Date | null;
  reason: unknown;
  change: unknown;
  corrects: number | null;
}

export async function worksNews(tx: Tx, updateId: number): Promise<WorksNews | undefined> {
  const select = {
    projectId: true,
    step: true,
    text: true,
    expectedAt: true,
    reason: true,
    change: true,
    corrects: true,
  } as const;
  return (await tx.statusUpdate.findUnique({ where: { id: updateId }, select })) ?? undefined;
}
