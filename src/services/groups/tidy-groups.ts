import { postDue } from "../../persistence/posted-messages.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { refreshDrives } from "../drives/refresh-drives.js";
import { syncCards } from "../staff/sync-cards.js";
import { tellLostChannels } from "../staff/tell-lost-channels.js";
import { closeChecks } from "./close-checks.js";
import { tellDigests } from "./tell-digests.js";
import { tellEnded } from "./tell-ended.js";
import { tellOpenings } from "./tell-openings.js";
import { tellResults } from "./tell-results.js";

/** Counters handed over in one go; the next minute hands over the rest. */
const AT_ONCE = 200;

/** What shared chats need once time has passed. Run every minute. */
export async function tidyGroups(app: App): Promise<void> {
  await tellOpenings(app);
  await tellResults(app);
  await tellDigests(app);
  await closeChecks(app);
  await refreshDrives(app);
  await syncCards(app);
  await tellLostChannels(app);
  await tellEnded(app);
  await inTransaction(app.prisma, (tx) => postDue(tx, app.machine.now(), AT_ONCE));
}
