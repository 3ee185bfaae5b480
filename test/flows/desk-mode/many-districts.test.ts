import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { openTestDatabase } from "../../support/database.js";
import { clerk, ROSA } from "../../support/desk-mode.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await inTransaction(database.prisma, async (tx) => {
    await tx.area.createMany({
      data: Array.from({ length: 18 }, (_, index) => ({
        id: idOf(`area ${index}`),
        processId: PROCESS_ID,
        key: `quartiere-${index + 1}`,
        name: { it: `Quartiere ${index + 1}` },
        position: 10 + index,
        budget: 100_000n,
        outline: [],
        streets: [],
      })),
    });
    await touchProcess(tx, PROCESS_ID);
  });
});

test("a city of twenty districts is chosen from pages at a desk, or typed (ORG-10)", async () => {
  const asked = async (id: string) => {
    const somebody = await clerk(world, id, { name: id });
    await somebody.sends("/desk");
    await somebody.presses("Check a document");
    await somebody.sends(ROSA.name);
    await somebody.sends(ROSA.born);
    await somebody.presses("Lives here");
    return somebody;
  };
  const olga = await asked("olga");
  expect(olga.sees).toContain("[Quartiere 6]");
  expect(olga.sees).not.toContain("[Quartiere 7]");
  await olga.presses("Next ›");
  await olga.presses("Next ›");
  expect(olga.sees).toContain("[Quartiere 18]");
  await olga.presses("‹ Previous");
  await olga.presses("Quartiere 9");
  expect(olga.reads).toContain(ROSA.name);
  const ida = await asked("ida");
  await ida.sends("Quartiere 99");
  expect(ida.reads).toContain("In which district do they vote?");
  await ida.sends("quartiere 17");
  expect(ida.reads).toContain(ROSA.name);
});
