import type { ProcessRules, Question } from "../../src/domain/process.js";
import type { Database } from "../../src/persistence/open-database.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { PROCESS_ID, PROJECTS_QUESTION } from "./sample-process.js";

/** What everybody answers together, beside the projects of the districts: two priorities, in an order. */
export const PRIORITIES: Question = {
  key: "priorities",
  title: { en: "Priorities", it: "Priorità" },
  where: "city",
  ballot: { kind: "ranking", max: 2, blank: false },
  counting: { rule: "greedy", ties: ["maxVotes"] },
  seats: 2,
};

export const TWO_QUESTIONS: Pick<ProcessRules, "questions"> = { questions: [PROJECTS_QUESTION, PRIORITIES] };

/** The box of the whole city and what can be ranked there: 51 Schools, 52 Parks, 53 Buses. */
export async function addPriorities(prisma: Database["prisma"]): Promise<number> {
  return inTransaction(prisma, async (tx) => {
    const place = { processId: PROCESS_ID, questionKey: PRIORITIES.key, areaKey: "*" };
    await tx.project.createMany({
      data: ["Schools", "Parks", "Buses"].map((title, index) => ({
        ...place,
        number: 51 + index,
        title: { en: title, it: title },
        summary: { en: `${title} first.`, it: `Prima ${title}.` },
        details: {},
        from: {},
        cost: 0n,
        sample: true,
        status: "on-ballot",
      })),
    });
    const { id } = await tx.ballotBox.create({ data: { ...place, state: "open" } });
    await touchProcess(tx, PROCESS_ID);
    return id;
  });
}
