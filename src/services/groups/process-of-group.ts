import type { Process } from "../../domain/process.js";
import { groupProcess } from "../../persistence/associations.js";
import { revisionOf } from "../../persistence/process-directory.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";

/** What a group is about. */
export async function processOfGroup(app: App, tx: Tx, groupId: string): Promise<Process | undefined> {
  const id = await groupProcess(tx, groupId);
  return id === undefined ? undefined : app.processes.at(tx, id, await revisionOf(tx, id));
}
