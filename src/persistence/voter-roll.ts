import type { Tx } from "./transaction.js";

export interface RollKey {
  boxId: number;
  participantId: string;
}

/** How and when somebody voted in a box; undefined when they did not. */
export async function rollEntryOf(
  tx: Tx,
  key: RollKey,
): Promise<{ channel: string; castAt: Date } | undefined> {
  const entry = await tx.voterRollEntry.findUnique({
    where: { boxId_participantId: key },
    select: { channel: true, castAt: true },
  });
  return entry ?? undefined;
}
