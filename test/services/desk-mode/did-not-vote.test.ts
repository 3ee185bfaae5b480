import { beforeAll, beforeEach, expect, test } from "vitest";
import { endIdleTurns } from "../../../src/services/desk-mode/end-idle-turns.js";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed, type Visitor } from "../../support/desk-mode.js";
import { issueCodes } from "../../support/linked-voters.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const CODES = ["NAV-4821-KQRT", "NAV-4822-KQRT", "NAV-4823-KQRT", "NAV-4824-KQRT"] as const;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await issueCodes(world, CODES);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function brings(at: PlayedPerson, code: string): Promise<void> {
  await at.sends("/desk");
  await at.presses("They have a personal code");
  await at.sends(code);
  expect(at.reads).toContain("Their ballot: Navile");
}

/** At home, in a chat of their own, with the same code. */
async function triesAtHome(id: string, code: string): Promise<string> {
  const home = world.person(id);
  const participantId = await makeEligible(world, home, null);
  await prisma.eligibility.deleteMany({ where: { participantId } });
  await home.sends(code);
  return home.reads;
}

/** How many people hold the right of this document. */
const holdersOf = (visitor: Visitor) =>
  prisma.eligibility.count({ where: { identifiers: { some: { hash: hashOf(world, visitor) } } } });

const usedCodes = () => prisma.personalCode.count({ where: { usedAt: { not: null } } });

test("who begins at a desk and goes home votes there with the same code", async () => {
  const at = await clerk(world, "ends");
  await brings(at, CODES[0]);
  expect(await usedCodes()).toBe(1);
  await at.presses("End this turn");
  expect(await usedCodes()).toBe(0);
  expect(await triesAtHome("home 0", CODES[0])).not.toContain("already been used");
  expect(await usedCodes()).toBe(1);
});

test("as well when the turn ended by itself, or gave way to the next one", async () => {
  const at = await clerk(world, "idles");
  await brings(at, CODES[1]);
  world.clock.moveTo("2026-11-16T18:00:00Z");
  await endIdleTurns(world.app);
  expect(await triesAtHome("home 1", CODES[1])).not.toContain("already been used");
});

test("who voted at the desk does not vote again at home", async () => {
  const at = await clerk(world, "votes");
  await brings(at, CODES[2]);
  await castsFor(at, [12]);
  await at.presses("Done, clear the screen");
  expect(await triesAtHome("home 2", CODES[2])).toContain("This code has already been used for a ballot.");
});

test("of whoever showed a document and did not vote nothing is kept, while somebody helps them they are", async () => {
  const visitor = { name: "Vera Costa", born: "07/03/1950" };
  await isListed(world, visitor);
  const [left, right] = [await clerk(world, "left"), await clerk(world, "right")];
  const people = await prisma.participant.count();
  await checksDocument(left, visitor);
  await checksDocument(right, visitor);
  await left.presses("End this turn");
  expect(await holdersOf(visitor)).toBe(1);
  await checksDocument(right, visitor);
  expect(await holdersOf(visitor)).toBe(1);
  await right.presses("End this turn");
  expect(await holdersOf(visitor)).toBe(0);
  expect(await prisma.participant.count()).toBe(people);
});

test("somebody with a chat of their own stays who they are", async () => {
  const visitor = { name: "Zita Costa", born: "07/03/1950" };
  await isListed(world, visitor);
  const participantId = await makeEligible(world, world.person("zita"), "navile");
  const { id: eligibilityId, processId } = await prisma.eligibility.findFirstOrThrow({
    where: { participantId },
  });
  await prisma.eligibilityIdentifier.create({
    data: { processId, eligibilityId, kind: "list", hash: hashOf(world, visitor) },
  });
  const at = await clerk(world, "zita's");
  await checksDocument(at, visitor);
  await at.presses("End this turn");
  expect(await holdersOf(visitor)).toBe(1);
});

test("two desks, one ends as the other begins with the same person: always one right, with somebody there", async () => {
  const visitor = { name: "Wanda Costa", born: "07/03/1950" };
  await isListed(world, visitor);
  const [left, right] = [await clerk(world, "at once left"), await clerk(world, "at once right")];
  await checksDocument(left, visitor);
  await right.sends("/desk");
  await right.presses("Check a document");
  await right.sends(visitor.name);
  await right.sends(visitor.born);
  await right.presses("Lives here");
  await Promise.all([left.presses("End this turn"), right.presses("Skip")]);
  expect(await holdersOf(visitor)).toBe(1);
  await castsFor(right, [12]);
  expect(world.log.errors).toEqual([]);
});
