import type { ProcessRules } from "../../src/domain/process.js";
import type { Database } from "../../src/persistence/open-database.js";
import { PROCESS_ID } from "./sample-process.js";

/** Other rules for the sample process, as a new version of its file would bring. */
export async function changeRules(prisma: Database["prisma"], change: Partial<ProcessRules>): Promise<void> {
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: {
      rules: JSON.parse(JSON.stringify({ ...(rules as object), ...change })),
      revision: { increment: 1 },
    },
  });
}
