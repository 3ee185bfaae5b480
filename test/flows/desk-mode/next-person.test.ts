import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Answers } from "../../../src/flows/flow.js";
import { notShown } from "../../../src/services/shown-buttons.js";
import { openTestDatabase } from "../../support/database.js";
import { checksDocument, clerk, hashOf, isListed, ROSA, type Visitor } from "../../support/desk-mode.js";
import { issueCodes } from "../../support/linked-voters.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const UGO: Visitor = { name: "Ugo Neri", born: "01/02/1960" };

/** Whatever a conversation may know of somebody: the answers of today, and one of tomorrow. */
const OF_THE_ONE_BEFORE = {
  name: ROSA.name,
  birthDate: ROSA.born,
  tie: "live",
  area: "savena",
  box: 1,
  project: 12,
  page: 2,
  theme: "mobility",
  fits: true,
  query: "bench",
  quick: true,
  wish: 3,
  choicesPage: 2,
  formPage: 2,
  optionsPage: 2,
  adding: "name",
  newTomorrow: "hers",
};

beforeAll(async () => {
  await addSampleProcess(prisma);
  await isListed(world, ROSA);
  await isListed(world, UGO);
  await issueCodes(world, ["NAV-4821-KQRT"]);
});

beforeEach(() => {
  world.clock.at = NOW;
});

const chatOf = ({ id }: PlayedPerson) => prisma.conversation.findFirstOrThrow({ where: { externalId: id } });
/** What is kept of the conversation, besides which buttons its screen has. */
const answersOf = async (at: PlayedPerson) => notShown((await chatOf(at)).answers as Answers);

async function remembersTheOneBefore(at: PlayedPerson): Promise<void> {
  const { id } = await chatOf(at);
  await prisma.conversation.update({ where: { id }, data: { answers: OF_THE_ONE_BEFORE } });
}

async function isHelped(at: PlayedPerson, visitor: Visitor): Promise<boolean> {
  const { eligibility } = await prisma.eligibilityIdentifier.findFirstOrThrow({
    where: { hash: hashOf(world, visitor) },
    include: { eligibility: true },
  });
  const clerkChat = await chatOf(at);
  const session = await prisma.deskSession.findFirst({ where: { conversationId: clerkChat.id } });
  return session?.participantId === eligibility.participantId;
}

test.each([
  ["typing the command", (at: PlayedPerson) => at.sends("/desk")],
  ["a lasting button", (at: PlayedPerson) => at.does({ kind: "press", data: "1|assist|start||" })],
  ["a look at a document", (at: PlayedPerson) => at.presses("Check a document")],
  ["a personal code", (at: PlayedPerson) => at.presses("They have a personal code")],
  [
    "a look at a document instead of a code",
    async (at: PlayedPerson) => {
      await at.presses("They have a personal code");
      await remembersTheOneBefore(at);
      await at.presses("Check a document");
    },
  ],
])("no answer of whoever was there before survives %s", async (way, goes) => {
  const at = await clerk(world, `table ${way}`);
  await at.sends("/desk");
  await remembersTheOneBefore(at);
  await goes(at);
  expect(await answersOf(at)).toEqual({});
});

test("nor the beginning of a turn, by document or by code, nor its end", async () => {
  const at = await clerk(world, "begins");
  await at.sends("/desk");
  await at.presses("They have a personal code");
  await remembersTheOneBefore(at);
  await at.sends("NAV-4821-KQRT");
  expect(at.reads).toContain("Their ballot: Navile");
  expect(await answersOf(at)).toEqual({});
  await remembersTheOneBefore(at);
  await at.presses("End this turn");
  expect(await answersOf(at)).toEqual({});
  await at.presses("Check a document");
  await at.sends(UGO.name);
  await at.sends(UGO.born);
  const { answers, id } = await chatOf(at);
  await prisma.conversation.update({
    where: { id },
    data: { answers: { ...OF_THE_ONE_BEFORE, ...(answers as object), tie: undefined, area: undefined } },
  });
  await at.presses("Lives here");
  await at.presses("Skip");
  expect(await isHelped(at, UGO)).toBe(true);
  expect(await answersOf(at)).toEqual({});
});

test("a name typed for somebody who left is not the next one's", async () => {
  const at = await clerk(world, "typed");
  await at.sends("/desk");
  await at.presses("Check a document");
  await at.sends(ROSA.name);
  await at.sends(ROSA.born);
  await at.sends("/desk");
  await at.presses("Check a document");
  expect(at.reads).toContain("Their name");
  await at.sends(UGO.name);
  expect(at.reads).toContain("Their birth date");
  await at.sends(UGO.born);
  await at.presses("Lives here");
  await at.presses("Skip");
  expect(await isHelped(at, UGO)).toBe(true);
});

test("a birth date that was on no list is not the next one's", async () => {
  const at = await clerk(world, "unlisted");
  await checksDocument(at, { name: "Nobody Listed", born: "05/06/1970" });
  expect(at.sees).toContain("They are on no list");
  await at.sends("/desk");
  await at.presses("Check a document");
  await at.sends(UGO.name);
  expect(at.reads).toContain("Their birth date");
});

test("in a form as well: it opens empty", async () => {
  const at = await clerk(world, "in slack", { capabilities: SLACK });
  await at.sends("/desk");
  await remembersTheOneBefore(at);
  await at.presses("Check a document");
  expect(at.form?.fields.filter((field) => "value" in field && (field.value ?? "") !== "")).toEqual([]);
});

test("what somebody searched for is not how the next ballot opens (UX-18)", async () => {
  const at = await clerk(world, "searched");
  await checksDocument(at, ROSA);
  await at.presses("Fill in the ballot");
  await at.sends("bike");
  expect(at.reads).toContain("bike");
  world.clock.moveTo("2026-11-16T18:30:00Z");
  await checksDocument(at, UGO);
  await at.presses("Fill in the ballot");
  expect(at.reads).not.toContain("bike");
  expect(at.sees).not.toContain("Show all");
});
