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

/** Answers said before a moment, the oldest first, locked for this transaction; without those for people whose hours are quiet. */
export async function answersToTell(
  tx: Tx,
  { before, quiet, take }: { before: Date; quiet: readonly string[]; take: number },
): Promise<UntoldAnswer[]> {
  return tx.$queryRaw<UntoldAnswer[]>`
    SELECT m.id, m."requestId", r."processId", q.revision, r."participantId", m.kind, m.text, m.desk, r.text AS question
    FROM "HelpMessage" m
    JOIN "HelpRequest" r ON r.id = m."requestId"
    JOIN "ParticipatoryProcess" q ON q.id = r."processId"
    JOIN "Participant" p ON p.id = r."participantId"
    WHERE m."toldAt" IS NULL AND m.at <= ${before}::timestamptz
      AND NOT (p.quiet AND r."processId" = ANY(${[...quiet]}::uuid[]))
    ORDER BY m.id LIMIT ${take}::int FOR NO KEY UPDATE OF m SKIP LOCKED`;
}

export async function markAnswersTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.helpMessage.updateMany({ where: { id: { in: [...ids] } }, data: { toldAt: now } });
}
