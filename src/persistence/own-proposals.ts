import type { ProposalState } from "../domain/proposal.js";
import type { Tx } from "./transaction.js";

/** A line of somebody's own list. */
export interface OwnProposal {
  id: number;
  number: number | undefined;
  title: string | undefined;
  state: ProposalState;
  /** A change was begun and not sent. */
  hasUnsentChange: boolean;
  /** A change of what is public waits to be read. */
  isChangeWaiting: boolean;
}

/** Everything a person wrote in a process: drafts first, then the newest. */
export async function readOwnProposals(tx: Tx, processId: string, authorId: string): Promise<OwnProposal[]> {
  const rows = await tx.$queryRaw<
    (Omit<OwnProposal, "number" | "title"> & { number: number | null; title: string | null })[]
  >`
    SELECT p.id, p.number, v.title, p.state,
      coalesce(p."workingVersion" > p."sentVersion", false) AS "hasUnsentChange",
      p.state = 'public' AND p."waitingSince" IS NOT NULL AS "isChangeWaiting"
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."workingVersion"
    WHERE p."processId" = ${processId}::uuid AND p."authorId" = ${authorId}::uuid
    ORDER BY p.number IS NOT NULL, p.number DESC, p.id DESC
    LIMIT 100`;
  return rows.map(({ number, title, ...row }) => ({
    ...row,
    number: number ?? undefined,
    title: title ?? undefined,
  }));
}
