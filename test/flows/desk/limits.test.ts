import { beforeAll, expect, test } from "vitest";
import { isFound } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const CHECKING = "2026-07-02T09:00:00Z";
let anna: PlayedPerson;
let luca: PlayedPerson;

/** One support is needed, and a project of Navile costs from €1,000 to €50,000. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  const supports = { hidden: false, needed: 1, first: 3 };
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: { rules: { ...(rules as object), supports }, revision: { increment: 1 } },
  });
  await prisma.area.updateMany({
    where: { processId: PROCESS_ID, key: "navile" },
    data: { limits: { perProject: { least: 100_000, most: 5_000_000 } } },
  });
  world.clock.moveTo(MONDAY);
  anna = world.person("anna");
  await sendsProposal(anna);
  luca = await atTheDesk(world, "luca", "organizer");
  await luca.presses("Read the next one");
  await luca.presses("Publish");
});

test("citizens read what a proposal needs to go on, and until when", async () => {
  const bea = world.person("bea");
  await bea.does({ kind: "command", name: "start", args: "s_218" });
  expect(bea.reads).toContain("To go on to the technical check it needs 1 support by");
  expect(bea.reads).toContain("The 3 with the most supports in Navile on");
});

test("nothing becomes a project while supports decide, nor what had too few of them", async () => {
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  expect(luca.reads).toContain("Supports decide what goes on. That is known on");
  world.clock.moveTo(CHECKING);
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  expect(luca.reads).toContain("No public proposal had enough supports to go on");
  await anna.does({ kind: "command", name: "start", args: "s_218" });
  expect(anna.reads).toContain("It did not have enough supports to go on to the technical check.");
});

test("what had enough of them goes on, at a cost within the band of its district", async () => {
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 218 } });
  const participantId = await participantOf(world, world.person("bea"));
  await prisma.support.create({ data: { proposalId: id, participantId, createdAt: new Date(MONDAY) } });
  await isFound(world, 218, { cost: 5_000_000 });
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  await luca.presses("218 · Benches and trees in via Fioravanti");
  expect(luca.reads).toContain("One project costs from €1,000 to €50,000 there.");
  for (const cost of ["999", "50.000,01"]) {
    await luca.sends(cost);
    expect(luca.reads).toContain("is outside what one project may cost there: from €1,000 to €50,000.");
  }
  await luca.sends("50.000");
  await luca.presses("Put it on the ballot");
  expect(luca.reads).toContain("It is on the ballot as project");
  expect(world.log.errors).toEqual([]);
});
