import type { LocalText } from "../domain/process.js";
import type { Tx } from "./transaction.js";

/** Rests a process until then, or wakes it with all that rests in it; false when it was so already. */
export async function setPause(tx: Tx, processId: string, until: Date | null): Promise<boolean> {
  const { count } = await tx.participatoryProcess.updateMany({
    where: {
      id: processId,
      OR: [
        { pausedUntil: { not: until } },
        ...(until ? [{ pausedUntil: null }] : []),
        { votePausedUntil: { not: null } },
      ],
    },
    data: {
      pausedUntil: until,
      votePausedUntil: null,
      pausedWhy: {},
      revision: { increment: 1 },
    },
  });
  return count === 1;
}

/** Until when all of a process rests, or only voting, and why; `null` for what does not. */
export async function setPauses(
  tx: Tx,
  processId: string,
  {
    pausedUntil,
    votePausedUntil,
    why,
  }: { pausedUntil: Date | null; votePausedUntil: Date | null; why: LocalText },
): Promise<void> {
  await tx.participatoryProcess.update({
    where: { id: processId },
    data: { pausedUntil, votePausedUntil, pausedWhy: why, revision: { increment: 1 } },
  });
}
