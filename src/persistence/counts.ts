import type { Marks } from "../domain/ballot/marks.js";
import type { CountResult } from "../domain/count/count.js";
import type { Tx } from "./transaction.js";

export interface StoredCount {
  id: string;
  boxId: number;
  version: number;
  result: CountResult;
  inputsHash: string;
  /** Chart files by language. */
  charts: Record<string, string>;
  approvedAt: Date | null;
}

export interface NewCount {
  id: string;
  boxId: number;
  rule: string;
  inputsHash: string;
  result: CountResult;
  charts: Record<string, string>;
  countedAt: Date;
}

/** What is on every ballot in a closed box, in no order that means anything. */
export async function ballotsIn(tx: Tx, boxId: number): Promise<Marks[]> {
  return tx.ballot.findMany({
    where: { boxId },
    select: { choices: true, points: true },
    orderBy: { id: "asc" },
  });
}

/** Boxes of every community that are closed and not counted yet. */
export async function boxesToCount(tx: Tx): Promise<{ id: number; processId: string }[]> {
  return tx.ballotBox.findMany({
    where: { state: "closed" },
    select: { id: true, processId: true },
    orderBy: { id: "asc" },
  });
}

/** Stores a count and moves the box on. False when another process counted it first. */
export async function storeCount(tx: Tx, count: NewCount): Promise<boolean> {
  const { count: moved } = await tx.ballotBox.updateMany({
    where: { id: count.boxId, state: "closed" },
    data: { state: "counted" },
  });
  if (moved === 0) return false;
  await tx.count.create({ data: { ...count, version: 1, result: JSON.parse(JSON.stringify(count.result)) } });
  return true;
}

/** The newest count of each box of a process, in these states of the box. */
export async function latestCounts(
  tx: Tx,
  processId: string,
  states: readonly string[],
): Promise<StoredCount[]> {
  const rows = await tx.count.findMany({
    where: { box: { processId, state: { in: [...states] } } },
    orderBy: [{ boxId: "asc" }, { version: "desc" }],
    distinct: ["boxId"],
  });
  return rows.map((row) => ({
    id: row.id,
    boxId: row.boxId,
    version: row.version,
    result: row.result as unknown as CountResult,
    inputsHash: row.inputsHash,
    charts: row.charts as Record<string, string>,
    approvedAt: row.approvedAt,
  }));
}

/** Publishes a counted box. False when somebody approved it first. */
export async function approveCount(
  tx: Tx,
  { countId, boxId, by, now }: { countId: string; boxId: number; by: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.ballotBox.updateMany({
    where: { id: boxId, state: "counted" },
    data: { state: "published" },
  });
  if (count === 0) return false;
  await tx.count.update({ where: { id: countId }, data: { approvedBy: by, approvedAt: now } });
  return true;
}

/** What the vote decided about each project of a box. */
export async function settleProjects(
  tx: Tx,
  processId: string,
  decided: readonly { id: number; status: "funded" | "not-funded" }[],
): Promise<void> {
  for (const { id, status } of decided) {
    await tx.project.updateMany({ where: { id, processId, status: "on-ballot" }, data: { status } });
  }
}
