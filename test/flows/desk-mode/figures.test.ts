import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, isListed } from "../../support/desk-mode.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

test("organizers see how much each clerk did, and the most in one hour; moderators see nothing of it", async () => {
  const at = await clerk(world, "carla", { name: "Carla" });
  await at.sends("/language");
  await world.prisma.participant.updateMany({
    where: { accounts: { some: { externalId: "carla" } } },
    data: { displayName: "Carla" },
  });
  for (const [index, hour] of ["16:05", "16:40", "17:10"].entries()) {
    const visitor = { name: `Visitor ${"ABC".charAt(index)}`, born: "07/03/1950" };
    await isListed(world, visitor);
    world.clock.moveTo(`2026-11-16T${hour}:00Z`);
    await checksDocument(at, visitor);
    await castsFor(at, [12]);
    await at.presses("Done, clear the screen");
  }
  const olga = await atTheDesk(world, "olga", "organizer");
  await olga.presses("Dates and votes");
  expect(olga.reads).toContain("3 votes at desks");
  await olga.presses("See votes at desks");
  expect(olga.reads).toContain("Carla: 3 votes, at most 2 in one hour, 0 in place of an earlier one");
  const mara = await atTheDesk(world, "mara", "moderator");
  expect(mara.sees).not.toContain("votes at desks");
});
