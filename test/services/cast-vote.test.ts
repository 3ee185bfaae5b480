import { beforeAll, beforeEach, expect, test } from "vitest";
import { packPress } from "../../src/chat/press.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../support/sample-process.js";
import { choosesProjects, makeEligible, receiptOf, votesFor } from "../support/voters.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let people = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function voter(area: string | null = "navile"): Promise<{ person: PlayedPerson; id: string }> {
  const person = world.person(`voter-${++people}`);
  return { person, id: await makeEligible(world, person, area) };
}

const rollOf = (participantId: string) =>
  prisma.voterRollEntry.findMany({ where: { participantId }, include: { box: true } });

const allBallots = () => prisma.ballot.count();

test("I-8: one transaction: a ballot, a line in the roll, a receipt, and no draft any more", async () => {
  const { person, id } = await voter();
  const before = await allBallots();
  const code = await votesFor(person, [12, 18]);
  expect(await allBallots()).toBe(before + 1);
  const roll = await rollOf(id);
  expect(roll).toMatchObject([{ castAt: NOW, channel: "test", box: { areaKey: "navile" } }]);
  expect(await prisma.receipt.findUnique({ where: { code } })).toMatchObject({ state: "counted" });
  expect(await prisma.draftBallot.count({ where: { participantId: id } })).toBe(0);
});

test("I-4: a vote counts up to the last millisecond, and not at the closing instant", async () => {
  const [early, late] = [await voter(), await voter()];
  await choosesProjects(early.person, [12]);
  await choosesProjects(late.person, [15]);
  await early.person.presses("Review and vote");
  await late.person.presses("Review and vote");
  world.clock.moveTo("2026-11-19T10:59:59.999Z");
  await early.person.presses("Cast my vote");
  world.clock.moveTo("2026-11-19T11:00:00.000Z");
  await late.person.presses("Cast my vote");
  expect(early.person.reads).toContain("Your vote is in.");
  expect(await rollOf(early.id)).toHaveLength(1);
  expect(late.person.reads).toBe(
    "Voting closed on 19 November, 12:00.\nYour ballot was not cast, so it does not count.",
  );
  expect(await rollOf(late.id)).toEqual([]);
});

test("a vote that came in in time counts, however long it then waits for its turn", async () => {
  const { person, id } = await voter();
  await choosesProjects(person, [12]);
  await person.presses("Review and vote");
  const times = ["2026-11-19T10:59:59.999Z", "2026-11-19T11:00:05Z"].map((text) => new Date(text));
  world.clock.now = () => (times.length > 1 ? times.shift() : times[0]) ?? NOW;
  await person.presses("Cast my vote");
  world.clock.now = () => new Date(world.clock.at);
  expect(await rollOf(id)).toMatchObject([{ castAt: new Date("2026-11-19T10:59:59.999Z") }]);
});

test("I-8: a later vote replaces the earlier one: still one ballot, a new code, the old code says so", async () => {
  const { person, id } = await voter();
  const before = await allBallots();
  const first = await votesFor(person, [12]);
  world.clock.moveTo("2026-11-17T08:00:00Z");
  const second = await votesFor(person, [15, 18]);
  expect(second).not.toBe(first);
  expect(await allBallots()).toBe(before + 1);
  expect(await rollOf(id)).toMatchObject([{ castAt: new Date("2026-11-17T08:00:00Z") }]);
  expect(await prisma.receipt.findUnique({ where: { code: first } })).toMatchObject({ state: "replaced" });
  expect(await prisma.receipt.findUnique({ where: { code: second } })).toMatchObject({ state: "counted" });
});

test("a second tap and a second delivery of the cast change nothing and send no second receipt", async () => {
  const { person } = await voter();
  await choosesProjects(person, [12]);
  await person.presses("Review and vote");
  const data = person.dataOf("Cast my vote");
  await person.does({ kind: "press", data }, "the cast");
  const code = receiptOf(person);
  const before = { ballots: await allBallots(), receipts: await prisma.receipt.count() };
  const delivered = await person.does({ kind: "press", data }, "the cast");
  const tapped = await person.does({ kind: "press", data });
  expect({ ballots: await allBallots(), receipts: await prisma.receipt.count() }).toEqual(before);
  expect(receiptOf(person)).toBe(code);
  expect(delivered).toMatchObject([{ kind: "screen", id: "VOT-6", place: "edit" }]);
  expect(tapped).toMatchObject([
    { kind: "toast", text: "One moment, I am still on your last tap." },
    { kind: "screen", id: "VOT-6", place: "edit" },
  ]);
});

