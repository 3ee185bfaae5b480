import type { Process } from "../domain/process.js";
import { areaName } from "../flows/process-words.js";
import { entry, local, say, type Note } from "../flows/screen.js";
import { revisionOf } from "../persistence/process-directory.js";
import { followersToTell, type FollowerToTell } from "../persistence/subscriptions.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { tellOnce, type Audience, type News } from "./tell-once.js";

/** Results older than a week are no news. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** NOT-6: tells followers that results are out, once each. Run every minute. */
export const tellResults = (app: App): Promise<void> =>
  tellOnce(app, (tx, audience) => resultsFor(app, tx, audience));

async function resultsFor(app: App, tx: Tx, audience: Audience): Promise<News[]> {
  const { processId, now } = audience;
  const publishedAfter = new Date(now.getTime() - NEWS_MS);
  const followers = await followersToTell(tx, { ...audience, publishedAfter });
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  return followers.map((follower) => ({
    participantId: follower.participantId,
    occasion: `results-${follower.boxId}`,
    note: resultsNote(process, follower),
  }));
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
