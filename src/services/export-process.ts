import { definitionOf, type ProcessDefinition } from "../domain/process-definition.js";
import { communityOf, readProcessUse } from "../persistence/process-store.js";
import { loadProcess } from "../persistence/processes.js";
import { inTransaction } from "../persistence/transaction.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { writeProcessFile } from "./process-file/write.js";

/** The file that says what a process is now, without what grew in it: imported, it changes nothing. */
export const exportProcess = async (
  { prisma }: Pick<App, "prisma">,
  processId: string,
): Promise<Uint8Array> => writeProcessFile(await inTransaction(prisma, (tx) => definitionNow(tx, processId)));

/** What the file of a process would say now. */
export async function definitionNow(tx: Tx, processId: string): Promise<ProcessDefinition> {
  const process = await loadProcess(tx, processId);
  const { projectNumbers } = await readProcessUse(tx, processId);
  return definitionOf(process, await communityOf(tx, processId), projectNumbers);
}
