import { tallyCheck } from "../domain/quick-check.js";
import type { Tx } from "./transaction.js";

/** A question to a channel, with what was answered so far, or in the end. */
export interface QuickCheck {
  id: number;
  conversationId: string;
  question: string;
  options: string[];
  closesAt: Date;
  closed: boolean;
  /** Answers by option. */
  totals: number[];
}

export interface NewCheck {
  conversationId: string;
  question: string;
  options: readonly string[];
  closesAt: Date;
  now: Date;
}

export async function createCheck(tx: Tx, { now, options, ...check }: NewCheck): Promise<number> {
  const { id } = await tx.quickCheck.create({
    data: { ...check, options: [...options], totals: [], createdAt: now },
    select: { id: true },
  });
  return id;
}

/** Locked: its answers do not change until the transaction ends. */
export async function lockCheck(tx: Tx, id: number): Promise<QuickCheck | undefined> {
  await tx.$executeRaw`SELECT id FROM "QuickCheck" WHERE id = ${id}::int FOR UPDATE`;
  const row = await tx.quickCheck.findUnique({
    where: { id },
    include: { answers: { select: { choice: true } } },
  });
  if (!row) return undefined;
  const { answers, closedAt, createdAt: _, ...check } = row;
  const closed = closedAt !== null;
  const choices = answers.map(({ choice }) => choice);
  return { ...check, closed, totals: closed ? check.totals : tallyCheck(check.options, choices) };
}

/** One answer a person, whom nobody can read from it; a later one replaces it. */
export async function saveCheckAnswer(
  tx: Tx,
  answer: { checkId: number; voter: string; choice: number },
): Promise<void> {
  const { checkId, voter, choice } = answer;
  await tx.quickCheckAnswer.upsert({
    where: { checkId_voter: { checkId, voter } },
    create: answer,
    update: { choice },
  });
}

/** Checks whose time is over. */
export async function checksToClose(tx: Tx, now: Date, take: number): Promise<number[]> {
  const rows = await tx.quickCheck.findMany({
    where: { closedAt: null, closesAt: { lte: now } },
    orderBy: { id: "asc" },
    take,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Only the totals stay. */
export async function closeCheck(
  tx: Tx,
  { id, totals, now }: { id: number; totals: readonly number[]; now: Date },
): Promise<void> {
  await tx.quickCheck.update({ where: { id }, data: { totals: [...totals], closedAt: now } });
  await tx.quickCheckAnswer.deleteMany({ where: { checkId: id } });
}
