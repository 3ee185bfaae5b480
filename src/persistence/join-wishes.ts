import type { Tx } from "./transaction.js";

/** What somebody said about those that look close to their proposal; shown to whoever reads it. */
export async function saveCloseOnes(tx: Tx, id: number, closeOnes: string): Promise<void> {
  await tx.proposal.update({ where: { id }, data: { closeOnes } });
}

/** Asked twice, it is one wish. */
export async function addJoinWish(
  tx: Tx,
  wish: { proposalId: number; draftId: number; participantId: string; createdAt: Date },
): Promise<void> {
  await tx.joinWish.createMany({ data: [wish], skipDuplicates: true });
}

/** A wish whose addressee does not know of it yet. */
export interface UntoldWish {
  proposalId: number;
  draftId: number;
  /** Who wishes; the addressee does not learn it. */
  participantId: string;
  /** What people call the addressee's proposal by. */
  number: number;
  title: string;
  process: { id: string; timeZone: string };
  author: { id: string; quiet: boolean; stopped: boolean } | undefined;
}

interface Row extends Omit<UntoldWish, "process" | "author"> {
  processId: string;
  timeZone: string;
  authorId: string | null;
  quiet: boolean | null;
  stopped: boolean;
}

/** Those outside `silent` processes, the oldest first, locked for this transaction. */
export async function wishesToTell(
  tx: Tx,
  { silent, take }: { silent: readonly string[]; take: number },
): Promise<UntoldWish[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT w."proposalId", w."draftId", w."participantId", p.number, v.title, q.id AS "processId", q."timeZone", p."authorId", a.quiet,
      a."stoppedAt" IS NOT NULL AS stopped
    FROM "JoinWish" w
    JOIN "Proposal" p ON p.id = w."proposalId"
    JOIN "Proposal" d ON d.id = w."draftId"
    JOIN "ProposalVersion" v ON v."proposalId" = d.id AND v.version = d."workingVersion"
    JOIN "ParticipatoryProcess" q ON q.id = p."processId"
    LEFT JOIN "Participant" a ON a.id = p."authorId"
    WHERE w."toldAt" IS NULL AND NOT p."processId" = ANY(${[...silent]}::uuid[])
    ORDER BY w."createdAt", w."draftId" LIMIT ${take}::int
    FOR NO KEY UPDATE OF w SKIP LOCKED`;
  return rows.map(({ processId, timeZone, authorId, quiet, stopped, ...row }) => ({
    ...row,
    process: { id: processId, timeZone },
    author: authorId === null ? undefined : { id: authorId, quiet: quiet ?? true, stopped },
  }));
}

export async function markWishTold(
  tx: Tx,
  { draftId, proposalId }: Pick<UntoldWish, "draftId" | "proposalId">,
  now: Date,
): Promise<void> {
  await tx.joinWish.update({
    where: { draftId_proposalId: { draftId, proposalId } },
    data: { toldAt: now },
  });
}

/** Who asked to join forces, and with which of an author's proposals. */
export async function wisherOf(
  tx: Tx,
  { draftId, authorId }: { draftId: number; authorId: string },
): Promise<{ proposalId: number; participantId: string } | undefined> {
  const wish = await tx.joinWish.findFirst({
    where: { draftId, proposal: { authorId } },
    orderBy: { proposal: { number: "asc" } },
    select: { proposalId: true, participantId: true },
  });
  return wish ?? undefined;
}

/** The words of a draft whose author wishes to join forces with somebody's proposal. */
export async function wishedDraft(
  tx: Tx,
  { draftId, authorId }: { draftId: number; authorId: string },
): Promise<{ number: number; title: string; body: string } | undefined> {
  const [row] = await tx.$queryRaw<{ number: number; title: string; body: string }[]>`
    SELECT p.number, v.title, v.body
    FROM "JoinWish" w
    JOIN "Proposal" p ON p.id = w."proposalId" AND p."authorId" = ${authorId}::uuid
    JOIN "Proposal" d ON d.id = w."draftId"
    JOIN "ProposalVersion" v ON v."proposalId" = d.id AND v.version = d."workingVersion"
    WHERE w."draftId" = ${draftId}::int ORDER BY p.number LIMIT 1`;
  return row;
}

/** Public proposals that the author of one asked to join forces with. */
export async function wishedBy(tx: Tx, draftId: number): Promise<{ number: number; title: string }[]> {
  return tx.$queryRaw<{ number: number; title: string }[]>`
    SELECT p.number, v.title
    FROM "JoinWish" w
    JOIN "Proposal" p ON p.id = w."proposalId" AND p.state = 'public'
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE w."draftId" = ${draftId}::int ORDER BY p.number`;
}
