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
import { transcriptsOf } from "../../support/notices.js";
import { revoke } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

// What the technical check has not said when its phase ends: it can be finished until the ballot is made, and not longer.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const CHECK_ENDS = "2026-10-15T10:00:00Z";
const AFTER_THE_CHECK = "2026-10-16T09:00:00Z";
const IN_THE_VOTE = "2026-10-30T11:00:00Z";

let anna: PlayedPerson;
let ida: PlayedPerson;
let bea: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;
let rita: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await prisma.phase.updateMany({
    where: { processId: PROCESS_ID, kind: "check" },
    data: { endsAt: new Date(CHECK_ENDS) },
  });
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna");
  ida = await atHome(world, "ida", { language: "it" });
  bea = await atHome(world, "bea");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  rita = await colleague(world, "rita", "evaluator");
  for (const [number, title, by] of [
    [401, "Benches", anna],
    [402, "Trees in the street", anna],
    [403, "Swings", anna],
    [404, "A wall to paint", anna],
    [405, "Lamps in the park", anna],
    [406, "Una fontana", ida],
    [407, "Never given", anna],
  ] as const)
    await addPublic(world, { number, title, area: "navile", by });
  for (const number of [401, 402, 403, 405, 406]) await gives(olga, number, "Carla");
  await gives(olga, 404, "Rita");
});

const stateOf = async (number: number) =>
  (await prisma.proposal.findFirstOrThrow({ where: { number } })).state;

const lookOf = async (number: number) =>
  (await prisma.assessment.findFirstOrThrow({ where: { proposal: { number } }, orderBy: { round: "desc" } }))
    .state;

const sees = async (person: PlayedPerson, number: number): Promise<string> => {
  await person.sends(`/start s_${number}`);
  return person.reads;
};

const listOf = async (person: PlayedPerson): Promise<string> => {
  await person.does({ kind: "press", data: "1|assess|checks||" });
  return person.sees;
};

test("before the end organizers read how many have no verdict, also on the way there", async () => {
  expect(await listOf(olga)).toContain("6 have no published verdict. The check ends on 15 October, 12:00.");
  expect(await listOf(carla)).not.toContain("published verdict");
  // Nothing waits for her, and she can see to it that it is finished.
  await gives(olga, 407, "Carla");
  await olga.sends("/admin");
  await olga.presses("Proposals");
  expect(olga.reads).toContain("7 proposals in the check have no verdict yet");
  await olga.presses("Technical check");
  expect(olga.reads).toContain("7 have no published verdict.");
  await toCheck(olga, 407);
  await olga.presses("Take it out of the check");
  await olga.sends("It was sent by mistake.");
  expect(await stateOf(407)).toBe("public");
});

test("after the end it is written, read by a second person, and published, by the same rules", async () => {
  await finds(carla, 402);
  world.clock.moveTo(AFTER_THE_CHECK);
  expect(await listOf(olga)).toContain(
    "6 have no published verdict. The check is over; they can be finished until 30 October, 12:00, when voting opens.",
  );
  await finds(carla, 401);
  await toCheck(carla, 401);
  expect(carla.sees).not.toContain("[Confirm it");
  await confirms(dora, 401);
  await toCheck(olga, 402);
  await olga.presses("Let somebody else read it");
  await olga.presses("Dora");
  await confirms(dora, 402);
  await publishes(olga);
  expect([await lookOf(401), await lookOf(402)]).toEqual(["published", "published"]);
  await aMinuteOfVerdicts(world);
  expect(transcriptsOf(anna, "NOT-5").join()).toContain("It can be done.");
});

test("or it is taken out, and nothing new comes in", async () => {
  await toCheck(olga, 403);
  await olga.presses("Take it out of the check");
  await olga.sends("Nobody had the time to look at it.");
  expect(await stateOf(403)).toBe("public");
  expect(await sees(bea, 403)).toContain("Public. The technical check is over.");
  await toCheck(olga, 407);
  expect(olga.sees).not.toContain("Give it to an evaluator");
});

test("what an evaluator leaves goes to another, with time until the vote", async () => {
  await revoke(world, rita);
  expect(await listOf(olga)).toContain("404 · A wall to paint · Navile · given to nobody");
  await gives(olga, 404, "Dora");
  expect(transcriptsOf(dora, "ORG-5").at(-1)).toContain("Please say what you found by 30 October, 12:00.");
  await revoke(world, dora);
  expect(await listOf(olga)).toContain("1 proposal to check is given to nobody");
});

test("its author reads that the time is over and until when it can be finished", async () => {
  await opens(anna, "405");
  expect(anna.reads).toContain(
    "The time for the technical check is over. Offices can still finish it until 30 October, 12:00, when voting opens.",
  );
  expect(await sees(bea, 405)).toContain("In technical check.");
});

test("once the ballot is made nobody has anything to do about it", async () => {
  await toCheck(carla, 405);
  const write = carla.dataOf("Say what you found");
  await toCheck(olga, 405);
  const end = olga.dataOf("Take it out of the check");
  const assign = olga.dataOf("Give it to an evaluator");
  world.clock.moveTo(IN_THE_VOTE);
  for (const [person, data] of [
    [carla, write],
    [olga, end],
    [olga, assign],
  ] as const) {
    await person.does({ kind: "press", data });
    expect(await lookOf(405)).toBe("open");
  }
  const list = await listOf(olga);
  expect(list).toContain("405 · Lamps in the park · Navile · not checked in time · Carla");
  expect(list).toContain("404 · A wall to paint · Navile · not checked in time");
  expect(list).toContain("No proposal to check waits for you");
  expect(list).not.toMatch(/given to nobody|published verdict|Give many/);
  expect(await listOf(carla)).toContain("No proposal to check waits for you");
  await olga.sends("/admin");
  await olga.presses("Proposals");
  expect(olga.sees).not.toContain("Technical check");
  await toCheck(carla, 405);
  expect(carla.sees).not.toContain("Talk with its authors");
});

test("its author and everybody read that it was not checked in time", async () => {
  await opens(anna, "405");
  expect(anna.reads).toContain("Proposal 405 · Not on the ballot");
  expect(anna.reads).toContain("Offices did not check it in time, so it is not on the ballot.");
  expect(anna.sees).not.toContain("Talk with the office");
  await anna.sends("/mine");
  expect(anna.reads).toContain("405 · Lamps in the park · Not on the ballot");
  expect(await sees(bea, 405)).toContain("It was not checked in time, so it is not on the ballot.");
  // What was found is told, whether it went on the ballot or not.
  const found = await sees(bea, 401);
  expect(found).toContain("It is not on the ballot.");
  expect(found).toContain("It can be done.");
  expect(await sees(bea, 403)).toContain("It is not on the ballot.");
});

test("in Italian too", async () => {
  await opens(ida, "406");
  expect(ida.reads).toContain("Gli uffici non l'hanno verificata in tempo, quindi non è sulla scheda.");
  expect(await sees(ida, 406)).toContain("Non è stata verificata in tempo, quindi non è sulla scheda.");
  expect(world.log.errors).toEqual([]);
});
