import { UNDO_MINUTES } from "../../domain/proposal.js";
import { supporterNote } from "../../flows/merge/notes.js";
import { mergedSupportersToTell } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tellOnce, type Audience, type News } from "../tell-once.js";

/** A merge is news for a week. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** PRO-11: tells supporters where their support counts now, once it can no longer be undone. Run every minute. */
export const tellMergedSupporters = (app: App): Promise<void> => tellOnce(app, newsFor);

async function newsFor(tx: Tx, audience: Audience): Promise<News[]> {
  const before = new Date(audience.now.getTime() - UNDO_MINUTES * 60_000);
  const supporters = await mergedSupportersToTell(tx, {
    ...audience,
    since: audience.since(NEWS_MS),
    before,
  });
  return supporters.map(({ participantId, mergeId, ...note }) => ({
    participantId,
    occasion: `merged-${mergeId}`,
    note: supporterNote(note),
  }));
}
