import type { Process } from "../domain/process.js";
import { isQuietHour } from "../domain/quiet-hours.js";
import { areaName } from "../flows/process-words.js";
import { entry, local, say, type Note } from "../flows/screen.js";
import { listProcesses, revisionOf, type ProcessListing } from "../persistence/process-directory.js";
import { followersToTell, markTold, type FollowerToTell } from "../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import type { Notice } from "./converse.js";
import { tell } from "./handle-event.js";

/** People told in one transaction: short enough that nobody waits for it. */
const BATCH = 100;
/** Results older than a week are no news. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** NOT-6: tells followers that results are out, once each, in small batches. Run every minute; the sweep sends. */
export async function tellResults(app: App): Promise<void> {
  for (const process of await listProcesses(app.prisma))
    for (let told = BATCH; told === BATCH;)
      told = await inTransaction(app.prisma, (tx) => tellBatch(app, tx, process));
}

async function tellBatch(app: App, tx: Tx, { id: processId, timeZone }: ProcessListing): Promise<number> {
  const now = app.clock.now();
  const quiet = isQuietHour(now, timeZone);
  const publishedAfter = new Date(now.getTime() - NEWS_MS);
  const followers = await followersToTell(tx, { processId, publishedAfter, quiet, take: BATCH });
  const notices: Notice[] = [];
  for (const follower of followers) {
    if (!(await markTold(tx, follower.participantId, `results-${follower.boxId}`, now))) continue;
    const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
    const { participantId } = follower;
    notices.push({ participantId, note: resultsNote(process, follower), timeZone });
  }
  await tell(tx, app, notices);
  return followers.length;
}

function resultsNote(process: Process, { projectId, boxId, areaKey }: FollowerToTell): Note {
  const project = process.projects.find(({ id }) => id === projectId);
  const words = { title: local(project?.title ?? {}), area: areaName(process, areaKey) };
  const key = project?.status === "funded" ? "notice-project-funded" : "notice-project-not-funded";
  return {
    id: "NOT-6",
    lines: [say(key, words)],
    buttons: [
      [entry(say("button-see-results"), "look", "results", boxId)],
      [entry(say("button-stop-these"), "settings", "stop")],
    ],
  };
}
