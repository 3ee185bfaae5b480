import { usefulUntil } from "../../domain/broadcast-in-time.js";
import type { Process } from "../../domain/process.js";
import { broadcastsToCome, moveUsefulUntil } from "../../persistence/broadcasts.js";
import type { Tx } from "../../persistence/transaction.js";

/** With the end of a phase moves until when messages are of use that ask for something in it. */
export async function keepInTime(tx: Tx, process: Process): Promise<void> {
  for (const broadcast of await broadcastsToCome(tx, process.id))
    await moveUsefulUntil(tx, broadcast, usefulUntil(broadcast, process));
}
