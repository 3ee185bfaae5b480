import type { Process } from "../domain/process.js";
import { loadProcess } from "../persistence/processes.js";
import type { Tx } from "../persistence/transaction.js";

/**
 * Snapshots of processes, by id and revision. Whoever changes a process raises its revision in the same transaction,
 * and every event reads the revision: so a snapshot is never older than the transaction that uses it.
 */
export class ProcessCache {
  readonly #snapshots = new Map<string, Process>();

  async at(tx: Tx, id: string, revision: number): Promise<Process> {
    const cached = this.#snapshots.get(id);
    if (cached?.revision === revision) return cached;
    const process = await loadProcess(tx, id);
    // A transaction that changes the process sees its own revision, which nobody else may see if it rolls back.
    if (process.revision >= (cached?.revision ?? 0)) this.#snapshots.set(id, process);
    return process;
  }
}
