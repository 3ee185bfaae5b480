import type { Supported } from "../domain/cut-off.js";
import type { ProposalState } from "../domain/proposal.js";
import { SUPPORT_COUNTS } from "../domain/support.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** Proposal `p` and those that were merged into it: whoever supports one of them supports it. */
const FAMILY = Prisma.sql`ARRAY(
  SELECT p.id UNION ALL
  SELECT m.id FROM "Proposal" m
  WHERE m."processId" = p."processId" AND m.state = 'merged' AND m."mergedInto" = p.number)`;

/**
 * In a query about proposals `p`: how many people support each, of the supports `s` that are wanted. Whoever began it may have
 * supported one that was merged into it; nobody supports their own.
 */
const supporters = (wanted: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT count(DISTINCT s."participantId")::int FROM "Support" s
    WHERE s."proposalId" = ANY(${FAMILY}) AND s."participantId" IS DISTINCT FROM p."authorId" AND ${wanted})`;

/** The same, of all there are. */
export const SUPPORTERS = supporters(Prisma.sql`true`);

/** Somebody's supports `g` in a process by what counts now: of proposals `q`, or of what they were merged into, `t`. */
const givenFrom = (processId: string, participant: Prisma.Sql): Prisma.Sql => Prisma.sql`
  FROM "Support" g
  JOIN "Proposal" q ON q.id = g."proposalId" AND q."processId" = ${processId}::uuid
  LEFT JOIN "Proposal" t ON q.state = 'merged' AND t."processId" = q."processId" AND t.number = q."mergedInto"
  WHERE g."participantId" = ${participant} AND coalesce(t.state, q.state) = ANY(${[...SUPPORT_COUNTS]})
    AND g."participantId" IS DISTINCT FROM CASE WHEN t.id IS NULL THEN q."authorId" ELSE t."authorId" END`;

/** How many proposals of a process somebody supports, by what counts now. */
const givenBy = (processId: string, participant: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT count(DISTINCT coalesce(t.id, q.id))::int ${givenFrom(processId, participant)})`;

export interface SupportedProposal {
  id: number;
  state: ProposalState;
  author: string | undefined;
}

/** What people call a proposal by; it stays as it is until the transaction ends, and others may support it meanwhile. */
export async function holdProposal(
  tx: Tx,
  { processId, number }: { processId: string; number: number },
): Promise<SupportedProposal | undefined> {
  const [row] = await tx.$queryRaw<{ id: number; state: ProposalState; author: string | null }[]>`
    SELECT id, state, "authorId" AS author FROM "Proposal"
    WHERE "processId" = ${processId}::uuid AND number = ${number}::int FOR SHARE`;
  return row && { ...row, author: row.author ?? undefined };
}

export interface SupportFacts {
  count: number;
  /** The person supports it. */
  mine: boolean;
  /** How many proposals of the process the person supports. */
  given: number;
}

/** One proposal in the eyes of one person. */
export async function readSupport(
  tx: Tx,
  { processId, proposalId, participantId }: { processId: string; proposalId: number; participantId: string },
): Promise<SupportFacts> {
  const person = Prisma.sql`${participantId}::uuid`;
  const [row] = await tx.$queryRaw<SupportFacts[]>`
    SELECT ${SUPPORTERS} AS count, ${givenBy(processId, person)} AS given,
      EXISTS (SELECT FROM "Support" s
        WHERE s."participantId" = ${person} AND s."proposalId" = ANY(${FAMILY})) AS mine
    FROM "Proposal" p WHERE p.id = ${proposalId}::int`;
  return row ?? { count: 0, mine: false, given: 0 };
}

/** Proposals that may become projects, each with how many people supported it before a moment. */
export async function supportedBefore(tx: Tx, processId: string, at: Date): Promise<Supported[]> {
  const rows = await tx.$queryRaw<{ number: number; area: string | null; supports: number }[]>`
    SELECT p.number, v."areaKey" AS area, ${supporters(Prisma.sql`s."createdAt" < ${at}`)} AS supports
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE p."processId" = ${processId}::uuid AND p.state = ANY(${[...SUPPORT_COUNTS]})`;
  return rows.map((row) => ({ ...row, area: row.area ?? undefined }));
}

