import { phaseAt } from "../domain/phase.js";
import type { Phase, Process } from "../domain/process.js";
import { isQuietHour } from "../domain/quiet-hours.js";
import { phaseNotice } from "../flows/phase-notice.js";
import { openingOf, peopleToTellOf } from "../persistence/phase-news.js";
import { listProcesses, revisionOf } from "../persistence/process-directory.js";
import { markTold } from "../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import type { Notice } from "./converse.js";
import { tell } from "./handle-event.js";

/** People told in one transaction: short enough that nobody waits for it. */
const BATCH = 100;
/** That a phase has opened is news for three days. */
const NEWS_MS = 3 * 24 * 60 * 60_000;

/** NOT-1: tells those who asked for it that a phase has opened, once each, outside quiet hours. Run every minute. */
export async function tellPhases(app: App): Promise<void> {
  for (const { id } of await listProcesses(app.prisma))
    for (let told = BATCH; told === BATCH;)
      told = await inTransaction(app.prisma, (tx) => tellBatch(app, tx, id));
}

async function tellBatch(app: App, tx: Tx, processId: string): Promise<number> {
  const now = app.clock.now();
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const phase = phaseAt(process, now);
  if (!phase || !isNews(process, phase, now)) return 0;
  const { timeZone } = process;
  const people = await peopleToTellOf(tx, {
    processId,
    kind: phase.kind,
    quiet: isQuietHour(now, timeZone),
    take: BATCH,
  });
  const notices: Notice[] = [];
  for (const { participantId, areaKey } of people) {
    if (!(await markTold(tx, participantId, openingOf(processId, phase.kind), now))) continue;
    const note = phaseNotice({ process, phase, now, area: areaKey ?? undefined });
    notices.push({ participantId, note, timeZone });
  }
  await tell(tx, app, notices);
  return people.length;
}

/** The results' phase is news once there are some, however late they come; and nothing is while the service is paused. */
function isNews({ boxes, pausedUntil }: Process, phase: Phase, now: Date): boolean {
  if (pausedUntil && pausedUntil > now) return false;
  if (phase.kind === "results") return boxes.some(({ state }) => state === "published");
  return now.getTime() - phase.startsAt.getTime() < NEWS_MS;
}
