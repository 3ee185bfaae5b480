import type { ProjectStatus } from "../../src/domain/process.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { PROCESS_ID } from "./sample-process.js";
import type { World } from "./world.js";

/** What the vote decided about a project of the sample process. */
export async function decideProject({ prisma }: World, number: number, status: ProjectStatus): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    await tx.project.updateMany({ where: { processId: PROCESS_ID, number }, data: { status } });
    await touchProcess(tx, PROCESS_ID);
  });
}

/** The sample process has works from January 2027. */
export async function addWorksPhase({ prisma }: World): Promise<void> {
  const works = { startsAt: new Date("2027-01-01T00:00Z"), endsAt: new Date("2029-01-01T00:00Z") };
  const id = "44444444-4444-4444-8444-444444444444";
  await prisma.phase.create({ data: { id, processId: PROCESS_ID, kind: "works", ...works } });
}
