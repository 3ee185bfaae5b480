import type { Question } from "../../src/domain/process.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { PROCESS_ID, PROJECTS_QUESTION } from "./sample-process.js";
import type { World } from "./world.js";

/** From now on the districts answer their question so, and nobody has voted on it. */
export async function askInstead(
  { prisma }: World,
  change: Partial<Pick<Question, "ballot" | "counting" | "seats">>,
): Promise<void> {
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  const questions = [{ ...PROJECTS_QUESTION, ...change }];
  await inTransaction(prisma, async (tx) => {
    await tx.ballot.deleteMany();
    await tx.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: { rules: JSON.parse(JSON.stringify({ ...(rules as object), questions })) },
    });
    await touchProcess(tx, PROCESS_ID);
  });
}