/** How many people support it, whoever asks. */
export async function countSupports(tx: Tx, proposalId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT ${SUPPORTERS} AS count FROM "Proposal" p WHERE p.id = ${proposalId}::int`;
  return row?.count ?? 0;
}

/** Supporting twice is supporting once. */
export async function addSupport(
  tx: Tx,
  { participantId, proposalId, now }: { participantId: string; proposalId: number; now: Date },
): Promise<void> {
  await tx.support.createMany({
    data: [{ participantId, proposalId, createdAt: now }],
    skipDuplicates: true,
  });
}

export async function removeSupport(
  tx: Tx,
  { participantId, proposalId }: { participantId: string; proposalId: number },
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Support" s USING "Proposal" p
    WHERE p.id = ${proposalId}::int AND s."participantId" = ${participantId}::uuid
      AND s."proposalId" = ANY(${FAMILY})`;
}

/**
 * A proposal that is public again brings its supports back, but for people who have given theirs elsewhere meanwhile: nobody
 * has more than the quota.
 */
export async function dropSupportsBeyond(
  tx: Tx,
  { processId, proposalId, quota }: { processId: string; proposalId: number; quota: number },
): Promise<void> {
  await tx.$queryRaw`
    SELECT a.id FROM "Participant" a WHERE a.id IN (
      SELECT s."participantId" FROM "Support" s, "Proposal" p
      WHERE p.id = ${proposalId}::int AND s."proposalId" = ANY(${FAMILY}))
    ORDER BY a.id FOR NO KEY UPDATE OF a`;
  await tx.$executeRaw`
    DELETE FROM "Support" s USING "Proposal" p
    WHERE p.id = ${proposalId}::int AND s."proposalId" = ANY(${FAMILY})
      AND ${givenBy(processId, Prisma.sql`s."participantId"`)} > ${quota}::int`;
}

/** Processes in which somebody supports something. */
export async function processesSupportedBy(tx: Tx, participantId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ processId: string }[]>`
    SELECT DISTINCT p."processId" FROM "Support" s JOIN "Proposal" p ON p.id = s."proposalId"
    WHERE s."participantId" = ${participantId}::uuid ORDER BY 1`;
  return rows.map(({ processId }) => processId);
}

