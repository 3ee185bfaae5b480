import type { CommentReason, CommentStanding, CommentState } from "../domain/comment.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** What a comment is about. */
export type CommentedOn = { proposalId: number } | { projectId: number };

/** A comment as a list shows it. */
export interface ShownComment {
  id: number;
  text: string;
  /** Undefined when its author has no name here, or is gone. */
  name: string | undefined;
  at: Date;
  own: boolean;
  /** It waits to be read; only its author sees it. */
  held: boolean;
}

const isAbout = (on: CommentedOn): Prisma.Sql =>
  "proposalId" in on
    ? Prisma.sql`c."proposalId" = ${on.proposalId}::int`
    : Prisma.sql`c."projectId" = ${on.projectId}::int`;

interface ShownRow extends Omit<ShownComment, "name"> {
  name: string | null;
  total: number;
}

/** What everybody may read and what waits of the reader's own, the newest first. */
export async function readComments(
  tx: Tx,
  on: CommentedOn,
  { reader, skip, take }: { reader: string; skip: number; take: number },
): Promise<{ items: ShownComment[]; total: number }> {
  const rows = await tx.$queryRaw<ShownRow[]>`
    SELECT c.id, c.text, a."displayName" AS name, c."createdAt" AS at, c.state = 'held' AS held,
      coalesce(c."authorId" = ${reader}::uuid, false) AS own, (count(*) OVER ())::int AS total
    FROM "Comment" c LEFT JOIN "Participant" a ON a.id = c."authorId"
    WHERE ${isAbout(on)} AND (c.state = 'public' OR (c.state = 'held' AND c."authorId" = ${reader}::uuid))
    ORDER BY c."createdAt" DESC, c.id DESC OFFSET ${skip}::int LIMIT ${take}::int`;
  const items = rows.map(({ id, text, name, at, own, held }) => ({
    id,
    text,
    name: name ?? undefined,
    at,
    own,
    held,
  }));
  return { items, total: rows[0]?.total ?? 0 };
}

/** How many everybody may read. */
export const countComments = (tx: Tx, on: CommentedOn): Promise<number> =>
  tx.comment.count({ where: { ...on, state: "public" } });

export async function addComment(
  tx: Tx,
  {
    on,
    ...comment
  }: {
    processId: string;
    on: CommentedOn;
    authorId: string;
    text: string;
    state: CommentState;
    createdAt: Date;
  },
): Promise<void> {
  await tx.comment.create({ data: { ...comment, ...on } });
}

/** Its words are gone for good; who decided what about it, and that it was reported, stays. */
export async function eraseComment(tx: Tx, id: number): Promise<void> {
  await tx.comment.update({ where: { id }, data: { state: "deleted" satisfies CommentState, text: "" } });
}

/** How many comments somebody has written in a process since a moment. */
export const countCommentsSince = (
  tx: Tx,
  { processId, authorId, since }: { processId: string; authorId: string; since: Date },
): Promise<number> => tx.comment.count({ where: { processId, authorId, createdAt: { gt: since } } });

/** Once a person and comment, whatever the reason. */
export async function addReport(
  tx: Tx,
  report: { commentId: number; participantId: string; reason: CommentReason; createdAt: Date },
): Promise<void> {
  await tx.commentReport.createMany({ data: [report], skipDuplicates: true });
}

/** A comment as staff decide about it. */
export interface CommentToDecide {
  id: number;
  author: string | undefined;
  /** Of what it is about. */
  area: string | undefined;
  standing: CommentStanding;
}

/** The area of what a comment `c` is about: of the proposal as everybody reads it, or of the project. */
export const AREA_OF_COMMENT = Prisma.sql`coalesce(
  (SELECT v."areaKey" FROM "Proposal" p JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE p.id = c."proposalId"),
  (SELECT j."areaKey" FROM "Project" j WHERE j.id = c."projectId"))`;

/** Nobody else decides about it until the transaction ends. Two statements: what waited must be read as it was left. */
export async function lockComment(
  tx: Tx,
  { processId, id }: { processId: string; id: number },
): Promise<CommentToDecide | undefined> {
  await tx.$queryRaw`
    SELECT id FROM "Comment" WHERE id = ${id}::int AND "processId" = ${processId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.comment.findFirst({
    where: { id, processId },
    include: { _count: { select: { reports: { where: { settledAt: null } } } } },
  });
  if (!row) return undefined;
  const [about] = await tx.$queryRaw<{ area: string | null }[]>`
    SELECT ${AREA_OF_COMMENT} AS area FROM "Comment" c WHERE c.id = ${id}::int`;
  const { authorId, _count, ...columns } = row;
  return {
    id,
    author: authorId ?? undefined,
    area: about?.area ?? undefined,
    standing: toStanding(columns, _count.reports > 0),
  };
}

type Columns = Pick<
  Prisma.CommentGetPayload<object>,
  "state" | "decidedAt" | "decidedBy" | "reason" | "earlier" | "toldAt"
>;

function toStanding(row: Columns, reported: boolean): CommentStanding {
  const { decidedAt, decidedBy, earlier, reason, toldAt } = row;
  const isDecided = decidedAt !== null && decidedBy !== null && earlier !== null;
  return {
    state: row.state as CommentState,
    reported,
    decision: isDecided
      ? {
          at: decidedAt,
          by: decidedBy,
          reason: (reason as CommentReason | null) ?? undefined,
          earlier: earlier as CommentState,
          toldAt: toldAt ?? undefined,
        }
      : undefined,
  };
}

/** Writes where a comment stands; its reports are settled by a decision, and open again when that is undone. */
export async function saveComment(
  tx: Tx,
  id: number,
  { before, after }: { before: CommentStanding; after: CommentStanding },
): Promise<void> {
  const { state, decision } = after;
  await tx.comment.update({
    where: { id },
    data: {
      state,
      decidedAt: decision?.at ?? null,
      decidedBy: decision?.by ?? null,
      reason: decision?.reason ?? null,
      earlier: decision?.earlier ?? null,
      toldAt: decision?.toldAt ?? null,
    },
  });
  await tx.commentReport.updateMany({
    where: { commentId: id, settledAt: decision ? null : (before.decision?.at ?? null) },
    data: { settledAt: decision?.at ?? null },
  });
}