test("what is cast is what was reviewed: a ballot changed from another account is shown again", async () => {
  const { person, id } = await voter();
  await choosesProjects(person, [12]);
  await person.presses("Review and vote");
  const other = world.person(`${person.id}-tablet`);
  await prisma.account.create({
    data: {
      id: "99999999-9999-4999-8999-999999999999",
      participantId: id,
      communityId: (await prisma.community.findFirstOrThrow()).id,
      platform: "test",
      externalId: other.id,
      lastSeenAt: NOW,
    },
  });
  await other.sends("/vote");
  await other.presses("Continue my ballot");
  await other.presses("Remove Parco Nord");
  await other.presses("See projects");
  await other.sends("15");
  await other.presses("Add Biblioteca");
  await person.presses("Cast my vote");
  expect(person.reads).toContain("Your ballot has changed since you reviewed it. Nothing was cast");
  expect(person.reads).toContain("1. Biblioteca, new hours");
  expect(await rollOf(id)).toEqual([]);
});

test("a ballot that is refused settles nobody's district", async () => {
  const { person, id } = await voter("savena");
  await prisma.eligibility.updateMany({ where: { participantId: id }, data: { areaKey: null } });
  await prisma.participant.update({ where: { id }, data: { areaKey: "savena" } });
  await choosesProjects(person, [31]);
  await person.presses("Review and vote");
  const cast = person.dataOf("Cast my vote");
  await prisma.draftBallot.updateMany({ where: { participantId: id }, data: { choices: [] } });
  await person.does({ kind: "press", data: cast });
  expect(await rollOf(id)).toEqual([]);
  expect(await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } })).toMatchObject({
    areaKey: null,
  });
});

test("typing the words of the button casts what was reviewed, and nothing else", async () => {
  const { person, id } = await voter("savena");
  await choosesProjects(person, [31, 32]);
  await person.presses("Review and vote");
  await prisma.project.updateMany({ where: { number: 32 }, data: { status: "withdrawn" } });
  await touchProcess(prisma, PROCESS_ID);
  await person.sends("cast my vote");
  expect(await rollOf(id)).toEqual([]);
  expect(person.reads).toContain("Something has changed meanwhile. Here is how it is now.");
  expect(person.reads).toContain("Project 32 is no longer on the ballot. Your other choices are kept.");
  await person.sends("cast my vote");
  expect(person.reads).toContain("Your vote is in.");
  expect(await rollOf(id)).toHaveLength(1);
  await prisma.project.updateMany({ where: { number: 32 }, data: { status: "on-ballot" } });
  await touchProcess(prisma, PROCESS_ID);
});

test("a project that leaves the ballot between review and cast is not cast unseen", async () => {
  const { person, id } = await voter("savena");
  await choosesProjects(person, [31, 32]);
  await person.presses("Review and vote");
  await prisma.project.updateMany({ where: { number: 32 }, data: { status: "withdrawn" } });
  await touchProcess(prisma, PROCESS_ID);
  await person.presses("Cast my vote");
  expect(await rollOf(id)).toEqual([]);
  expect(person.reads).toContain("Project 32 is no longer on the ballot. Your other choices are kept.");
  await person.presses("Review and vote");
  expect(person.reads).toContain("1. Giardino di via Arno");
  expect(person.reads).not.toContain("Casa della musica");
  await person.presses("Cast my vote");
  expect(person.reads).toContain("Your vote is in.");
  await prisma.project.updateMany({ where: { number: 32 }, data: { status: "on-ballot" } });
  await touchProcess(prisma, PROCESS_ID);
});

test("whoever declared a district by voting there cannot vote in another one", async () => {
  const { person, id } = await voter(null);
  await prisma.participant.update({ where: { id }, data: { areaKey: "savena" } });
  await votesFor(person, [31]);
  await prisma.participant.update({ where: { id }, data: { areaKey: "navile" } });
  await person.sends("/vote");
  expect(person.reads).toContain("Voting · Savena");
  await votesFor(person, [32]);
  expect(await rollOf(id)).toMatchObject([{ box: { areaKey: "savena" } }]);
});

/** A press of the vote that no button of the screen would send. */
async function forges(person: PlayedPerson, verb: string, arg: string) {
  const { turn } = await prisma.conversation.findFirstOrThrow({ where: { externalId: person.id } });
  return person.does({ kind: "press", data: packPress({ flow: "vote", verb, arg, turn }) });
}

test("forged presses: another district's project, an unknown one, a cast without review", async () => {
  const { person, id } = await voter();
  await person.sends("/vote");
  await person.presses("Open my ballot");
  for (const number of ["31", "999", "x"]) await forges(person, "pick", number);
  expect(await prisma.draftBallot.count({ where: { participantId: id } })).toBe(0);
  await choosesProjects(person, [12]);
  await person.presses("Review and vote");
  await forges(person, "cast", "not-what-was-seen");
  await person.presses("Review and vote");
  await forges(person, "cast-blank", "");
  expect(await rollOf(id)).toEqual([]);
  expect(world.log.errors).toEqual([]);
});

test("I-3: without the right to vote nothing can be cast, whatever is pressed", async () => {
  const { person, id } = await voter();
  await choosesProjects(person, [12]);
  await person.presses("Review and vote");
  await prisma.eligibility.deleteMany({ where: { participantId: id } });
  await person.presses("Cast my vote");
  expect(person.screenId).toBe("ONB-4");
  expect(await rollOf(id)).toEqual([]);
});
