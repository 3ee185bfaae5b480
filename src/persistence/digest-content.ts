import { asAuthorSees } from "../domain/proposal-calendar.js";
import { PUBLIC_STATES, type Standing } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import { toStanding } from "./proposal-standing.js";
import type { Tx } from "./transaction.js";

/** A proposal of a group, as everybody in it may see it. */
export interface ProposalOfGroup {
  id: number;
  number: number | undefined;
  title: string | undefined;
  standing: Standing;
}

const MOST = 20;

/** What the group works on, or whoever looks after it, and has made public. */
export async function proposalsOfGroup(
  tx: Tx,
  { conversationId, processId, now }: { conversationId: string; processId: string; now: Date },
): Promise<ProposalOfGroup[]> {
  const rows = await tx.proposal.findMany({
    where: {
      processId,
      state: { in: [...PUBLIC_STATES] },
      OR: [
        { groupId: conversationId },
        { author: { associations: { some: { conversationId, endedAt: null } } } },
      ],
    },
    orderBy: [{ number: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST,
    include: { versions: { select: { version: true, title: true } } },
  });
  return rows.map(({ versions, ...row }) => {
    const standing = asAuthorSees(toStanding(row), now);
    const shown = standing.public ?? standing.sent ?? standing.working;
    const title = versions.find(({ version }) => version === shown)?.title;
    return { id: row.id, number: row.number ?? undefined, title: title ?? undefined, standing };
  });
}

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
