import type { CommentReason, CommentState } from "../domain/comment.js";
import { Prisma } from "../generated/prisma/client.js";
import type { reachOf } from "../domain/desk/rights.js";
import { AREA_OF_COMMENT } from "./comments.js";
import type { Tx } from "./transaction.js";

/** A comment that waits for staff. */
export interface WaitingComment {
  id: number;
  text: string;
  name: string | undefined;
  author: string | undefined;
  at: Date;
  state: CommentState;
  about: { kind: "proposal" | "project"; number: number };
  /** Open reports, by reason. */
  reports: readonly { reason: CommentReason; count: number }[];
}

interface Row extends Omit<WaitingComment, "name" | "author" | "about"> {
  name: string | null;
  author: string | null;
  kind: "proposal" | "project";
  number: number;
}

/** Open reports of comment `c`. */
const REPORTED = Prisma.sql`EXISTS (SELECT FROM "CommentReport" r WHERE r."commentId" = c.id AND r."settledAt" IS NULL)`;

/** What is held, and what everybody can read and somebody reported. */
const WAITS = Prisma.sql`(c.state = 'held' OR (c.state = 'public' AND ${REPORTED}))`;

const select = (condition: Prisma.Sql, take: number): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.text, a."displayName" AS name, c."authorId" AS author, c."createdAt" AS at, c.state,
    CASE WHEN c."proposalId" IS NULL THEN 'project' ELSE 'proposal' END AS kind, coalesce(p.number, j.number) AS number,
    (SELECT coalesce(json_agg(json_build_object('reason', t.reason, 'count', t.count) ORDER BY t.count DESC), '[]')
      FROM (SELECT r.reason, count(*)::int AS count FROM "CommentReport" r
        WHERE r."commentId" = c.id AND r."settledAt" IS NULL GROUP BY r.reason) t) AS reports
  FROM "Comment" c
  LEFT JOIN "Proposal" p ON p.id = c."proposalId"
  LEFT JOIN "Project" j ON j.id = c."projectId"
  LEFT JOIN "Participant" a ON a.id = c."authorId"
  WHERE ${condition}
  ORDER BY (c.state = 'public') DESC, c."createdAt", c.id LIMIT ${take}::int`;

const toWaiting = ({ name, author, kind, number, ...row }: Row): WaitingComment => ({
  ...row,
  name: name ?? undefined,
  author: author ?? undefined,
  about: { kind, number },
});

/** Of which process, and of what in it. */
export interface CommentReader {
  processId: string;
  reach: ReturnType<typeof reachOf>;
  /** Without what this person wrote: others decide about it. */
  except?: string;
}

function forReader({ processId, reach, except }: CommentReader): Prisma.Sql {
  const here = Prisma.sql`c."processId" = ${processId}::uuid AND ${WAITS}`;
  const theirs = reach === "everywhere" ? [] : [Prisma.sql`${AREA_OF_COMMENT} = ANY(${[...reach]}::text[])`];
  const others = except === undefined ? [] : [Prisma.sql`c."authorId" IS DISTINCT FROM ${except}::uuid`];
  return Prisma.join([here, ...theirs, ...others], " AND ");
}

/** Reported ones first, since everybody can read them; then the longest wait. */
export async function waitingComments(
  tx: Tx,
  reader: CommentReader,
  take: number,
): Promise<WaitingComment[]> {
  const condition = forReader(reader);
  return (await tx.$queryRaw<Row[]>(select(condition, take))).map(toWaiting);
}

/** The same, if this one still waits. */
export async function waitingComment(
  tx: Tx,
  reader: CommentReader,
  id: number,
): Promise<WaitingComment | undefined> {
  const condition = Prisma.sql`${forReader(reader)} AND c.id = ${id}::int`;
  return (await tx.$queryRaw<Row[]>(select(condition, 1))).map(toWaiting)[0];
}

export async function countWaitingComments(
  tx: Tx,
  reader: CommentReader,
): Promise<{ waiting: number; reported: number }> {
  const [row] = await tx.$queryRaw<{ waiting: number; reported: number }[]>`
    SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE c.state = 'public'))::int AS reported
    FROM "Comment" c WHERE ${forReader(reader)}`;
  return row ?? { waiting: 0, reported: 0 };
}

/** A comment that waits, without its words. */
export interface CommentWait {
  since: Date;
  area: string | null;
  author: string | null;
}

/** Since when each of those that wait has waited: for its first reading, or since it was first reported. */
export async function commentsWaitingSince(tx: Tx, reader: CommentReader): Promise<CommentWait[]> {
  return tx.$queryRaw<CommentWait[]>`
    SELECT coalesce((SELECT min(r."createdAt") FROM "CommentReport" r
      WHERE r."commentId" = c.id AND r."settledAt" IS NULL), c."createdAt") AS since, ${AREA_OF_COMMENT} AS area, c."authorId" AS author
    FROM "Comment" c WHERE ${forReader(reader)}`;
}

/** More than anybody decides by mistake in two minutes. */
const MOST_RECENT = 3;

/** What somebody decided since a moment and can still undo, the latest first. */
export async function recentCommentDecisionsBy(
  tx: Tx,
  { processId, by, since }: { processId: string; by: string; since: Date },
): Promise<{ id: number; state: CommentState; at: Date }[]> {
  const rows = await tx.comment.findMany({
    where: { processId, decidedBy: by, decidedAt: { gte: since }, toldAt: null, state: { not: "deleted" } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: MOST_RECENT,
    select: { id: true, state: true, decidedAt: true },
  });
  return rows.flatMap(({ id, state, decidedAt }) =>
    decidedAt ? [{ id, state: state as CommentState, at: decidedAt }] : [],
  );
}

/** A decision about a comment whose author does not know it yet. */
export interface UntoldComment {
  id: number;
  text: string;
  state: CommentState;
  /** What it was before: one that was public and stays so is no news for its author. */
  earlier: CommentState;
  reason: CommentReason | null;
  about: { kind: "proposal" | "project"; number: number };
  process: { id: string; timeZone: string };
  author: { id: string; quiet: boolean; stopped: boolean } | undefined;
}

interface UntoldRow extends Omit<UntoldComment, "about" | "process" | "author"> {
  kind: "proposal" | "project";
  number: number;
  processId: string;
  timeZone: string;
  authorId: string | null;
  quiet: boolean | null;
  stopped: boolean;
}

/**
 * Decisions made before a moment about what its author has not deleted, outside `silent` processes, the oldest first,
 * locked for this transaction.
 */
export async function commentsToTell(
  tx: Tx,
  { before, silent, take }: { before: Date; silent: readonly string[]; take: number },
): Promise<UntoldComment[]> {
  const rows = await tx.$queryRaw<UntoldRow[]>`
    SELECT c.id, c.text, c.state, c.earlier, c.reason, q.id AS "processId", q."timeZone", c."authorId", a.quiet,
      a."stoppedAt" IS NOT NULL AS stopped,
      CASE WHEN c."proposalId" IS NULL THEN 'project' ELSE 'proposal' END AS kind, coalesce(p.number, j.number) AS number
    FROM "Comment" c
    JOIN "ParticipatoryProcess" q ON q.id = c."processId"
    LEFT JOIN "Proposal" p ON p.id = c."proposalId"
    LEFT JOIN "Project" j ON j.id = c."projectId"
    LEFT JOIN "Participant" a ON a.id = c."authorId"
    WHERE c."decidedAt" < ${before}::timestamptz AND c."toldAt" IS NULL AND c.state <> 'deleted'
      AND NOT c."processId" = ANY(${[...silent]}::uuid[])
    ORDER BY c."decidedAt", c.id LIMIT ${take}::int FOR NO KEY UPDATE OF c SKIP LOCKED`;
  return rows.map(({ kind, number, processId, timeZone, authorId, quiet, stopped, ...row }) => ({
    ...row,
    about: { kind, number },
    process: { id: processId, timeZone },
    author: authorId === null ? undefined : { id: authorId, quiet: quiet ?? true, stopped },
  }));
}

export async function markCommentsTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.comment.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: now } });
}

/** Somebody who reported a comment that staff have decided about, and does not know yet. */
export interface ReporterToTell {
  participantId: string;
  commentId: number;
  /** When it was decided: reported again later, it is another occasion. */
  at: Date;
  state: CommentState;
  about: { kind: "proposal" | "project"; number: number };
}

/** Of reports settled between two moments; nobody who stopped messages, and in quiet hours only who has none (I-11). */
export async function reportersToTell(
  tx: Tx,
  {
    processId,
    since,
    before,
    quiet,
    take,
  }: { processId: string; since: Date; before: Date; quiet: boolean; take: number },
): Promise<ReporterToTell[]> {
  const rows = await tx.$queryRaw<
    (Omit<ReporterToTell, "about"> & { kind: "proposal" | "project"; number: number })[]
  >`
    SELECT r."participantId", c.id AS "commentId", r."settledAt" AS at, c.state,
      CASE WHEN c."proposalId" IS NULL THEN 'project' ELSE 'proposal' END AS kind, coalesce(p.number, j.number) AS number
    FROM "CommentReport" r
    JOIN "Comment" c ON c.id = r."commentId" AND c."processId" = ${processId}::uuid
    JOIN "Participant" a ON a.id = r."participantId" AND a."stoppedAt" IS NULL
    LEFT JOIN "Proposal" p ON p.id = c."proposalId"
    LEFT JOIN "Project" j ON j.id = c."projectId"
    WHERE r."settledAt" > ${since}::timestamptz AND r."settledAt" < ${before}::timestamptz
      AND c.state IN ('public', 'removed') AND (NOT ${quiet} OR NOT a.quiet)
      AND NOT EXISTS (SELECT FROM "Delivery" d WHERE d."participantId" = r."participantId"
        AND d.occasion = 'report-' || c.id || '-' || (extract(epoch FROM r."settledAt") * 1000)::bigint)
    ORDER BY c.id, r."participantId" LIMIT ${take}::int`;
  return rows.map(({ kind, number, ...row }) => ({ ...row, about: { kind, number } }));
}
