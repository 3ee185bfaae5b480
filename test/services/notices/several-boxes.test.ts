import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { listener, minuteAt, startAfresh, transcriptsOf } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { addPriorities, TWO_QUESTIONS } from "../../support/two-questions.js";
import { makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

const IN_VOTING = "2026-11-10T10:00:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:00:00Z";
const LAST_MORNING = "2026-11-19T08:00:00Z";

beforeAll(async () => {
  await addSampleProcess(database.prisma, { rules: TWO_QUESTIONS });
  await addPriorities(database.prisma);
});
beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(IN_VOTING);
});

async function ranks(person: PlayedPerson): Promise<void> {
  await person.does({ kind: "press", data: "1|vote|card|52|" });
  await person.presses("Put 1st");
}

async function votesInNavile(person: PlayedPerson): Promise<void> {
  await person.does({ kind: "press", data: "1|vote|card|12|" });
  await person.presses("Add Parco Nord");
  await casts(person, "My ballot (1 of 3)");
}

async function casts(person: PlayedPerson, ballot: string): Promise<void> {
  await person.presses(ballot);
  await person.presses("Review and vote");
  await person.presses("Cast my vote");
}

test("whoever cast one of two ballots is reminded of the other, by its name; whoever cast both is not (NOT-2)", async () => {
  const anna = await listener(world, "anna");
  const bea = await listener(world, "bea");
  for (const person of [anna, bea]) {
    await makeEligible(world, person, "navile");
    await votesInNavile(person);
  }
  await ranks(bea);
  await casts(bea, "My ballot (1 of 2)");
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(bea, "NOT-2")).toEqual([]);
  expect(transcriptsOf(anna, "NOT-2")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "You can still vote in the whole of Bologna (Priorities) until 19 November, 12:00 (in 3 days).",
      "You have not voted yet.",
      "1 of 2 votes cast.",
      "[Open my ballot]",
      "[Stop these]",
    ].join("\n"),
  ]);
  await anna.presses("Open my ballot");
  expect(anna.reads).toContain("Voting · Whole city · Priorities");
});

test("a ballot that was begun comes before one that was not, whichever it is (NOT-3)", async () => {
  const carla = await listener(world, "carla");
  await makeEligible(world, carla, "navile");
  await ranks(carla);
  await minuteAt(world, LAST_MORNING);
  const [told = ""] = transcriptsOf(carla, "NOT-3");
  expect(told).toContain("Last day to vote in the whole of Bologna (Priorities)");
  expect(told).toContain("Your ballot has 1 project and is not cast yet.");
  expect(told).not.toContain("Parks");
  await carla.presses("Review and vote");
  expect(carla.reads).toContain("1st Parks");
});
