import type { LocalText, RuleSheetMark } from "../domain/process.js";
import { sheetFileId, type RuleSheet } from "../domain/rule-sheet.js";
import { storeFileOnce } from "./files.js";
import type { Tx } from "./transaction.js";

/** Nobody else freezes or changes the rules of the process until the transaction ends; people go on reading and voting. */
export async function lockRules(tx: Tx, processId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "ParticipatoryProcess" WHERE id = ${processId}::uuid FOR NO KEY UPDATE`;
}

const MARK = { version: true, hash: true, frozenAt: true, why: true } as const;

type MarkRow = Omit<RuleSheetMark, "why"> & { why: unknown };

function toMark({ why, ...mark }: MarkRow): RuleSheetMark {
  const words = why as LocalText;
  return { ...mark, ...(Object.keys(words).length > 0 && { why: words }) };
}

/** The sheet that holds; undefined before the rules were written down. */
export async function latestSheet(tx: Tx, processId: string): Promise<RuleSheetMark | undefined> {
  const row = await tx.ruleSheet.findFirst({
    where: { processId },
    orderBy: { version: "desc" },
    select: MARK,
  });
  return row ? toMark(row) : undefined;
}

/** Every version there was, the first one first. */
export async function sheetsOf(tx: Tx, processId: string): Promise<RuleSheetMark[]> {
  const rows = await tx.ruleSheet.findMany({
    where: { processId },
    orderBy: { version: "asc" },
    select: MARK,
  });
  return rows.map(toMark);
}

/** One version as it was written down, letter for letter. */
export async function readSheet(
  tx: Tx,
  processId: string,
  version: number,
): Promise<(RuleSheetMark & RuleSheet) | undefined> {
  const row = await tx.ruleSheet.findUnique({
    where: { processId_version: { processId, version } },
    select: { ...MARK, text: true },
  });
  return row ? { ...toMark(row), text: row.text } : undefined;
}

/** Writes a version down, and the same as a file that anybody may have. */
export async function addSheet(
  tx: Tx,
  { processId, why, ...sheet }: RuleSheet & RuleSheetMark & { processId: string },
  now: Date,
): Promise<void> {
  await tx.ruleSheet.create({ data: { processId, why: { ...why }, ...sheet } });
  const bytes = new TextEncoder().encode(sheet.text);
  const id = sheetFileId(sheet.hash);
  await storeFileOnce(tx, { id, mime: "application/json", bytes, public: true, createdAt: now });
}

/** Processes whose vote had begun at this moment and whose rules nobody wrote down yet. */
export async function processesToFreeze(tx: Tx, moment: Date): Promise<string[]> {
  const rows = await tx.participatoryProcess.findMany({
    where: {
      trial: false,
      ruleSheets: { none: {} },
      phases: { some: { kind: "voting", startsAt: { lte: moment } } },
    },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id }) => id);
}
