import { isQuietHour } from "../domain/quiet-hours.js";
import type { Note } from "../flows/screen.js";
import { listProcesses, type ProcessListing } from "../persistence/process-directory.js";
import { markTold } from "../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import type { Notice } from "./converse.js";
import { tell } from "./handle-event.js";

/** People told in one transaction: short enough that nobody waits for it. */
const BATCH = 100;

export interface News {
  participantId: string;
  /** Of each occasion a person hears once. */
  occasion: string;
  note: Note;
}

/** Which people to look for. */
export interface Audience {
  processId: string;
  now: Date;
  /** Some asked not to be written to now. */
  quiet: boolean;
  /** At most so many; whoever was told is not found again. */
  take: number;
}

/** Tells everybody for whom there is news, process by process, once each and in small batches. The next sweep sends. */
export async function tellOnce(
  app: App,
  newsFor: (tx: Tx, audience: Audience) => Promise<News[]>,
): Promise<void> {
  for (const process of await listProcesses(app.prisma))
    for (let told = BATCH; told === BATCH;)
      told = await inTransaction(app.prisma, async (tx) => {
        const now = app.clock.now();
        const quiet = isQuietHour(now, process.timeZone);
        const news = await newsFor(tx, { processId: process.id, now, quiet, take: BATCH });
        await tell(tx, app, await notYetTold(tx, process, news, now));
        return news.length;
      });
}

async function notYetTold(
  tx: Tx,
  { timeZone }: ProcessListing,
  all: readonly News[],
  now: Date,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { participantId, occasion, note } of all)
    if (await markTold(tx, participantId, occasion, now)) notices.push({ participantId, note, timeZone });
  return notices;
}
