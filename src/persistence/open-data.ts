import { LATEST, latestKnown } from "./assessments.js";
import { READABLE_STATES } from "../domain/proposal-merge.js";
import { SUPPORTERS } from "./supports.js";
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
    WHERE c.slug = ${community} AND p.slug = ${process} AND NOT p.trial`;
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
  supports: number | null;
  /** Of its authors, and of those of what was merged into it, whoever chose to show their name; null when nobody did. */
  author: string | null;
  /** Where it went; its supports are counted there. */
  mergedInto: number | null;
  sample: boolean;
  /** What was found, where everybody may know: feasible, with-changes, not-feasible. */
  verdict: string | null;
  /** Minor units. */
  verdictCost: number | null;
  verdictOffice: string | null;
  verdictReason: string | null;
  /** The number of the one it is another idea for. */
  alternativeTo: number | null;
}

/** Every public proposal of a process, and those that went into one, by number, with what everybody may know of it now. */
export async function openProposals(tx: Tx, processId: string, now: Date): Promise<OpenProposal[]> {
  const rows = await tx.$queryRaw<(OpenProposal & { latest: boolean })[]>`
    SELECT p.number, p.state, coalesce(v.title, '') AS title, coalesce(v.body, '') AS body, v."areaKey" AS area,
      v."themeKey" AS theme, p.origin, p.sample, CASE WHEN p.state = 'merged' THEN p."mergedInto" END AS "mergedInto",
      c.verdict, c.cost::float8 AS "verdictCost", c.office AS "verdictOffice", c.reason AS "verdictReason",
      c.id IS NOT NULL AND c.id = ${LATEST} AS latest, o.number AS "alternativeTo",
      (SELECT string_agg(DISTINCT w."displayName", ', ' ORDER BY w."displayName") FROM "Proposal" j
        JOIN "Participant" w ON w.id = j."authorId" WHERE j."processId" = p."processId" AND j."showName"
          AND (j.id = p.id OR (j.state = 'merged' AND j."mergedInto" = p.number))) AS author,
      CASE WHEN p.state <> 'merged' THEN ${SUPPORTERS} END AS supports
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    LEFT JOIN "Assessment" c ON c.id = ${latestKnown(now)}
    LEFT JOIN "Proposal" o ON o.id = p."alternativeTo"
    WHERE p."processId" = ${processId}::uuid AND p.state = ANY(${[...READABLE_STATES]}::text[]) AND p.number IS NOT NULL
    ORDER BY p.number`;
  return rows.map(({ latest, ...row }) => ({
    ...row,
    state: row.state === "in-check" && latest && row.verdict === "not-feasible" ? "not-feasible" : row.state,
  }));
}
