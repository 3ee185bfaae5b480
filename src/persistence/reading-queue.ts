import type { Verdict } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import { READER } from "./proposals.js";
import type { Tx } from "./transaction.js";

/** A sent proposal, or a sent change of one, that nobody has answered. */
export interface WaitingProposal {
  number: number;
  /** The one that was sent. */
  version: number;
  title: string;
  area: string | undefined;
  waitingSince: Date;
  author: string | undefined;
  coAuthors: readonly string[];
  /** Who reads it, as they are called; whoever has no role any more reads nothing. */
  taken: { by: string; until: Date; name: string | undefined } | undefined;
  /** A change of what is public already. */
  isChange: boolean;
}

/** More than anybody reads in one sitting. */
const MOST = 500;

/** More than anybody decides by mistake in two minutes. */
const MOST_RECENT = 3;

/** What waits to be read in a process, the longest wait first. */
export async function readWaiting(tx: Tx, processId: string): Promise<WaitingProposal[]> {
  const rows = await tx.$queryRaw<
    {
      number: number;
      version: number;
      title: string | null;
      area: string | null;
      waitingSince: Date;
      author: string | null;
      coAuthors: string[];
      takenBy: string | null;
      takenUntil: Date | null;
      readerName: string | null;
      isChange: boolean;
    }[]
  >`
    SELECT p.number, v.version, v.title, v."areaKey" AS area, p."waitingSince", p."authorId" AS author,
      ${READER} AS "takenBy", p."takenUntil",
      (SELECT a."displayName" FROM "Participant" a WHERE a.id = p."takenBy") AS "readerName", p.state = 'public' AS "isChange",
      ARRAY(SELECT c."participantId" FROM "CoAuthor" c WHERE c."proposalId" = p.id) AS "coAuthors"
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."sentVersion"
    WHERE p."processId" = ${processId}::uuid AND p."waitingSince" IS NOT NULL
    ORDER BY p."waitingSince", p.id LIMIT ${MOST}`;
  return rows.map(({ title, area, author, takenBy, takenUntil, readerName, ...row }) => ({
    ...row,
    title: title ?? "",
    area: area ?? undefined,
    author: author ?? undefined,
    taken:
      takenBy !== null && takenUntil
        ? { by: takenBy, until: takenUntil, name: readerName ?? undefined }
        : undefined,
  }));
}

/** How many other proposals somebody has sent in a process, and how many of them are public. */
export async function readHistory(
  tx: Tx,
  processId: string,
  authorId: string,
  except: number,
): Promise<{ sent: number; published: number }> {
  const [row] = await tx.$queryRaw<{ sent: number; published: number }[]>`
    SELECT count(*)::int AS sent, (count(*) FILTER (WHERE state IN ('public', 'in-check', 'on-ballot')))::int AS published
    FROM "Proposal"
    WHERE "processId" = ${processId}::uuid AND "authorId" = ${authorId}::uuid
      AND number IS NOT NULL AND number <> ${except}::int`;
  return row ?? { sent: 0, published: 0 };
}

/** What somebody decided since a moment and can still undo, the latest first. */
export async function recentDecisionsBy(
  tx: Tx,
  { processId, by, since }: { processId: string; by: string; since: Date },
): Promise<{ number: number; verdict: Verdict; at: Date }[]> {
  const rows = await tx.proposal.findMany({
    where: {
      processId,
      decidedBy: by,
      decidedAt: { gte: since },
      toldAt: null,
      verdict: { notIn: ["on-ballot", "merged"] },
      earlier: { not: Prisma.DbNull },
      state: { not: "withdrawn" },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: MOST_RECENT,
    select: { number: true, verdict: true, decidedAt: true },
  });
  return rows.flatMap(({ number, verdict, decidedAt }) =>
    number === null || !decidedAt ? [] : [{ number, verdict: verdict as Verdict, at: decidedAt }],
  );
}
