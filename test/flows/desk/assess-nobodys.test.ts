import { beforeAll, expect, test } from "vitest";
import {
  addPublic,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  publishes,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
});

test("what came out of a workshop has no author to ask: its changes hold, and it can go on the ballot (ORG-5)", async () => {
  const olga = await colleague(world, "olga", "organizer");
  const carla = await colleague(world, "carla", "evaluator");
  const dora = await colleague(world, "dora", "evaluator");
  await addPublic(world, { number: 301, title: "Benches from the workshop", area: "navile" });
  await gives(olga, 301, "Carla");
  await finds(carla, 301, { verdict: "It can be done, with changes" });
  await confirms(dora, 301);
  await publishes(olga);
  expect(await prisma.assessment.findFirst()).toMatchObject({ state: "published", answer: "accepted" });
  await toCheck(carla, 301);
  expect(carla.reads).toContain("It has no author to ask, so the changes hold.");
  await olga.sends("/admin");
  await olga.presses("Proposals");
  expect(olga.reads).toContain("Nothing can become a project yet");
  world.clock.at = new Date(+world.clock.at + 24 * 60 * 60_000);
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  expect(olga.reads).toContain("Benches from the workshop");
});
