import { isQuietHour } from "../../domain/quiet-hours.js";
import { withdrawnNote } from "../../flows/look/support.js";
import { listProcesses, type ProcessListing } from "../../persistence/process-directory.js";
import { markTold } from "../../persistence/subscriptions.js";
import { supportersToTell } from "../../persistence/supports.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../converse.js";
import { tell } from "../handle-event.js";

/** People told in one transaction: short enough that nobody waits for it. */
const BATCH = 100;
/** A withdrawal is news for a week. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** PRO-10: tells supporters that a proposal was withdrawn, once each. Run every minute; the sweep sends. */
export async function tellWithdrawals(app: App): Promise<void> {
  for (const process of await listProcesses(app.prisma))
    for (let told = BATCH; told === BATCH;)
      told = await inTransaction(app.prisma, (tx) => tellBatch(app, tx, process));
}

async function tellBatch(app: App, tx: Tx, { id: processId, timeZone }: ProcessListing): Promise<number> {
  const now = app.clock.now();
  const quiet = isQuietHour(now, timeZone);
  const since = new Date(now.getTime() - NEWS_MS);
  const supporters = await supportersToTell(tx, { processId, since, quiet, take: BATCH });
  const notices: Notice[] = [];
  for (const { participantId, proposalId, number, title } of supporters) {
    if (!(await markTold(tx, participantId, `withdrawn-${proposalId}`, now))) continue;
    notices.push({ participantId, note: withdrawnNote({ number, title }), timeZone });
  }
  await tell(tx, app, notices);
  return supporters.length;
}
