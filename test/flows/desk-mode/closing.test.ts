import { beforeAll, beforeEach, expect, test } from "vitest";
import { closeDueBoxes } from "../../../src/services/close-box.js";
import { openTestDatabase } from "../../support/database.js";
import { checksDocument, clerk, isListed, type Visitor } from "../../support/desk-mode.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

const JUST_BEFORE = "2026-11-19T10:59:30Z";
const JUST_AFTER = "2026-11-19T11:00:01Z";

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function visitor(name: string): Promise<Visitor> {
  const one = { name, born: "07/03/1950" };
  await isListed(world, one);
  return one;
}

/** Whatever is pressed: it was not cast, and there is nothing left to fill in. */
function isToldItIsTooLate(at: PlayedPerson): void {
  expect(at.reads).toContain("Voting closed");
  expect(at.reads).toContain("Their ballot was not cast, so it does not count.");
  expect(at.sees).toContain("[End this turn]");
  expect(at.sees).not.toMatch(/Fill in the ballot|They take a paper ballot/u);
}

async function fillsIn(at: PlayedPerson, one: Visitor): Promise<void> {
  await checksDocument(at, one);
  await at.presses("Fill in the ballot");
  await at.sends("12");
  await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
  await at.presses("Their ballot (1 of 3)");
  await at.presses("Review and vote");
}

test("a ballot cast a second too late is said not to be cast, and only the end of the turn is left (VOT-8)", async () => {
  world.clock.moveTo(JUST_BEFORE);
  const at = await clerk(world, "late");
  await fillsIn(at, await visitor("Lia Costa"));
  world.clock.moveTo(JUST_AFTER);
  await at.presses("Cast their vote");
  isToldItIsTooLate(at);
  await at.sends("/desk");
  isToldItIsTooLate(at);
  await at.presses("End this turn");
  expect(at.reads).toContain("Voting closed");
  expect(at.sees).not.toContain("End this turn");
});

test("as well once the box has forgotten what was begun", async () => {
  world.clock.moveTo(JUST_BEFORE);
  const at = await clerk(world, "later");
  await fillsIn(at, await visitor("Mia Costa"));
  world.clock.moveTo(JUST_AFTER);
  await closeDueBoxes(world.app);
  await at.presses("Cast their vote");
  isToldItIsTooLate(at);
});
