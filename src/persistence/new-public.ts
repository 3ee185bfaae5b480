import { PUBLIC_STATES } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** How many proposals became public since a moment, in these districts and themes; none named is all. */
export async function countNewPublic(
  tx: Tx,
  {
    processId,
    areas,
    themes,
    since,
  }: { processId: string; areas: readonly string[]; themes: readonly string[]; since: Date },
): Promise<number> {
  const inAreas = areas.length === 0 ? Prisma.empty : Prisma.sql`AND v."areaKey" = ANY(${[...areas]})`;
  const inThemes = themes.length === 0 ? Prisma.empty : Prisma.sql`AND v."themeKey" = ANY(${[...themes]})`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE p."processId" = ${processId}::uuid AND p.state = ANY(${[...PUBLIC_STATES]})
      AND p.verdict = 'published' AND p."decidedAt" >= ${since}::timestamptz AND p."toldAt" IS NOT NULL
      ${inAreas} ${inThemes}`;
  return row?.count ?? 0;
}
