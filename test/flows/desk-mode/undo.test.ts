import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { checksDocument, clerk, hashOf, isListed, ROSA } from "../../support/desk-mode.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { choosesProjects, makeEligible } from "../../support/voters.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "undo at a desk");

beforeAll(() => addSampleProcess(prisma));

test("what is undone at a desk is the ballot there, never the one begun in a chat", async () => {
  await isListed(world, ROSA);
  const rosa = world.person("rosa");
  const participantId = await makeEligible(world, rosa, "navile");
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(world, ROSA) },
  });
  await choosesProjects(rosa, [12]);
  const begun = await prisma.draftBallot.findFirstOrThrow({ where: { participantId } });
  const fabio = await clerk(world, "fabio");
  await checksDocument(fabio, ROSA);
  await fabio.presses("Fill in the ballot");
  for (const number of ["15", "18"]) {
    await fabio.sends(number);
    await fabio.presses(fabio.buttons.find(({ label }) => label.startsWith("Add "))?.label ?? "");
  }
  await fabio.presses("Their ballot (2 of 3)");
  await fabio.presses("Clear all");
  expect((await prisma.deskDraft.findFirst())?.choices ?? []).toEqual([]);
  await fabio.presses("Put back all 2");
  expect((await prisma.deskDraft.findFirstOrThrow()).choices).toHaveLength(2);
  expect(fabio.reads).toContain("Biblioteca");
  expect(await prisma.draftBallot.findFirstOrThrow({ where: { participantId } })).toEqual(begun);
});
