import { beforeAll, beforeEach, expect, test } from "vitest";
import { endIdleTurns } from "../../../src/services/desk-mode/end-idle-turns.js";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, isListed, type Visitor } from "../../support/desk-mode.js";
import { addSampleProcess, COMMUNITY_ID, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { linkCodeOf } from "../../support/two-platforms.js";
import { idOf, makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const GONE = "The turn is over. Nothing of it is left on this screen.";

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function visitor(name: string): Promise<Visitor> {
  const one = { name, born: "07/03/1950" };
  await isListed(world, one);
  return one;
}

const participantOf = async (at: PlayedPerson): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: at.id } })).participantId;

/** Another chat of the same clerk. */
async function otherChatOf(at: PlayedPerson, id: string): Promise<PlayedPerson> {
  const account = { communityId: COMMUNITY_ID, platform: "test", externalId: id, lastSeenAt: NOW };
  await prisma.account.create({
    data: { id: idOf(`account ${id}`), participantId: await participantOf(at), ...account },
  });
  return world.person(id);
}

async function alsoIs(at: PlayedPerson, kind: string): Promise<void> {
  const id = idOf(`role ${kind} ${at.id}`);
  const participantId = await participantOf(at);
  await prisma.role.create({ data: { id, processId: PROCESS_ID, participantId, kind, grantedAt: NOW } });
}

async function marks(at: PlayedPerson): Promise<void> {
  await at.presses("Fill in the ballot");
  await at.sends("12");
  await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
  await at.presses("Their ballot (1 of 3)");
}

async function takesBack(role: string, from: PlayedPerson): Promise<void> {
  const name = `Name of ${from.id}`;
  await prisma.participant.update({
    where: { id: await participantOf(from) },
    data: { displayName: name },
  });
  const boss = await clerk(world, `boss of ${from.id}`, { role: "organizer" });
  await boss.sends("/admin");
  await boss.presses("People and record");
  await boss.presses("People and roles");
  const label = boss.buttons.find((one) => one.label.includes(name) && one.label.includes(role))?.label;
  await boss.presses(label ?? `${name} · ${role}`);
  await boss.presses("Take back");
}

test("a role that is taken back takes the ballot from the screen at once", async () => {
  const at = await clerk(world, "taken");
  await checksDocument(at, await visitor("Lia Costa"));
  await marks(at);
  expect(at.reads).toContain("Parco Nord");
  await takesBack("desk", at);
  expect(at.reads).toBe(GONE);
  expect(await prisma.deskDraft.count()).toBe(0);
});

test("another role that is taken back leaves whoever is at the desk in peace", async () => {
  const at = await clerk(world, "keeps");
  await alsoIs(at, "moderator");
  await checksDocument(at, await visitor("Mia Costa"));
  await marks(at);
  await takesBack("moderator", at);
  await at.presses("Review and vote");
  await at.presses("Cast their vote");
  expect(at.reads).toContain("The vote is in.");
});

test("a turn is in the chat where it began: from another one it is only ended, and leaves no screen behind", async () => {
  const at = await clerk(world, "one chat");
  const other = await otherChatOf(at, "other chat");
  await checksDocument(at, await visitor("Nora Costa"));
  await marks(at);
  await other.sends("/desk");
  expect(other.reads).toContain("A turn of yours is open in another chat until 18:52.");
  expect(other.sees).not.toMatch(/Go on with their ballot|Check a document/u);
  await other.presses("End this turn");
  expect(other.sees).toContain("Check a document");
  expect(at.reads).toBe(GONE);
});

test("who begins in another chat from a screen that was open there ends the turn in the first one", async () => {
  const at = await clerk(world, "first");
  const other = await otherChatOf(at, "second");
  await other.sends("/desk");
  await checksDocument(at, await visitor("Olivia Costa"));
  await marks(at);
  const next = await visitor("Pia Costa");
  await other.presses("Check a document");
  await other.sends(next.name);
  await other.sends(next.born);
  await other.presses("Lives here");
  await other.presses("Skip");
  expect(at.reads).toBe(GONE);
  expect(await castsFor(other, [15])).toMatch(/^BO-/u);
});

test("a clerk's other chat becomes theirs in the middle of a turn: the turn ends, and so does its screen", async () => {
  const at = await clerk(world, "links");
  const code = await linkCodeOf(at);
  await checksDocument(at, await visitor("Sofia Costa"));
  await marks(at);
  const other = world.person("linked");
  await makeEligible(world, other, null);
  await other.sends(code);
  await other.presses("Link");
  expect(other.reads).toContain("Linked.");
  expect(at.reads).toBe(GONE);
});

test("reading is being there: a turn goes on while projects are read aloud", async () => {
  const at = await clerk(world, "reads");
  await checksDocument(at, await visitor("Rita Costa"));
  await marks(at);
  await at.presses("Add more");
  for (const minute of [48, 54, 59]) {
    world.clock.moveTo(`2026-11-16T17:${minute}:00Z`);
    await at.sends(minute === 54 ? "bench" : "15");
    await endIdleTurns(world.app);
  }
  expect(await prisma.deskDraft.count()).toBe(1);
  expect(at.reads).toContain("Their ballot: 1 of 3 projects");
});
