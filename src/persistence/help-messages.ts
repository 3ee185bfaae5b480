import type { ThreadState } from "../domain/help/thread.js";
import type { Tx } from "./transaction.js";

/** Said after a question: by whoever asked, or in the name of an office; the closing line is the office's last. */
export interface HelpMessage {
  id: number;
  kind: "person" | "office" | "closing";
  text: string;
  at: Date;
  /** Whoever wrote it for the office. */
  saidBy: string | undefined;
  /** The desk in whose name it was said; undefined for the office that runs the process. */
  desk: string | undefined;
  /** Whoever asked knows of it. */
  told: boolean;
}

interface Row extends Omit<HelpMessage, "kind" | "saidBy" | "desk" | "told"> {
  kind: string;
  saidBy: string | null;
  desk: string | null;
  toldAt: Date | null;
}

const toMessage = ({ id, kind, text, at, saidBy, desk, toldAt }: Row): HelpMessage => ({
  id,
  kind: kind as HelpMessage["kind"],
  text,
  at,
  saidBy: saidBy ?? undefined,
  desk: desk ?? undefined,
  told: toldAt !== null,
});

/** Answers with its id. What whoever asked says themselves, they know. */
export async function addMessage(
  tx: Tx,
  message: Omit<HelpMessage, "id" | "told"> & { requestId: number; stateBefore?: ThreadState },
): Promise<number> {
  const { kind, at, saidBy = null, desk = null } = message;
  const row = await tx.helpMessage.create({
    data: { ...message, saidBy, desk, ...(kind === "person" && { toldAt: at }) },
    select: { id: true },
  });
  return row.id;
}

/** The last things said, the oldest first. */
export async function lastMessages(tx: Tx, requestId: number, take: number): Promise<HelpMessage[]> {
  const rows = await tx.helpMessage.findMany({ where: { requestId }, orderBy: { id: "desc" }, take });
  return rows.toReversed().map(toMessage);
}

/** What somebody wrote for the office since then and nobody was told yet, the latest first. */
export async function untoldBy(
  tx: Tx,
  { processId, saidBy, since }: { processId: string; saidBy: string; since: Date },
): Promise<(HelpMessage & { question: string })[]> {
  const rows = await tx.helpMessage.findMany({
    where: { saidBy, toldAt: null, at: { gte: since }, request: { processId } },
    orderBy: { id: "desc" },
    include: { request: { select: { text: true } } },
  });
  return rows.map((row) => ({ ...toMessage(row), question: row.request.text }));
}

/** An answer that nobody was told yet, with the question it is about and what that was before. */
export async function untoldMessage(
  tx: Tx,
  processId: string,
  id: number,
): Promise<(HelpMessage & { requestId: number; stateBefore: ThreadState }) | undefined> {
  const row = await tx.helpMessage.findFirst({ where: { id, toldAt: null, request: { processId } } });
  if (!row) return undefined;
  const { requestId, stateBefore } = row;
  return { ...toMessage(row), requestId, stateBefore: (stateBefore ?? "waiting") as ThreadState };
}

export async function deleteMessage(tx: Tx, id: number): Promise<void> {
  await tx.helpMessage.deleteMany({ where: { id } });
}

/** An answer, for whoever asked. */
export interface UntoldAnswer {
  id: number;
  requestId: number;
  processId: string;
  /** Of the process, for its snapshot. */
  revision: number;
  participantId: string;
  kind: "office" | "closing";
  text: string;
  desk: string | null;
  question: string;
}

/**
 * Answers said between two moments, the oldest first, locked for this transaction; without those for people whose hours are
 * quiet, or who have no chat that can be reached.
 */
export async function answersToTell(
  tx: Tx,
  { before, since, quiet, take }: { before: Date; since: Date; quiet: readonly string[]; take: number },
): Promise<UntoldAnswer[]> {
  return tx.$queryRaw<UntoldAnswer[]>`
    SELECT m.id, m."requestId", r."processId", q.revision, r."participantId", m.kind, m.text, m.desk, r.text AS question
    FROM "HelpMessage" m
    JOIN "HelpRequest" r ON r.id = m."requestId"
    JOIN "ParticipatoryProcess" q ON q.id = r."processId"
    JOIN "Participant" p ON p.id = r."participantId"
    WHERE m."toldAt" IS NULL AND m.at <= ${before}::timestamptz AND m.at > ${since}::timestamptz
      AND EXISTS (SELECT FROM "Account" a JOIN "Conversation" c ON c.platform = a.platform AND c."externalId" = a."externalId"
        WHERE a."participantId" = p.id AND c.kind = 'private' AND a."unreachableSince" IS NULL)
      AND NOT (p.quiet AND r."processId" = ANY(${[...quiet]}::uuid[]))
    ORDER BY m.id LIMIT ${take}::int FOR NO KEY UPDATE OF m SKIP LOCKED`;
}

export async function markAnswersTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.helpMessage.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: now } });
}

/** What whoever asked said since an answer that reaches them only now waits from that moment: what they said before was answered. */
export async function waitSinceAnswers(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "HelpRequest" r SET "waitingSince" = since.at
    FROM (
      SELECT m."requestId" AS id, min(p.at) AS at
      FROM (SELECT "requestId", max(id) AS id FROM "HelpMessage" WHERE id = ANY(${[...ids]}::int[]) GROUP BY 1) m
        JOIN "HelpMessage" p ON p."requestId" = m."requestId" AND p.kind = 'person' AND p.id > m.id
      GROUP BY 1
    ) since
    WHERE r.id = since.id AND r.state = 'waiting'`;
}

/** What was told last about these questions did not arrive: it is still to be told. @returns those of them it is so for, with their processes. */
export async function untellAnswers(
  tx: Tx,
  requestIds: readonly number[],
): Promise<{ requestId: number; processId: string }[]> {
  return tx.$queryRaw`
    UPDATE "HelpMessage" m SET "toldAt" = NULL FROM "HelpRequest" r
    WHERE r.id = m."requestId" AND r.id = ANY(${[...requestIds]}::int[]) AND m.kind <> 'person' AND m."toldAt" = (
      SELECT max(o."toldAt") FROM "HelpMessage" o WHERE o."requestId" = r.id AND o.kind <> 'person')
    RETURNING m."requestId", r."processId"`;
}
