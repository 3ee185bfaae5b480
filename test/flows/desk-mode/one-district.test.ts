import { beforeAll, expect, test } from "vitest";
import { boxRefusal } from "../../../src/domain/desk/reach.js";
import { WHOLE_CITY } from "../../../src/domain/process.js";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed, ROSA } from "../../support/desk-mode.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { addPriorities, TWO_QUESTIONS } from "../../support/two-questions.js";
import { makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const UGO = { name: "Ugo Neri", born: "01/02/1960" };
const IDA = { name: "Ida Gallo", born: "03/04/1970" };

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: TWO_QUESTIONS });
  await addPriorities(prisma);
  await isListed(world, ROSA);
  await isListed(world, UGO, "savena");
  await isListed(world, IDA, null);
});

/** Somebody at a desk with a role for Navile only. */
async function atNavile(id: string): Promise<PlayedPerson> {
  const at = await clerk(world, id);
  const participant = { accounts: { some: { externalId: id } } };
  await prisma.role.updateMany({ where: { participant }, data: { areaKey: "navile" } });
  return at;
}

test("a role for one district is for its box, and for the whole city's with whoever votes there", () => {
  const desk = { roles: [{ kind: "desk" as const, area: "navile" }] };
  const from = (area?: string) => ({ eligibility: undefined, area });
  const refused = (box: string, area?: string) =>
    boxRefusal(desk, "help-vote", { area: box }, from(area))?.code;
  expect([refused("navile", "navile"), refused(WHOLE_CITY, "navile"), refused(WHOLE_CITY)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([refused("savena", "navile"), refused(WHOLE_CITY, "savena")]).toEqual([
    "not-your-area",
    "not-your-area",
  ]);
  expect(boxRefusal({ roles: [] }, "help-vote", { area: WHOLE_CITY }, from())?.code).toBe("not-at-desk");
});

test("a clerk of one district offers no ballot that the next press refuses", async () => {
  const at = await atNavile("navile");
  await checksDocument(at, ROSA);
  await at.presses("Whole city · Priorities: not voted");
  await at.presses("Fill in the ballot");
  await at.sends("52");
  await at.presses("Put 1st");
  await at.presses("Their ballot (1 of 2)");
  await at.presses("Review and vote");
  await at.presses("Cast their vote");
  expect(at.reads).toContain("The vote is in.");
  await at.presses("Vote on Projects");
  expect(await castsFor(at, [12])).toMatch(/^BO-/u);
});

test("whoever votes in another district is for a desk there, and only one's own districts are offered", async () => {
  const at = await atNavile("also navile");
  await checksDocument(at, UGO);
  expect(at.reads).toContain("Your role is for another district.");
  await checksDocument(at, IDA);
  expect(at.reads).toContain("In which district does the person vote?");
  expect(at.reads).toContain("Other districts are for other desks");
  expect(at.sees).toContain("[Navile]");
  expect(at.sees).not.toContain("[Savena]");
  await at.presses("Navile");
  expect(at.sees).toContain("[Navile · Projects: not voted]");
});

test("whoever chose another district in their own chat has no ballot here, and is told where they have", async () => {
  const zoe = { name: "Zoe Riva", born: "05/06/1980" };
  await isListed(world, zoe, null);
  const participantId = await makeEligible(world, world.person("zoe"), null);
  await prisma.participant.update({ where: { id: participantId }, data: { areaKey: "savena" } });
  const { id: eligibilityId, processId } = await prisma.eligibility.findFirstOrThrow({
    where: { participantId },
  });
  await prisma.eligibilityIdentifier.create({
    data: { processId, eligibilityId, kind: "list", hash: hashOf(world, zoe) },
  });
  const at = await atNavile("not for zoe");
  await checksDocument(at, zoe);
  expect(at.reads).toContain("There is no ballot for this person here.");
  expect(at.reads).toContain("Savena · Projects: not at this desk.");
  expect(at.sees).not.toContain("Navile");
});
