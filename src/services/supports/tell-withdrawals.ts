import { withdrawnNote } from "../../flows/look/support.js";
import { supportersToTell } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tellOnce, type Audience, type News } from "../tell-once.js";

/** A withdrawal is news for a week. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/** PRO-10: tells supporters that a proposal was withdrawn, once each. Run every minute. */
export const tellWithdrawals = (app: App): Promise<void> => tellOnce(app, withdrawalsFor);

async function withdrawalsFor(tx: Tx, audience: Audience): Promise<News[]> {
  const since = audience.since(NEWS_MS);
  const supporters = await supportersToTell(tx, { ...audience, since });
  return supporters.map(({ participantId, proposalId, number, title }) => ({
    participantId,
    occasion: `withdrawn-${proposalId}`,
    note: withdrawnNote({ number, title }),
  }));
}
