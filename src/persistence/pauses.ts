import type { Tx } from "./transaction.js";

/** Rests a process until then, or wakes it; false when it was so already. */
export async function setPause(tx: Tx, processId: string, until: Date | null): Promise<boolean> {
  const { count } = await tx.participatoryProcess.updateMany({
    where: {
      id: processId,
      OR: [{ pausedUntil: { not: until } }, ...(until ? [{ pausedUntil: null }] : [])],
    },
    data: { pausedUntil: until, revision: { increment: 1 } },
  });
  return count === 1;
}
