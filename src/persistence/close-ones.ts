import { SUPPORTERS } from "./supports.js";
import type { Tx } from "./transaction.js";

/** How alike two titles must be: below, people see nothing in common. PostgreSQL's own limits for the indexes are lower. */
const ALIKE = 0.4;

/** A public proposal or a project whose words are close to somebody's. */
export type CloseOne =
  | { kind: "proposal"; number: number; title: string; supports: number; likeness: number }
  | { kind: "project"; number: number; likeness: number };

interface Wanted {
  processId: string;
  /** Whose own are left out. */
  exceptOf: string | undefined;
  title: string;
  take: number;
}

/** By the trigrams of title and text, the closest first; found through indexes, and never more than `take`. */
export async function closeOnes(tx: Tx, wanted: Wanted): Promise<CloseOne[]> {
  const found = [...(await closeProposals(tx, wanted)), ...(await closeProjects(tx, wanted))];
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, wanted.take);
}

async function closeProposals(tx: Tx, { processId, exceptOf, title, take }: Wanted): Promise<CloseOne[]> {
  return tx.$queryRaw<CloseOne[]>`
    SELECT 'proposal' AS kind, p.number, v.title, ${SUPPORTERS} AS supports,
      greatest(similarity(v.title, ${title}), word_similarity(${title}, v.body))::float8 AS likeness
    FROM "ProposalVersion" v
    JOIN "Proposal" p ON p.id = v."proposalId" AND p."publicVersion" = v.version
    WHERE (v.title % ${title} OR ${title} <% v.body)
      AND greatest(similarity(v.title, ${title}), word_similarity(${title}, v.body)) >= ${ALIKE}::float8
      AND p."processId" = ${processId}::uuid AND p.state IN ('public', 'in-check')
      AND p."authorId" IS DISTINCT FROM ${exceptOf ?? null}::uuid
    ORDER BY likeness DESC, p.number LIMIT ${take}::int`;
}

async function closeProjects(tx: Tx, { processId, title, take }: Wanted): Promise<CloseOne[]> {
  return tx.$queryRaw<CloseOne[]>`
    SELECT 'project' AS kind, j.number, word_similarity(${title}, j.title::text)::float8 AS likeness
    FROM "Project" j
    WHERE ${title} <% (j.title::text) AND j."processId" = ${processId}::uuid AND j.status <> 'withdrawn'
    ORDER BY likeness DESC, j.number LIMIT ${take}::int`;
}
