import type { Database } from "../open-database.js";

/**
 * No commit in `work` waits for the disk, whoever makes it: for what can be done again when the power fails. When it has
 * ended, well or not, all of it is on the disk and commits wait again. Only the embedded database, whose clients share a session.
 */
export async function withUnhurriedDisk<R>(
  { prisma, maintain }: Pick<Database, "prisma" | "maintain">,
  work: () => Promise<R>,
): Promise<R> {
  await prisma.$executeRaw`SET synchronous_commit = off`;
  try {
    return await work();
  } finally {
    await prisma.$executeRaw`RESET synchronous_commit`;
    await maintain();
  }
}
