import { isQuietHour } from "../../domain/quiet-hours.js";
import { wishNote } from "../../flows/mine/wish.js";
import { markWishTold, wishesToTell } from "../../persistence/join-wishes.js";
import { markTold } from "../../persistence/subscriptions.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { tell } from "../handle-event.js";
import { silentProcesses } from "../silent-processes.js";

/** Told in one go; the next minute tells the rest. */
const AT_ONCE = 200;

/** PRO-4: tells authors that somebody would like to join forces; of one person and proposal they hear once. */
export async function tellWishes(app: App): Promise<void> {
  await inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const notices: Notice[] = [];
    const silent = await silentProcesses(app, tx);
    for (const wish of await wishesToTell(tx, { silent, take: AT_ONCE })) {
      const { author, participantId, proposalId, process } = wish;
      if (author?.quiet && isQuietHour(now, process.timeZone)) continue;
      await markWishTold(tx, wish, now);
      if (!author || author.stopped) continue;
      if (!(await markTold(tx, author.id, `join-${proposalId}-${participantId}`, now))) continue;
      notices.push({ participantId: author.id, note: wishNote(wish), process });
    }
    await tell(tx, app, notices);
  });
}
