import type { CountedActivity } from "../domain/outreach/outreach.js";
import { OUTREACH_BY, type Activity, type OutreachBy } from "../domain/outreach/target.js";
import type { Cell } from "../domain/turnout/suppress.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

const { sql } = Prisma;

/** Whoever did it in a process, once each, with the channel they did it on, where that is known. Choices are not read (I-7). */
const WHO: Readonly<Record<Activity, (processId: string) => Prisma.Sql>> = {
  proposed: (processId) => sql`
    SELECT DISTINCT w.id, NULL::text AS channel FROM (
      SELECT o."authorId" AS id FROM "Proposal" o
        WHERE o."processId" = ${processId}::uuid AND o."submittedAt" IS NOT NULL
      UNION SELECT a."participantId" FROM "CoAuthor" a JOIN "Proposal" o ON o.id = a."proposalId"
        WHERE o."processId" = ${processId}::uuid AND o."submittedAt" IS NOT NULL
    ) w WHERE w.id IS NOT NULL`,
  supported: (processId) => sql`
    SELECT DISTINCT s."participantId" AS id, NULL::text AS channel
    FROM "Support" s JOIN "Proposal" o ON o.id = s."proposalId" WHERE o."processId" = ${processId}::uuid`,
  voted: (processId) => sql`
    SELECT DISTINCT ON (v."participantId") v."participantId" AS id, v.channel
    FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId" WHERE b."processId" = ${processId}::uuid
    ORDER BY v."participantId", v."castAt" DESC`,
};

/** What makes the groups, of a person `q` with their right to vote `e` and whoever did it `w`. */
const COLUMNS: Readonly<Record<OutreachBy, (processId: string) => Prisma.Sql>> = {
  area: () => sql`coalesce(e."areaKey", q."areaKey")`,
  language: () => sql`q.language`,
  age: () => sql`e."ageBand"`,
  tie: () => sql`e.tie`,
  channel: (processId) => sql`coalesce(w.channel, (
    SELECT c.platform FROM "Conversation" c
    WHERE c."participantId" = q.id AND c.kind = 'private'
    ORDER BY (c."processId" = ${processId}::uuid) DESC NULLS LAST, c."updatedAt" DESC, c.id LIMIT 1))`,
};

/** How many people did something in a process, by each kind of group. */
export async function countActivity(tx: Tx, processId: string, activity: Activity): Promise<CountedActivity> {
  const groups: Partial<Record<OutreachBy, Cell[]>> = {};
  for (const by of OUTREACH_BY)
    groups[by] = await tx.$queryRaw<Cell[]>`
      SELECT coalesce(${COLUMNS[by](processId)}, 'unknown') AS key, count(*)::int AS people
      FROM (${WHO[activity](processId)}) w JOIN "Participant" q ON q.id = w.id
      LEFT JOIN "Eligibility" e ON e."participantId" = q.id AND e."processId" = ${processId}::uuid
      GROUP BY 1 ORDER BY 1`;
  const people = (groups.channel ?? []).reduce((sum, cell) => sum + cell.people, 0);
  return { people, groups: groups as CountedActivity["groups"] };
}
