import { beforeAll, expect, test } from "vitest";
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
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

// What the office and the authors said is kept on the proposal and on the project it becomes: both sides find it from Home.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const SAID = "Three are fine, if they stand in the shade.";

let anna: PlayedPerson;
let leo: PlayedPerson;
let bea: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let sara: PlayedPerson;
let project: number;

async function writes(person: PlayedPerson, number: number, text: string): Promise<void> {
  await opens(person, String(number));
  await person.presses("Talk with the office");
  await person.presses("Write a message");
  await person.sends(text);
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  [anna, leo, bea] = [await atHome(world, "anna"), await atHome(world, "leo"), await atHome(world, "bea")];
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  const dora = await colleague(world, "dora", "evaluator");
  sara = await colleague(world, "sara", "evaluator");
  await prisma.role.updateMany({
    where: { participantId: await participantOf(world, sara) },
    data: { areaKey: "savena" },
  });
  for (const [number, title] of [
    [601, "Benches"],
    [602, "A tunnel"],
    [603, "Lamps"],
  ] as const) {
    await addPublic(world, { number, title, area: "navile", by: anna });
    await gives(olga, number, "Carla");
  }
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 601 } });
  await prisma.coAuthor.create({
    data: { proposalId: id, participantId: await participantOf(world, leo), joinedAt: world.clock.at },
  });
  for (const number of [601, 602]) await writes(anna, number, SAID);
  await finds(carla, 601);
  await finds(carla, 602, { verdict: "It cannot be done" });
  await finds(carla, 603);
  for (const number of [601, 602, 603]) await confirms(dora, number);
  await publishes(olga);
  world.clock.moveTo("2026-07-03T09:00:00Z");
  await aMinuteOfVerdicts(world);
  for (const number of ["601", "603"]) {
    await olga.sends("/admin");
    await olga.presses("Proposals");
    await olga.presses("Make projects");
    await olga.sends(number);
    await olga.presses("Take €40,000");
    await olga.presses("Put it on the ballot");
  }
  ({ number: project } = await prisma.project.findFirstOrThrow({ where: { proposalId: id } }));
});

/** Home, as after weeks: nothing of the talk is on the screen. */
const comesBack = (person: PlayedPerson) => person.sends("/start");

/** From the screen itself, not from a message of then. */
async function opensTalk(person: PlayedPerson): Promise<void> {
  expect(person.buttons.map(({ label }) => label)).toContain("See the whole talk");
  await person.presses("See the whole talk");
  expect(person.reads).toContain(SAID);
  expect(person.reads).toContain("The talk stays here to be read.");
  expect(person.sees).not.toContain("Write a message");
}

test("its author and a co-author find it under their proposals once it is on the ballot, and only read", async () => {
  for (const person of [anna, leo]) {
    await comesBack(person);
    await opens(person, "601");
    await opensTalk(person);
  }
});

test("and once it cannot be done, beside the second look", async () => {
  await comesBack(anna);
  await opens(anna, "602");
  expect(anna.sees).toContain("[Ask for a second look]");
  await opensTalk(anna);
  await comesBack(anna);
  await anna.sends("/start s_602");
  await opensTalk(anna);
});

test("the office finds it on the project, and on its own card of what became one", async () => {
  await comesBack(carla);
  await carla.sends(`/start p_${project}`);
  await opensTalk(carla);
  await toCheck(carla, 601);
  expect(carla.sees).not.toContain("Check it once more");
  await opensTalk(carla);
  await toCheck(olga, 601);
  expect(olga.sees).not.toContain("Check it once more");
});

test("nobody else finds it, and nobody finds a talk that never was", async () => {
  for (const person of [bea, sara]) {
    await person.sends(`/start p_${project}`);
    expect(person.reads).toContain("Benches");
    expect(person.sees).not.toContain("See the whole talk");
  }
  await opens(anna, "603");
  expect(anna.reads).toContain("On the ballot");
  expect(anna.sees).not.toContain("See the whole talk");
  expect(world.log.errors).toEqual([]);
});
