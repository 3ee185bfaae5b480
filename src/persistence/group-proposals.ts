import type { ProjectStatus } from "../domain/process.js";
import type { Standing } from "../domain/proposal.js";
import { toStanding } from "./proposal-standing.js";
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
  project: ProjectStatus | undefined;
}

const MOST = 100;

/** Everything some groups work on in a process, the oldest first. */
export async function groupProposals(
  tx: Tx,
  processId: string,
  groups: readonly string[],
): Promise<GroupProposal[]> {
  const rows = await tx.proposal.findMany({
    where: { processId, groupId: { in: [...groups] } },
    orderBy: { id: "asc" },
    take: MOST,
    include: {
      author: { select: { id: true, displayName: true } },
      coAuthors: { select: { participantId: true } },
      project: { select: { status: true } },
      versions: { orderBy: { version: "desc" }, take: 1, select: { title: true } },
      suggestions: { where: { state: "open" }, select: { id: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? undefined,
    title: row.versions[0]?.title ?? undefined,
    standing: toStanding(row),
    owner: row.author ? { id: row.author.id, name: row.author.displayName ?? undefined } : undefined,
    coAuthors: row.coAuthors.map(({ participantId }) => participantId),
    openSuggestions: row.suggestions.length,
    project: row.project ? (row.project.status as ProjectStatus) : undefined,
  }));
}
