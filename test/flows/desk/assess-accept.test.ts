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
  REASON,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

// Changes are accepted by whoever read them, and no others: what is checked once more asks nothing until its verdict is known.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const OTHER = `The square is smaller than it was. ${REASON}`;

let anna: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  for (const [number, title] of [
    [701, "Benches"],
    [702, "Lamps"],
  ] as const) {
    await addPublic(world, { number, title, area: "navile", by: anna });
    await gives(olga, number, "Carla");
    await finds(carla, number, { verdict: "It can be done, with changes" });
    await confirms(dora, number);
  }
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  world.clock.moveTo("2026-07-02T09:00:00Z");
});

const answers = async (number: number) => {
  const rounds = await prisma.assessment.findMany({
    where: { proposal: { number } },
    orderBy: { round: "asc" },
  });
  return rounds.map(({ answer }) => answer);
};

async function checkedAgain(number: number): Promise<void> {
  await toCheck(olga, number);
  await olga.presses("Check it once more");
}

test("a verdict that came after the one on the screen is not accepted unread", async () => {
  await opens(anna, "701");
  expect(anna.reads).toContain("Estimated cost: €40,000");
  await checkedAgain(701);
  await finds(olga, 701, { verdict: "It can be done, with changes", cost: "90.000", reason: OTHER });
  await confirms(dora, 701);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  await anna.presses("Accept changes");
  expect(await answers(701)).toEqual([null, null]);
  expect(anna.reads).toContain("The office checked it once more since you read it. Here is what it found.");
  expect(anna.reads).toContain(`Estimated cost: €90,000\nGreen Office says:\n${OTHER}`);
  await anna.presses("Accept changes");
  expect(await answers(701)).toEqual([null, "accepted"]);
});

test("while it is checked once more it asks nothing, and says so", async () => {
  await opens(anna, "702");
  const accept = anna.dataOf("Accept changes");
  await checkedAgain(702);
  await anna.does({ kind: "press", data: accept });
  expect(await answers(702)).toEqual([null, null]);
  expect(anna.reads).toContain("There are no changes to answer now.");
  await opens(anna, "702");
  expect(anna.reads).toContain("It is being checked once more.");
  expect(anna.reads).not.toContain("Accept the changes");
  expect(anna.sees).not.toContain("[Accept changes]");
  expect(anna.sees).toContain("[Talk with the office");
});

test("nor does it say that changes are accepted which another verdict may replace", async () => {
  world.clock.moveTo("2026-07-03T09:00:00Z");
  await opens(anna, "701");
  expect(anna.reads).toContain("You have accepted the changes.");
  await checkedAgain(701);
  await opens(anna, "701");
  expect(anna.reads).not.toContain("You have accepted the changes.");
  expect(anna.reads).toContain("It is being checked once more.");
  expect(world.log.errors).toEqual([]);
});
