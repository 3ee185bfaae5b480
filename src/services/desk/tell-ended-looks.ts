import { lookEndedNote } from "../../flows/desk/second-look.js";
import { endedLooks, endLooks } from "../../persistence/second-looks.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tellOnce, type Audience, type News } from "../tell-once.js";

/** Ends second looks that nobody can answer any more, and says so to whoever asked for them (PRO-11). Run every minute. */
export const tellEndedLooks = (app: App): Promise<void> => tellOnce(app, newsFor);

async function newsFor(tx: Tx, audience: Audience): Promise<News[]> {
  const ended = await endedLooks(tx, audience);
  await endLooks(
    tx,
    ended.map(({ id }) => id),
    audience.now,
  );
  return ended
    .filter(({ stopped }) => !stopped)
    .map((look) => ({
      participantId: look.participantId,
      occasion: `look-ended-${look.id}`,
      note: lookEndedNote(look),
    }));
}
