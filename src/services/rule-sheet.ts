import { textFile, type OpenFile } from "../domain/open-data/open-file.js";
import type { LocalText, Process, RuleSheetMark } from "../domain/process.js";
import { frozenSince, ruleSheetOf, sheetFileName } from "../domain/rule-sheet.js";
import { revisionOf, touchProcess } from "../persistence/process-directory.js";
import { loadProcess } from "../persistence/processes.js";
import {
  addSheet,
  latestSheet,
  lockRules,
  processesToFreeze,
  readSheet,
  sheetsOf,
} from "../persistence/rule-sheets.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";

interface Freezing {
  tx: Tx;
  process: Process;
  now: Date;
}

/**
 * Writes the rules of a vote down once it has begun: the first who looks, votes or changes something does it, or the job
 * of the minute. What it says, and since when, is the calendar's, so that a late one changes nothing (I-4); of two at
 * once one writes it. Answers with the sheet that holds; undefined before the vote.
 */
export async function freezeRules({ tx, process, now }: Freezing): Promise<RuleSheetMark | undefined> {
  if (process.sheet || !frozenSince(process, now)) return process.sheet;
  await lockRules(tx, process.id);
  const fresh = await loadProcess(tx, process.id);
  const frozenAt = frozenSince(fresh, now);
  if (fresh.sheet || !frozenAt) return fresh.sheet;
  const { text, hash } = ruleSheetOf(fresh);
  const first = { version: 1, frozenAt, hash };
  await addSheet(tx, { processId: process.id, ...first, text }, now);
  await touchProcess(tx, process.id);
  return first;
}

/**
 * After a change that was allowed during the vote: another version of the sheet, with its reason, unless it says the
 * same. `process` is as it is now, and nobody else changes it.
 */
export async function freezeAgain({ tx, process, now, why }: Freezing & { why: LocalText }): Promise<void> {
  const { id: processId, sheet } = process;
  const changed = ruleSheetOf(process);
  if (!sheet || sheet.hash === changed.hash) return;
  await addSheet(tx, { processId, version: sheet.version + 1, frozenAt: now, why, ...changed }, now);
  await touchProcess(tx, processId);
}

/** Whether they are, and nobody writes them down until the transaction ends. */
export async function areRulesWritten(tx: Tx, processId: string): Promise<boolean> {
  await lockRules(tx, processId);
  return (await latestSheet(tx, processId)) !== undefined;
}

/** Writes down the rules of every vote that has begun. Run at the start and every minute. */
export async function freezeDueRules(app: Pick<App, "prisma" | "clock" | "processes">): Promise<void> {
  const now = app.clock.now();
  for (const id of await processesToFreeze(app.prisma, now))
    await inTransaction(app.prisma, async (tx) => {
      const process = await app.processes.at(tx, id, await revisionOf(tx, id));
      await freezeRules({ tx, process, now });
    });
}

/** Every version of a vote's rules as files to publish, the first one first: their SHA-256 is that of the sheet. None before the vote. */
export async function ruleFiles(tx: Tx, { id, slug }: Pick<Process, "id" | "slug">): Promise<OpenFile[]> {
  const files: OpenFile[] = [];
  for (const { version } of await sheetsOf(tx, id)) {
    const sheet = await readSheet(tx, id, version);
    if (sheet) files.push(textFile(sheetFileName(slug, version), sheet.text));
  }
  return files;
}
