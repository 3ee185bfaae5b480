import { blackoutAt } from "../domain/calendar/blackout.js";
import { listProcesses, revisionOf } from "../persistence/process-directory.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";

/**
 * Where an election keeps the bot silent now: it begins no conversation with anybody outside the staff, in groups no more
 * than in private, and tells everything afterwards. Whoever writes or presses gets an answer all the same, from the bot
 * and from the help desk.
 */
export async function silentProcesses(app: App, tx: Tx): Promise<string[]> {
  const now = app.clock.now();
  const silent: string[] = [];
  for (const { id } of await listProcesses(tx))
    if (blackoutAt(await app.processes.at(tx, id, await revisionOf(tx, id)), now)) silent.push(id);
  return silent;
}
