import type { ProposalState } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
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
  /** Neither whoever wrote it nor whoever refused it reads it again. */
  notFor: readonly string[];
}

/** Why an author would like it to be looked at again, and since when. */
export type LookWish = Pick<SecondLook, "text" | "createdAt">;

interface Row extends Omit<SecondLook, "area" | "notFor"> {
  area: string | null;
  writers: (string | null)[];
  refusedBy: string | null;
}

/** Of wishes `h` for proposals `p`: the refusal they are about is still the last word on what was sent. */
const ANSWERABLE = Prisma.sql`(p.verdict = 'rejected' AND p.state IN ('rejected', 'public') AND p."waitingSince" IS NULL
  AND h."createdAt" >= p."decidedAt")`;

/** Those that nobody has answered, the longest wait first. */
export async function waitingLooks(tx: Tx, processId: string): Promise<SecondLook[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.id, p.number, v.title, v."areaKey" AS area, h.text, h."createdAt", p."decidedBy" AS "refusedBy",
      ARRAY(SELECT p."authorId" UNION ALL SELECT c."participantId" FROM "CoAuthor" c WHERE c."proposalId" = p.id) AS writers
    FROM "HelpRequest" h
    JOIN "Proposal" p ON p.id = h."proposalId"
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."sentVersion"
    WHERE h."processId" = ${processId}::uuid AND h.kind = ${SECOND_LOOK} AND h."answeredAt" IS NULL
      AND ${ANSWERABLE}
    ORDER BY h."createdAt", h.id`;
  return rows.map(({ area, writers, refusedBy, ...row }) => ({
    ...row,
    area: area ?? undefined,
    notFor: [...writers, refusedBy].flatMap((one) => one ?? []),
  }));
}

/** One that nobody can answer any more, and whoever asked for it. */
export interface EndedLook {
  id: number;
  participantId: string;
  stopped: boolean;
  proposalId: number;
  number: number;
  state: ProposalState;
  /** Something newer waits to be read. */
  waits: boolean;
}

/**
 * Looks at a refusal after which the proposal has gone on. What was withdrawn may come back as it was, and a merge that nobody
 * was told of can be undone; looks at what the technical check found end with it. In quiet hours only of who has none (I-11).
 */
export async function endedLooks(
  tx: Tx,
  { processId, quiet, take }: { processId: string; quiet: boolean; take: number },
): Promise<EndedLook[]> {
  return tx.$queryRaw<EndedLook[]>`
    SELECT h.id, h."participantId", a."stoppedAt" IS NOT NULL AS stopped, p.id AS "proposalId", p.number, p.state,
      p."waitingSince" IS NOT NULL AS waits
    FROM "HelpRequest" h
    JOIN "Proposal" p ON p.id = h."proposalId"
    JOIN "Participant" a ON a.id = h."participantId"
    WHERE h."processId" = ${processId}::uuid AND h.kind = ${SECOND_LOOK} AND h."answeredAt" IS NULL
      AND ${ANSWERABLE} IS NOT TRUE AND p.state <> 'withdrawn' AND NOT (p.state = 'merged' AND p."toldAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "Assessment" v WHERE v."proposalId" = p.id AND v."publishedAt" <= h."createdAt")
      AND (NOT ${quiet} OR NOT a.quiet)
    ORDER BY h.id LIMIT ${take}::int FOR NO KEY UPDATE OF h SKIP LOCKED`;
}

/** Nobody has answered them, so that another may be asked for. */
export async function endLooks(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.helpRequest.updateMany({
    where: { id: { in: [...ids] } },
    data: { state: "closed", answeredAt: now },
  });
}

/** When a second look at a proposal was asked for that somebody answers, or has; of its technical check, from its first verdict on. */
export async function lookAskedAt(
  tx: Tx,
  proposalId: number,
  since = new Date(0),
): Promise<Date | undefined> {
  const row = await tx.helpRequest.findFirst({
    where: {
      proposalId,
      kind: SECOND_LOOK,
      createdAt: { gte: since },
      OR: [{ answeredAt: null }, { answeredBy: { not: null } }],
    },
    select: { createdAt: true },
  });
  return row?.createdAt;
}

/** What its author says who asks for one at a verdict since it was known, as long as nobody has looked. */
export async function openLookAt(
  tx: Tx,
  proposalId: number,
  since: Date | undefined,
): Promise<LookWish | undefined> {
  if (!since) return undefined;
  const row = await tx.helpRequest.findFirst({
    where: { proposalId, kind: SECOND_LOOK, answeredAt: null, createdAt: { gte: since } },
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
    where: { proposalId, kind: SECOND_LOOK, answeredBy: { not: null } },
    data: { state: "waiting", answeredAt: null, answeredBy: null },
  });
}
