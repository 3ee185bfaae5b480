import type { Tx } from "./transaction.js";

/** In which language a person is written to; empty when none was ever known. */
export async function languageOfReader(tx: Tx, participantId: string): Promise<string> {
  const row = await tx.participant.findUnique({ where: { id: participantId }, select: { language: true } });
  return row?.language ?? "";
}

/** Somebody who wants no messages, whatever they are about. */
export async function hasStopped(tx: Tx, participantId: string): Promise<boolean> {
  return (await tx.participant.count({ where: { id: participantId, stoppedAt: { not: null } } })) > 0;
}
