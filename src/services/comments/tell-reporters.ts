import { UNDO_MINUTES } from "../../domain/proposal.js";
import { reporterNote } from "../../flows/comments/note.js";
import { reportersToTell } from "../../persistence/comment-queue.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tellOnce, type Audience, type News } from "../tell-once.js";

/** What staff decided is news for a week. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** Whoever reported a comment hears what staff did, once it can no longer be undone; of nobody else who did. Run every minute. */
export const tellReporters = (app: App): Promise<void> => tellOnce(app, newsFor);

async function newsFor(tx: Tx, audience: Audience): Promise<News[]> {
  const since = audience.since(NEWS_MS);
  const before = new Date(audience.now.getTime() - UNDO_MINUTES * 60_000);
  const reporters = await reportersToTell(tx, { ...audience, since, before });
  return reporters.map(({ participantId, commentId, at, ...decided }) => ({
    participantId,
    occasion: `report-${commentId}-${at.getTime()}`,
    note: reporterNote(decided),
  }));
}
