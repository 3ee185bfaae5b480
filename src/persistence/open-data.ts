import { PUBLIC_STATES } from "../domain/proposal.js";
import type { Tx } from "./transaction.js";

export interface OpenProcess {
  id: string;
  communityId: string;
  communityName: string;
  /** When what its file says was last changed. */
  revisedAt: Date;
}

/** By the names in its address; another community's process of the same name is another (I-15). */
export async function findOpenProcess(
  tx: Tx,
  { community, process }: { community: string; process: string },
): Promise<OpenProcess | undefined> {
  const [row] = await tx.$queryRaw<OpenProcess[]>`
    SELECT p.id, p."communityId", c.name AS "communityName", coalesce((
      SELECT max(a.at) FROM "AuditEntry" a WHERE a."processId" = p.id AND a.action = 'import'), p."createdAt") AS "revisedAt"
    FROM "ParticipatoryProcess" p JOIN "Community" c ON c.id = p."communityId"
    WHERE c.slug = ${community} AND p.slug = ${process}`;
  return row;
}

/** The names in the address of a process. */
export async function addressOf(tx: Tx, processId: string): Promise<{ community: string; process: string }> {
  const { slug, community } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id: processId },
    select: { slug: true, community: { select: { slug: true } } },
  });
  return { community: community.slug, process: slug };
}

/** A public proposal, as it was published. */
export interface OpenProposal {
  number: number;
  state: string;
  title: string;
  body: string;
  area: string | null;
  theme: string | null;
  origin: string;
  supports: number;
  /** Null unless the author chose to show their name. */
  author: string | null;
  sample: boolean;
}

/** Every public proposal of a process, by number. */
export async function openProposals(tx: Tx, processId: string): Promise<OpenProposal[]> {
  return tx.$queryRaw<OpenProposal[]>`
    SELECT p.number, p.state, coalesce(v.title, '') AS title, coalesce(v.body, '') AS body, v."areaKey" AS area,
      v."themeKey" AS theme, p.origin, p.sample, CASE WHEN p."showName" THEN a."displayName" END AS author,
      (SELECT count(*)::int FROM "Support" s WHERE s."proposalId" = p.id) AS supports
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    LEFT JOIN "Participant" a ON a.id = p."authorId"
    WHERE p."processId" = ${processId}::uuid AND p.state = ANY(${[...PUBLIC_STATES]}::text[]) AND p.number IS NOT NULL
    ORDER BY p.number`;
}
