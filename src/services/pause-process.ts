import { recordAct } from "../persistence/audit.js";
import { setPause } from "../persistence/pauses.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "./app.js";

/** Lets a process rest until an instant, or resumes it (ERR-7). False when it was so already. */
export async function pauseProcess(
  { prisma, clock }: Pick<App, "prisma" | "clock">,
  { id: processId, communityId }: { id: string; communityId: string },
  until: Date | undefined,
): Promise<boolean> {
  return inTransaction(prisma, async (tx) => {
    const at = clock.now();
    const changed = await setPause(tx, processId, { until: until ?? null, now: at });
    if (changed) {
      const act = until ? { action: "pause", after: { until: until.toISOString() } } : { action: "resume" };
      await recordAct(tx, { communityId, processId, at, subject: "process", ...act });
    }
    return changed;
  });
}
