import { blackoutAt, openTimeBefore } from "../domain/calendar/blackout.js";
import { isQuietHour } from "../domain/quiet-hours.js";
import type { Note } from "../flows/screen.js";
import { listProcesses, revisionOf, type ProcessListing } from "../persistence/process-directory.js";
import { markTold } from "../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import type { Notice } from "./notice.js";
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
  /** The moment since which something is news that is news for so long. */
  since: (newsMs: number) => Date;
  /** Some asked not to be written to now. */
  quiet: boolean;
  /** At most so many; whoever was told is not found again. */
  take: number;
}

type NewsFor = (tx: Tx, audience: Audience) => Promise<News[]>;

/**
 * Tells everybody for whom there is news, process by process, once each and in small batches; in a blackout only staff,
 * the others after it. The next sweep sends.
 */
export async function tellOnce(
  app: App,
  newsFor: NewsFor,
  { staff = false }: { staff?: boolean } = {},
): Promise<void> {
  for (const process of await listProcesses(app.prisma))
    for (let told = BATCH; told === BATCH;)
      told = await inTransaction(app.prisma, (tx) => tellSome(app, tx, process, { newsFor, staff }));
}

async function tellSome(
  app: App,
  tx: Tx,
  listing: ProcessListing,
  { newsFor, staff }: { newsFor: NewsFor; staff: boolean },
): Promise<number> {
  const now = app.clock.now();
  const { id: processId, timeZone } = listing;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  if (!staff && blackoutAt(process, now)) return 0;
  const since = (newsMs: number) => openTimeBefore(process, now, newsMs);
  const quiet = isQuietHour(now, timeZone);
  const news = await newsFor(tx, { processId, now, since, quiet, take: BATCH });
  await tell(tx, app, await notYetTold(tx, listing, news, now));
  return news.length;
}

async function notYetTold(
  tx: Tx,
  process: ProcessListing,
  all: readonly News[],
  now: Date,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { participantId, occasion, note } of all)
    if (await markTold(tx, participantId, occasion, now)) notices.push({ participantId, note, process });
  return notices;
}
