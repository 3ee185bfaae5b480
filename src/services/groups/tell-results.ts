import { WHOLE_CITY, type Process } from "../../domain/process.js";
import { blackoutAt } from "../../domain/calendar/blackout.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { AUTHORS_FIRST_MS, NEWS_MS } from "../../domain/results-news.js";
import { resultsNote, resultsNoteName } from "../../flows/groups/results-note.js";
import type { BoxResults } from "../../flows/look/facts.js";
import { associationsToTell, lockAssociation, type Association } from "../../persistence/associations.js";
import { groupNamed } from "../../persistence/conversations.js";
import { processesPublishedSince } from "../../persistence/counts.js";
import { isPosted } from "../../persistence/posted-messages.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { publishedResults } from "../facts/load-results.js";
import { doorOf } from "./group-door.js";
import { postInGroups } from "./post-in-groups.js";

interface News {
  process: Process;
  results: readonly BoxResults[];
}

/**
 * Posts in each group that wants news that results are public, with their fingerprints, an hour after the authors were
 * told, outside quiet hours and blackouts; edits it as more districts follow. Two processes at once post it once: they wait for each other at the association's row.
 */
export async function tellResults(app: App): Promise<void> {
  const news = await newsOf(app);
  if (news.size === 0) return;
  for (const conversationId of await associationsToTell(app.prisma))
    await inTransaction(app.prisma, (tx) => tellGroup(app, tx, conversationId, news));
}

/** By process: everything that is public there, where some of it is news. Read once for all groups. */
async function newsOf(app: App): Promise<Map<string, News>> {
  const now = app.clock.now().getTime();
  const news = new Map<string, News>();
  for (const id of await processesPublishedSince(app.prisma, new Date(now - NEWS_MS)))
    await inTransaction(app.prisma, async (tx) => {
      const process = await app.processes.at(tx, id, await revisionOf(tx, id));
      const results = await publishedResults(tx, process);
      const toldAuthors = results.filter((box) => box.publishedAt.getTime() + AUTHORS_FIRST_MS <= now);
      news.set(id, { process, results: toldAuthors });
    });
  return news;
}

async function tellGroup(
  app: App,
  tx: Tx,
  conversationId: string,
  news: ReadonlyMap<string, News>,
): Promise<void> {
  const association = await lockAssociation(tx, conversationId);
  const found = association && news.get(association.processId);
  if (!found || association.digestDay === undefined) return;
  const { process } = found;
  const now = app.clock.now();
  if (isQuietHour(now, process.timeZone) || blackoutAt(process, now)) return;
  const results = ofGroup(association, found.results);
  const isNew = results.some(({ publishedAt }) => isNewsFor(association, publishedAt, now));
  if (!isNew && !(await isPosted(tx, conversationId, resultsNoteName(results)))) return;
  const platform = (await groupNamed(tx, conversationId))?.platform ?? "";
  const door = doorOf(app, { id: conversationId, platform });
  const note = resultsNote({ process, results, areas: association.areas, now, ...door });
  await postInGroups(tx, app, [{ groupId: conversationId, process, note }]);
}

/** What was published before the group was set up is no news there. */
const isNewsFor = ({ setUpAt }: Association, publishedAt: Date, now: Date): boolean =>
  setUpAt < publishedAt && now.getTime() < publishedAt.getTime() + NEWS_MS;

/** A group about no district in particular is about all of them. */
const ofGroup = ({ areas }: Association, results: readonly BoxResults[]): BoxResults[] =>
  results.filter(({ area }) => areas.length === 0 || area === WHOLE_CITY || areas.includes(area));
