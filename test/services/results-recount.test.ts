import { beforeAll, beforeEach, expect, test } from "vitest";
import { askRecount, planPublication, waitingCounts } from "../../src/persistence/counts.js";
import { countClosedBoxes } from "../../src/services/count-box.js";
import { publishDue } from "../../src/services/results/publish-due.js";
import { openTestDatabase } from "../support/database.js";
import { clerk } from "../support/desk-mode.js";
import { countVotes } from "../support/published-results.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../support/sample-process.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const DUE = new Date(+NOW + 60 * 60_000);

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

/** Two organizers stand for every count that waits. */
async function approveAll(): Promise<void> {
  const organizers = await prisma.role.findMany({ where: { kind: "organizer" } });
  for (const { id: countId } of await waitingCounts(prisma, PROCESS_ID))
    await prisma.countApproval.createMany({
      data: organizers.map(({ participantId }) => ({ countId, participantId, at: NOW })),
    });
}

test("a count that was planned to be published is not, once it is to be counted again", async () => {
  for (const name of ["olga", "ugo"]) await clerk(world, name, { role: "organizer" });
  const boxId = await countVotes(world, "navile", [{ numbers: [12], times: 6 }]);
  await approveAll();
  const [first] = await waitingCounts(prisma, PROCESS_ID);
  if (!first) throw new Error("nothing was counted");
  await planPublication(prisma, first.id, DUE);
  expect(await askRecount(prisma, boxId, {})).toBe(true);
  world.clock.at = DUE;
  await publishDue(world.app);
  expect(await prisma.count.count({ where: { publishedAt: { not: null } } })).toBe(0);
  await countClosedBoxes(world.app);
  await publishDue(world.app);
  expect(await waitingCounts(prisma, PROCESS_ID)).toMatchObject([
    { boxId, version: 2, publishAt: undefined },
  ]);
  expect(await prisma.ballotBox.findUniqueOrThrow({ where: { id: boxId } })).toMatchObject({
    state: "counted",
  });
});
