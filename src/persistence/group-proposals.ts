import type { ProjectStatus, PublicStatus } from "../domain/process.js";
import type { Standing } from "../domain/proposal.js";
import { publicStatus } from "../domain/public-status.js";
import type { WorkStep } from "../domain/works.js";
import { toStanding, type StandingColumns } from "./proposal-standing.js";
import { latestSteps } from "./status-updates.js";
import type { Tx } from "./transaction.js";

/** A proposal that a group works on, as its members see it. */
export interface GroupProposal {
  id: number;
  number: number | undefined;
  title: string | undefined;
  standing: Standing;
  owner: { id: string; name: string | undefined } | undefined;
  /** Ids of those who write it with its owner. */
  coAuthors: readonly string[];
  openSuggestions: number;
  /** What it became. */
  project: PublicStatus | undefined;
}

const MOST = 100;

interface Row extends StandingColumns {
  id: number;
  number: number | null;
  title: string | null;
  authorId: string | null;
  authorName: string | null;
  coAuthors: string[];
  openSuggestions: number;
  projectId: number | null;
  project: ProjectStatus | null;
}

/** Everything some groups work on in a process, the oldest first: what is public as everybody reads it. */
export async function groupProposals(
  tx: Tx,
  processId: string,
  groups: readonly string[],
): Promise<GroupProposal[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.*, v.title, a."displayName" AS "authorName", j.id AS "projectId", j.status AS project,
      ARRAY(SELECT c."participantId" FROM "CoAuthor" c WHERE c."proposalId" = p.id) AS "coAuthors",
      (SELECT count(*)::int FROM "Suggestion" s WHERE s."proposalId" = p.id AND s.state = 'open') AS "openSuggestions"
    FROM "Proposal" p
    JOIN "ProposalVersion" v
      ON v."proposalId" = p.id AND v.version = coalesce(p."publicVersion", p."sentVersion", p."workingVersion")
    LEFT JOIN "Participant" a ON a.id = p."authorId"
    LEFT JOIN "Project" j ON j."proposalId" = p.id
    WHERE p."processId" = ${processId}::uuid AND p."groupId" = ANY(${[...groups]}::uuid[])
    ORDER BY p.id LIMIT ${MOST}`;
  const steps = rows.some(({ project }) => project === "funded")
    ? await latestSteps(tx, processId)
    : undefined;
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? undefined,
    title: row.title ?? undefined,
    standing: toStanding(row),
    owner: row.authorId === null ? undefined : { id: row.authorId, name: row.authorName ?? undefined },
    coAuthors: row.coAuthors,
    openSuggestions: row.openSuggestions,
    project: row.project === null ? undefined : statusOf(row.project, steps?.get(row.projectId ?? 0)),
  }));
}

const statusOf = (status: ProjectStatus, step: WorkStep | undefined): PublicStatus =>
  publicStatus({ status, ...(step === "cancelled" && { worksCancelled: true }) });
