import { forgetEventsBefore } from "../persistence/conversations.js";
import { forgetSettledBefore } from "../persistence/outbox.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "../services/app.js";
import { closeDueBoxes } from "../services/close-box.js";
import { tellResults } from "../services/tell-results.js";
import { countClosedBoxes } from "../services/count-box.js";

/** Platforms deliver an update again for a day at most; a week is safe. */
const FORGET_AFTER_MS = 7 * 24 * 60 * 60_000;

/** What must be done once time has passed, whoever notices first: boxes close and are counted, followers are told, old traces go. */
export async function tidy(app: App): Promise<void> {
  await closeDueBoxes(app);
  await countClosedBoxes(app);
  await tellResults(app);
  const before = new Date(app.machine.now().getTime() - FORGET_AFTER_MS);
  await inTransaction(app.prisma, async (tx) => {
    await forgetEventsBefore(tx, before);
    await forgetSettledBefore(tx, before);
  });
}
