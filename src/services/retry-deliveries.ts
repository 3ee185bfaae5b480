import { recordAct } from "../persistence/audit.js";
import { reviveDeadLetters } from "../persistence/notices-overview.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "./app.js";

/** There may be many. */
const LONGEST_MS = 60_000;

/**
 * Lets notices that were given up be tried once more: one, or all without `id`. It is recorded, without whom they are for.
 * @returns how many there are; what nobody wants to hear any more stays given up.
 */
export async function retryDeliveries(
  { prisma, clock }: Pick<App, "prisma" | "clock">,
  id?: bigint,
): Promise<number> {
  const at = clock.now();
  return inTransaction(
    prisma,
    async (tx) => {
      const revived = await reviveDeadLetters(tx, { now: at, ...(id !== undefined && { id }) });
      for (const { ids, ...process } of revived) {
        const subject = id === undefined ? "notices" : `notice ${id}`;
        await recordAct(tx, {
          ...process,
          at,
          action: "retry-notices",
          subject,
          after: { count: ids.length },
        });
      }
      return revived.reduce((sum, { ids }) => sum + ids.length, 0);
    },
    { timeoutMs: LONGEST_MS },
  );
}
