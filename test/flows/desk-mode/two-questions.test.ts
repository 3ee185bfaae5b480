import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, isListed, ROSA } from "../../support/desk-mode.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { addPriorities, TWO_QUESTIONS } from "../../support/two-questions.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: TWO_QUESTIONS });
  await addPriorities(prisma);
  await isListed(world, ROSA);
});

test("ORG-10: one turn, a ballot of each box, a receipt for each", async () => {
  const carla = await clerk(world, "carla");
  await checksDocument(carla, ROSA);
  expect(carla.sees).toContain("[Navile · Projects: not voted]");
  await carla.presses("Whole city · Priorities: not voted");
  const ranked = await ranks(carla, [52, 51]);
  expect(carla.reads).toContain("1 of 2 votes cast.");
  await carla.presses("Vote on Projects");
  await carla.presses("Their other ballots");
  expect(carla.sees).toContain("[Whole city · Priorities: voted]");
  await carla.presses("Navile · Projects: not voted");
  const picked = await castsFor(carla, [12]);
  expect(picked).not.toBe(ranked);
  const boxes = { select: { boxId: true }, orderBy: { boxId: "asc" } } as const;
  const [onTheRoll, inTheBoxes] = [
    await prisma.voterRollEntry.findMany(boxes),
    await prisma.ballot.findMany(boxes),
  ];
  expect(onTheRoll).toEqual(inTheBoxes);
  expect(new Set(inTheBoxes.map(({ boxId }) => boxId)).size).toBe(2);
  await carla.presses("Done, clear the screen");
  expect(carla.sees).not.toMatch(/BO-|Parco Nord|Schools/u);
});

/** Fills in and casts the order of the priorities. */
async function ranks(at: PlayedPerson, numbers: readonly number[]): Promise<string> {
  await at.presses("Fill in the ballot");
  for (const [place, number] of numbers.entries()) {
    await at.sends(String(number));
    await at.presses(place === 0 ? "Put 1st" : "Put 2nd");
  }
  await at.presses("Their ballot (2 of 2)");
  await at.presses("Review and vote");
  expect(at.reads).toMatch(/1st.*Parks[^]*2nd.*Schools/u);
  await at.presses("Cast their vote");
  const code = /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(at.reads)?.[0];
  if (code === undefined) throw new Error(`no receipt code on:\n${at.sees}`);
  return code;
}
