import { touchProcess } from "../../src/persistence/process-directory.js";
import { markWithdrawn } from "../../src/persistence/projects.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { PROCESS_ID } from "./sample-process.js";
import type { World } from "./world.js";

/** A project leaves the ballot, as if two organizers had agreed. */
export async function leavesBallot({ prisma }: World, number: number): Promise<void> {
  const why = { en: "The land is not the city's.", it: "Il terreno non è del Comune." };
  await inTransaction(prisma, (tx) => markWithdrawn(tx, { processId: PROCESS_ID, number, why }));
}

/** As it was before, for the next test. */
export async function returnsToBallot({ prisma }: World, number: number): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    await tx.project.updateMany({ where: { processId: PROCESS_ID, number }, data: { status: "on-ballot" } });
    await touchProcess(tx, PROCESS_ID);
  });
}
