import { beforeAll, expect, test } from "vitest";
import { shortId } from "../../../src/domain/short-id.js";
import {
  addPublic,
  aMinuteOfVerdicts,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  publishes,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf, revoke } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

// A second look that an author asked for is somebody else's from end to end: whoever wrote the first verdict neither takes it
// nor confirms it.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const [LOOKED_AT, REOPENED] = [801, 802];

let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  const anna = await atHome(world, "anna");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  await colleague(world, "elsa", "evaluator");
  for (const number of [LOOKED_AT, REOPENED]) {
    await addPublic(world, { number, title: "A fountain", area: "navile", by: anna });
    await gives(olga, number, "Carla");
    await finds(carla, number, { verdict: "It cannot be done" });
    await confirms(dora, number);
  }
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  await opens(anna, String(LOOKED_AT));
  await anna.presses("Ask for a second look");
  await anna.sends("There is water below the square.");
  world.clock.moveTo("2026-07-02T09:00:00Z");
  await aMinuteOfVerdicts(world);
  for (const [looker, number] of [
    [dora, LOOKED_AT],
    [olga, REOPENED],
  ] as const) {
    await toCheck(looker, number);
    await looker.presses("Check it once more");
  }
});

const lastLook = (number: number) =>
  prisma.assessment.findFirstOrThrow({ where: { proposal: { number } }, orderBy: { round: "desc" } });

test("it is not given to whoever wrote the first verdict, by name", async () => {
  await toCheck(olga, LOOKED_AT);
  await olga.presses("Give it to an evaluator");
  expect(olga.buttons.map(({ label }) => label)).not.toContain("Carla");
  const [elsas, carlas] = [
    await participantOf(world, world.person("elsa")),
    await participantOf(world, carla),
  ];
  const data = olga.dataOf("Elsa").replace(shortId(elsas), shortId(carlas));
  await olga.does({ kind: "press", data });
  expect(olga.reads).toContain("This evaluator wrote the first verdict.");
  expect((await lastLook(LOOKED_AT)).evaluatorId).toBe(await participantOf(world, dora));
});

test("nor among many, once whoever took it has no role any more", async () => {
  await revoke(world, dora);
  await olga.does({ kind: "press", data: "1|assess|checks||" });
  for (const label of [
    "Give many to an evaluator",
    "All districts",
    "All themes",
    "Carla",
    "Give 1 proposal",
  ])
    await olga.presses(label);
  expect(olga.reads).toContain("There is nothing of that kind to give to this evaluator.");
  await gives(olga, LOOKED_AT, "Elsa");
});

test("nor do they read what the other one found, asked or not", async () => {
  const elsa = world.person("elsa");
  await toCheck(elsa, LOOKED_AT);
  await elsa.presses("Say what you found");
  await elsa.presses("It can be done");
  await elsa.sends("40.000");
  await elsa.sends("Green Office");
  await elsa.sends("The pavement is wide enough, and the trees have room for their roots.");
  await elsa.presses("Done");
  expect(elsa.buttons.map(({ label }) => label)).not.toContain("Carla");
  await elsa.presses("Whoever is free");
  await elsa.presses("Send it to be read");
  await carla.does({ kind: "press", data: "1|assess|checks||" });
  expect(carla.reads).toContain("No proposal to check waits for you");
  await toCheck(carla, LOOKED_AT);
  expect(carla.sees).not.toContain("Confirm it");
  const confirm = carla.dataOf("Write a private note").replace("|note|", "|confirm|");
  await carla.does({ kind: "press", data: confirm });
  expect(carla.reads).toContain("You wrote the first verdict, so somebody else reads this one.");
  await confirms(olga, LOOKED_AT);
  expect((await lastLook(LOOKED_AT)).state).toBe("ready");
});

test("where nobody asked for it, whoever wrote the first one may look once more", async () => {
  await gives(olga, REOPENED, "Carla");
  expect((await lastLook(REOPENED)).evaluatorId).toBe(await participantOf(world, carla));
  expect(world.log.errors).toEqual([]);
});
