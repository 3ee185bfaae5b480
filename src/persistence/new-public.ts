import { PUBLIC_STATES } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** A proposal that everybody can read since a short while. */
export interface NewPublic {
  number: number;
  title: string;
  area: string | undefined;
}

type Row = Omit<NewPublic, "area"> & { area: string | null; total: number };

/** Proposals that became public since a moment, in these districts and themes; none named is all. The newest `take`, and how many there are. */
export async function newPublic(
  tx: Tx,
  {
    processId,
    areas,
    themes,
    since,
    take,
  }: { processId: string; areas: readonly string[]; themes: readonly string[]; since: Date; take: number },
): Promise<{ items: NewPublic[]; total: number }> {
  const inAreas = areas.length === 0 ? Prisma.empty : Prisma.sql`AND v."areaKey" = ANY(${[...areas]})`;
  const inThemes = themes.length === 0 ? Prisma.empty : Prisma.sql`AND v."themeKey" = ANY(${[...themes]})`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.number, v.title, v."areaKey" AS area, (count(*) OVER ())::int AS total FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE p."processId" = ${processId}::uuid AND p.state = ANY(${[...PUBLIC_STATES]})
      AND p.verdict = 'published' AND p."decidedAt" >= ${since}::timestamptz AND p."toldAt" IS NOT NULL
      ${inAreas} ${inThemes}
    ORDER BY p."decidedAt" DESC, p.id DESC LIMIT ${take}::int`;
  const items = rows.map(({ number, title, area }) => ({ number, title, area: area ?? undefined }));
  return { items, total: rows[0]?.total ?? 0 };
}
