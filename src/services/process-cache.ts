import type { Process } from "../domain/process.js";
import { revisionOf } from "../persistence/process-directory.js";
import { loadProcess } from "../persistence/processes.js";
import type { Tx } from "../persistence/transaction.js";

/**
 * Snapshots of processes, by id and revision. Whoever changes a process raises its revision in the same transaction,
 * and every event reads the revision: so a snapshot is never older than the transaction that uses it.
 */
export class ProcessCache {
  readonly #snapshots = new Map<string, Process>();

  /** For a transaction that has not changed the process: what it reads is committed, and is kept for others. */
  async at(tx: Tx, id: string, revision: number): Promise<Process> {
    const cached = this.#snapshots.get(id);
    if (cached?.revision === revision) return cached;
    const process = await whole(tx, id);
    this.#snapshots.set(id, process);
    return process;
  }

  /** For a transaction that may have changed it: nobody else may see that if it rolls back. */
  async within(tx: Tx, known: Process, revision: number): Promise<Process> {
    return known.revision === revision ? known : loadProcess(tx, known.id);
  }
}

/** Its parts are read one after the other: if somebody changes the process in between, it is read again. */
async function whole(tx: Tx, id: string): Promise<Process> {
  for (;;) {
    const process = await loadProcess(tx, id);
    if ((await revisionOf(tx, id)) === process.revision) return process;
  }
}
