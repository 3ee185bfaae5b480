import { publicIfBefore } from "../domain/assessment/assessment.js";
import { READABLE_STATES } from "../domain/proposal-merge.js";
import type { Proposal } from "../domain/proposal.js";
import { PUBLIC_STATES, type ProposalState } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import { LATEST } from "./assessments.js";
import { readProposal } from "./proposals.js";
import { SUPPORTERS } from "./supports.js";
import type { Tx } from "./transaction.js";

/** A line of a list that everybody may read. */
export interface PublicProposal {
  number: number;
  title: string;
  /** An area key, `*` for the whole city, undefined when the author did not say. */
  area: string | undefined;
  theme: string | undefined;
  state: ProposalState;
  /** How many people support it. */
  supports: number;
}

export interface ProposalFilter {
  area?: string | undefined;
  theme?: string | undefined;
  /** Any one of these. */
  areas?: readonly string[] | undefined;
  /** Words that the title or the text contains, as they are. */
  query?: string | undefined;
  /** Default: every state in which a proposal is public. */
  states?: readonly ProposalState[];
  /** Only what may become a project at this moment: not checked, or found by all to be possible. */
  possibleAt?: Date;
  /** Only of these. */
  numbers?: readonly number[] | undefined;
}

interface PublicRow extends Omit<PublicProposal, "area" | "theme"> {
  area: string | null;
  theme: string | null;
  total: number;
}

/** One page of the public proposals of a process, as they were published, newest first. */
export async function publicProposals(
  tx: Tx,
  processId: string,
  { area, theme, areas, query, numbers, states = PUBLIC_STATES, possibleAt }: ProposalFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ items: PublicProposal[]; total: number }> {
  const conditions = [
    Prisma.sql`p."processId" = ${processId}::uuid AND p.state = ANY(${[...states]})`,
    ...(area === undefined ? [] : [Prisma.sql`v."areaKey" = ${area}`]),
    ...(areas === undefined ? [] : [Prisma.sql`v."areaKey" = ANY(${[...areas]}::text[])`]),
    ...(theme === undefined ? [] : [Prisma.sql`v."themeKey" = ${theme}`]),
    ...(query === undefined ? [] : [contains(query)]),
    ...(possibleAt === undefined ? [] : [isPossible(possibleAt)]),
    ...(numbers === undefined ? [] : [Prisma.sql`p.number = ANY(${[...numbers]}::int[])`]),
  ];
  const rows = await tx.$queryRaw<PublicRow[]>`
    SELECT p.number, v.title, v."areaKey" AS area, v."themeKey" AS theme, p.state, (count(*) OVER ())::int AS total,
      ${SUPPORTERS} AS supports
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY p.number DESC OFFSET ${skip}::int LIMIT ${take}::int`;
  const items = rows.map(({ number, title, area, theme, state, supports }) => ({
    number,
    title,
    supports,
    area: area ?? undefined,
    theme: theme ?? undefined,
    state,
  }));
  return { items, total: rows[0]?.total ?? 0 };
}

const isPossible = (now: Date): Prisma.Sql => Prisma.sql`(p.state <> 'in-check' OR EXISTS (
  SELECT FROM "Assessment" a WHERE a.id = ${LATEST} AND a."publishedAt" <= ${publicIfBefore(now)}::timestamptz
    AND (a.verdict = 'feasible' OR (a.verdict = 'with-changes' AND a.answer = 'accepted'))))`;

function contains(words: string): Prisma.Sql {
  const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(v.title ILIKE ${pattern} OR v.body ILIKE ${pattern})`;
}

/** The same, or one that was public and went into another: its text and what was said about it stay readable. */
export async function readableProposal(
  tx: Tx,
  processId: string,
  number: number,
): Promise<Proposal | undefined> {
  const proposal = await readProposal(tx, { processId, number }, "public");
  return proposal && READABLE_STATES.includes(proposal.standing.state) ? proposal : undefined;
}

/** The public version of a proposal; undefined when there is none, or none any more. */
export async function publicProposal(
  tx: Tx,
  processId: string,
  number: number,
): Promise<Proposal | undefined> {
  const proposal = await readProposal(tx, { processId, number }, "public");
  return proposal && PUBLIC_STATES.includes(proposal.standing.state) ? proposal : undefined;
}
