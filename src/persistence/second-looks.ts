import type { Tx } from "./transaction.js";

export const SECOND_LOOK = "second-look";

/** Somebody whose proposal was refused asks for another person to read it. */
export interface SecondLook {
  id: number;
  number: number;
  title: string;
  /** An area key. */
  area: string | undefined;
  /** What they say about it. */
  text: string;
  createdAt: Date;
  author: string | undefined;
  /** Who refused it. */
  refusedBy: string | undefined;
}

/** Why an author would like it to be looked at again, and since when. */
export type LookWish = Pick<SecondLook, "text" | "createdAt">;

interface Row extends Omit<SecondLook, "area" | "author" | "refusedBy"> {
  area: string | null;
  author: string | null;
  refusedBy: string | null;
}

/** Those that nobody has answered, the longest wait first. */
export async function waitingLooks(tx: Tx, processId: string): Promise<SecondLook[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.id, p.number, v.title, v."areaKey" AS area, h.text, h."createdAt", p."authorId" AS author,
      p."decidedBy" AS "refusedBy"
    FROM "HelpRequest" h
    JOIN "Proposal" p ON p.id = h."proposalId"
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."sentVersion"
    WHERE h."processId" = ${processId}::uuid AND h.kind = ${SECOND_LOOK} AND h."answeredAt" IS NULL
      AND p.verdict = 'rejected' AND p.state <> 'withdrawn'
    ORDER BY h."createdAt", h.id`;
  return rows.map(({ area, author, refusedBy, ...row }) => ({
    ...row,
    area: area ?? undefined,
    author: author ?? undefined,
    refusedBy: refusedBy ?? undefined,
  }));
}

/** When a second look at a proposal was asked for, whatever came of it; of its technical check, from its first verdict on. */
export async function lookAskedAt(
  tx: Tx,
  proposalId: number,
  since = new Date(0),
): Promise<Date | undefined> {
  const row = await tx.helpRequest.findFirst({
    where: { proposalId, kind: SECOND_LOOK, createdAt: { gte: since } },
    select: { createdAt: true },
  });
  return row?.createdAt;
}

/** What its author says who asks for one, as long as nobody has looked. */
export async function openLookAt(tx: Tx, proposalId: number): Promise<LookWish | undefined> {
  const row = await tx.helpRequest.findFirst({
    where: { proposalId, kind: SECOND_LOOK, answeredAt: null },
    select: { text: true, createdAt: true },
  });
  return row ?? undefined;
}

export async function settleLook(
  tx: Tx,
  { proposalId, by, now }: { proposalId: number; by: string; now: Date },
): Promise<void> {
  await tx.helpRequest.updateMany({
    where: { proposalId, kind: SECOND_LOOK, answeredAt: null },
    data: { state: "closed", answeredAt: now, answeredBy: by },
  });
}

/** It waits again, after its answer was undone. */
export async function reopenLook(tx: Tx, proposalId: number): Promise<void> {
  await tx.helpRequest.updateMany({
    where: { proposalId, kind: SECOND_LOOK },
    data: { state: "waiting", answeredAt: null, answeredBy: null },
  });
}
