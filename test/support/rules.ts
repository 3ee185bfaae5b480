import { DateTime } from "luxon";
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

/** An election so many days long, from a day on; no days are no election. */
export const silentFrom = (prisma: Database["prisma"], from: string, days: number): Promise<void> =>
  changeRules(prisma, {
    blackouts:
      days === 0
        ? []
        : [
            {
              from,
              to:
                DateTime.fromISO(from)
                  .plus({ days: days - 1 })
                  .toISODate() ?? "",
              name: { en: "elections", it: "elezioni" },
            },
          ],
  });