/** Of one person's supports that count, those given first stay: as many as the quota. Nobody else's are touched. */
export async function keepFirstSupports(
  tx: Tx,
  { processId, participantId, quota }: { processId: string; participantId: string; quota: number },
): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      SELECT g."proposalId", coalesce(t.id, q.id) AS family, g."createdAt"
      ${givenFrom(processId, Prisma.sql`${participantId}::uuid`)}
    ), ranked AS (
      SELECT family, row_number() OVER (ORDER BY min("createdAt"), family) AS nth FROM given GROUP BY family
    )
    DELETE FROM "Support" s USING given JOIN ranked USING (family)
    WHERE ranked.nth > ${quota}::int AND s."proposalId" = given."proposalId"
      AND s."participantId" = ${participantId}::uuid`;
}

/** Numbers and titles of the proposals that somebody supports and that everybody can read, the latest support first. */
export async function supportedBy(
  tx: Tx,
  { processId, participantId, take }: { processId: string; participantId: string; take: number },
): Promise<{ number: number; title: string }[]> {
  return tx.$queryRaw`
    SELECT p.number, v.title
    FROM "Support" s
    JOIN "Proposal" q ON q.id = s."proposalId" AND q."processId" = ${processId}::uuid
    JOIN "Proposal" p ON p."processId" = q."processId" AND (p.id = q.id OR (q.state = 'merged' AND p.number = q."mergedInto"))
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE s."participantId" = ${participantId}::uuid AND p.state IN ('public', 'in-check', 'on-ballot')
      AND p."authorId" IS DISTINCT FROM s."participantId"
    GROUP BY p.id, v.title ORDER BY max(s."createdAt") DESC, p.number LIMIT ${take}::int`;
}

/** Somebody who supported a proposal that was withdrawn, and has not been told. */
export interface SupporterToTell {
  participantId: string;
  proposalId: number;
  number: number;
  title: string;
}

/** Somebody who supported what went into another, and has not been told. */
export interface MergedSupporter {
  participantId: string;
  mergeId: number;
  number: number;
  into: number;
  title: string;
}

/**
 * Of merges that can no longer be undone, whoever supports the one that went, or one that had gone into it: not those who write
 * either, who are told as authors.
 */
export async function mergedSupportersToTell(
  tx: Tx,
  {
    processId,
    since,
    before,
    quiet,
    take,
  }: { processId: string; since: Date; before: Date; quiet: boolean; take: number },
): Promise<MergedSupporter[]> {
  return tx.$queryRaw<MergedSupporter[]>`
    WITH merged AS MATERIALIZED (
      SELECT m.id, f."processId", f.number, array_append(m.carried, f.number) AS gone, i.number AS into, v.title,
        ARRAY[f.id, i.id] AS both, f."authorId" AS "ofGone", i."authorId" AS "ofInto"
      FROM "ProposalMerge" m
      JOIN "Proposal" f ON f.id = m."fromId" AND f."processId" = ${processId}::uuid
      JOIN "Proposal" i ON i.id = m."intoId"
      JOIN "ProposalVersion" v ON v."proposalId" = i.id AND v.version = i."publicVersion"
      WHERE m.state = 'done' AND m."settledAt" > ${since}::timestamptz AND m."settledAt" < ${before}::timestamptz
    )
    SELECT DISTINCT s."participantId", m.id AS "mergeId", m.number, m.into, m.title
    FROM merged m
    JOIN "Proposal" c ON c."processId" = m."processId" AND c.number = ANY(m.gone)
    JOIN "Support" s ON s."proposalId" = c.id
    JOIN "Participant" a ON a.id = s."participantId" AND a."stoppedAt" IS NULL
    WHERE (NOT ${quiet} OR NOT a.quiet)
      AND s."participantId" IS DISTINCT FROM m."ofGone" AND s."participantId" IS DISTINCT FROM m."ofInto"
      AND NOT EXISTS (SELECT FROM "CoAuthor" w
        WHERE w."participantId" = s."participantId" AND w."proposalId" = ANY(m.both))
      AND NOT EXISTS (SELECT FROM "Delivery" d
        WHERE d."participantId" = s."participantId" AND d.occasion = 'merged-' || m.id)
    ORDER BY m.id, s."participantId" LIMIT ${take}::int`;
}

/** Who stopped messages is not told, and in quiet hours only who has none (I-11). */
export async function supportersToTell(
  tx: Tx,
  { processId, since, quiet, take }: { processId: string; since: Date; quiet: boolean; take: number },
): Promise<SupporterToTell[]> {
  return tx.$queryRaw<SupporterToTell[]>`
    SELECT DISTINCT s."participantId", p.id AS "proposalId", p.number, v.title
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    JOIN "Support" s ON s."proposalId" = ANY(${FAMILY})
    JOIN "Participant" a ON a.id = s."participantId" AND a."stoppedAt" IS NULL
    WHERE p."processId" = ${processId}::uuid AND p.state = 'withdrawn' AND p."updatedAt" > ${since}::timestamptz
      AND (NOT ${quiet} OR NOT a.quiet)
      AND NOT EXISTS (SELECT FROM "Delivery" d
        WHERE d."participantId" = s."participantId" AND d.occasion = 'withdrawn-' || p.id)
    ORDER BY p.id, s."participantId" LIMIT ${take}::int`;
}
