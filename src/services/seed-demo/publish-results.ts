import type { Process } from "../../domain/process.js";
import { addApproval } from "../../persistence/count-approvals.js";
import { waitingCounts } from "../../persistence/counts.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { closeBox } from "../close-box.js";
import { countBox } from "../count-box.js";
import { makePublic } from "../results/make-public.js";

/** Closes and counts the boxes of an edition that is over, and publishes what came out as if organizers had approved it. */
export async function publishResults(app: App, process: Process, by: string): Promise<void> {
  for (const { id } of process.boxes) {
    await closeBox(app, id);
    await countBox(app, id, process.id);
  }
  await inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const counts = await waitingCounts(tx, process.id);
    for (const { id: countId } of counts) await addApproval(tx, { countId, participantId: by, at: now });
    await makePublic(tx, { process, counts, now });
  });
}
