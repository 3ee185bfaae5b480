import { beforeAll, beforeEach, expect, test } from "vitest";
import { askRecount, waitingCounts } from "../../src/persistence/counts.js";
import { publishDue } from "../../src/services/results/publish-due.js";
import { openTestDatabase } from "../support/database.js";
import { deliverAll } from "../support/groups.js";
import { opensDates, saysWhy } from "../support/moving-dates.js";
import { listener, toldTo, transcriptsOf } from "../support/notices.js";
import { organizer, participantOf, revoke, toApproval } from "../support/organizers.js";
import { countVotes } from "../support/published-results.js";
import { changeRules } from "../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { lastMessage } from "../support/together.js";
import { votesFor, makeEligible } from "../support/voters.js";
import { World, type PlayedPerson } from "../support/world.js";

// What becomes of results that are approved and planned, when something gets in between (ORG-7).

const database = await openTestDatabase();
const world = new World(database, "publication");
const { prisma } = database;

const VOTING = "2026-11-16T17:42:00Z";
const COUNTED = "2026-11-20T10:00:00Z";
const PLANNED = "2026-11-24T11:00:00Z";
const ELECTIONS = { from: "2026-11-22", to: "2026-11-25", name: { en: "elections", it: "elezioni" } };

let chiara: PlayedPerson;
let dario: PlayedPerson;
let elena: PlayedPerson;
let everybody: PlayedPerson[];
/** The record is never emptied: what a test adds to it comes after this. */
let before: bigint;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(VOTING);
  await votersOfNavile();
  chiara = await organizer(world, "chiara", "Chiara");
  dario = await organizer(world, "dario", "Dario");
  elena = await organizer(world, "elena", "Elena");
  everybody = [chiara, dario, elena];
  world.clock.moveTo(COUNTED);
  await countVotes(world, "navile", [{ numbers: [12], times: 6 }]);
});

/** Of those who may be told something: one wrote what is voted on, one voted there, one lives there; another wants nothing. */
async function votersOfNavile(): Promise<void> {
  const author = await listener(world, "author", { area: "Savena" });
  const [authorId, now] = [await participantOf(world, author), world.clock.at];
  const { id: proposalId } = await prisma.proposal.create({
    data: { processId: PROCESS_ID, number: 301, authorId, state: "public", createdAt: now, updatedAt: now },
  });
  await prisma.project.updateMany({ where: { number: 12 }, data: { proposalId } });
  await listener(world, "neighbour", { area: "Navile" });
  await listener(world, "silent", { area: "Navile", messages: "none" });
  await listener(world, "elsewhere", { area: "Savena" });
  const voter = await listener(world, "voter", { area: "Savena" });
  await makeEligible(world, voter, "navile");
  await votesFor(voter, [12]);
}

beforeEach(async () => {
  world.clock.moveTo(COUNTED);
  await changeRules(prisma, { blackouts: undefined });
  before = (await prisma.auditEntry.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0n;
  await prisma.role.updateMany({ data: { revokedAt: null } });
  await prisma.ballotBox.updateMany({ where: { areaKey: "navile" }, data: { state: "counted" } });
  await prisma.$executeRaw`UPDATE "BallotBox" SET recount = NULL`;
  await prisma.count.updateMany({ data: { publishAt: null, publishedAt: null } });
  await prisma.countApproval.deleteMany();
  await resultsStart(PLANNED);
});

async function resultsStart(at: string): Promise<void> {
  await prisma.phase.updateMany({ where: { kind: "results" }, data: { startsAt: new Date(at) } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
}

/** These organizers have approved the count of Navile. */
async function approvedBy(...people: PlayedPerson[]): Promise<void> {
  const [count] = await waitingCounts(prisma, PROCESS_ID);
  for (const person of people)
    await prisma.countApproval.create({
      data: {
        countId: count?.id ?? "",
        participantId: await participantOf(world, person),
        at: world.clock.at,
      },
    });
}

/** Two have, and it is planned for the day of the results. */
async function planned(): Promise<void> {
  await approvedBy(chiara, dario);
  await prisma.count.updateMany({ data: { publishAt: new Date(PLANNED) } });
}

/** The service at a moment: what is due is published or not, and whoever is to be told of that is. */
async function comesTo(iso: string): Promise<{ published: boolean; told: Record<string, string[]> }> {
  world.clock.moveTo(iso);
  const told = await toldWhile(() => publishDue(world.app));
  return { told, published: (await prisma.ballotBox.count({ where: { state: "published" } })) > 0 };
}

const plannedFor = async (): Promise<string | undefined> =>
  (await prisma.count.findFirstOrThrow()).publishAt?.toISOString();

const recorded = () => prisma.auditEntry.findMany({ where: { id: { gt: before } }, orderBy: { id: "asc" } });

const acts = async (): Promise<string[]> => (await recorded()).map(({ action }) => action);

const entryOf = async (action: string) => (await recorded()).find((entry) => entry.action === action);

/** What each organizer is told while this happens. */
async function toldWhile(work: () => Promise<void>): Promise<Record<string, string[]>> {
  const earlier = everybody.map((person) => toldTo(person, "ORG-7").length);
  await work();
  await deliverAll(world);
  return Object.fromEntries(
    everybody.map((person, at) => [person.id, transcriptsOf(person, "ORG-7").slice(earlier[at])]),
  );
}

const toAll = (note: string) => ({ chiara: [note], dario: [note], elena: [note] });
const TO_NOBODY = { chiara: [], dario: [], elena: [] };

test("held back since one who approved organizes no more: every organizer reads what, why, and what to do", async () => {
  await planned();
  await revoke(world, dario);
  const { published, told } = await comesTo(PLANNED);
  expect(published).toBe(false);
  const note = [
    "These results of Bilancio partecipativo 2026 were not published as planned: Navile.",
    "Somebody who approved them is no organizer any more, and results take 2 who are.",
    "Read them, approve them, and publish or plan them anew.",
    "[See the results]",
  ].join("\n");
  expect(told).toEqual({ chiara: [note], dario: [], elena: [note] });
  await elena.presses("See the results");
  expect(elena.reads).toContain("Navile · 7 people voted · approved by 1 of 2");
  expect((await comesTo("2026-11-24T11:01:00Z")).told).toEqual(TO_NOBODY);
  expect(await acts()).toEqual(["hold-back-results"]);
});

test("in a blackout it waits for the same hour after it, and every organizer is told once", async () => {
  await planned();
  await changeRules(prisma, { blackouts: [ELECTIONS] });
  const { published, told } = await comesTo(PLANNED);
  expect(published).toBe(false);
  const note = [
    "The planned results of Bilancio partecipativo 2026 come out at another time.",
    "Navile: 26 November, 12:00",
    "Nothing is announced from 22 November 2026 to 25 November 2026: elections.",
    "If that is not right, open the results and cancel the publication.",
    "[See the results]",
  ].join("\n");
  expect(told).toEqual(toAll(note));
  expect(await entryOf("move-publication")).toMatchObject({
    before: { publishAt: "2026-11-24T11:00:00.000Z" },
    after: { publishAt: "2026-11-26T11:00:00.000Z" },
  });
  expect(await comesTo("2026-11-25T11:00:00Z")).toEqual({ published: false, told: TO_NOBODY });
  expect((await comesTo("2026-11-26T11:00:00Z")).published).toBe(true);
  expect(await acts()).toEqual(["move-publication", "publish-results"]);
});

test("found late, in a blackout that began meanwhile, it waits as well", async () => {
  await planned();
  await changeRules(prisma, { blackouts: [{ ...ELECTIONS, from: "2026-11-25" }] });
  expect((await comesTo("2026-11-25T08:00:00Z")).published).toBe(false);
  expect(await plannedFor()).toBe("2026-11-26T08:00:00.000Z");
});

/** Two organizers move the results. @returns what each of them read of planned ones before they pressed. */
async function movesResults(to: string, edge: string): Promise<(string | undefined)[]> {
  await opensDates(chiara);
  await chiara.presses("Move: Results");
  await chiara.presses(edge);
  await chiara.sends(to);
  await saysWhy(chiara);
  const shown = chiara.reads;
  await chiara.presses("Ask for approval");
  await opensDates(dario);
  const read = [shown, dario.reads].map((text) => text.match(/Planned results.*/u)?.[0]);
  await dario.presses("Approve the change");
  return read;
}

test("ORG-3: the day of the results moves, and the planned publication with it: nothing comes out before it", async () => {
  await planned();
  let read: (string | undefined)[] = [];
  const told = await toldWhile(async () => {
    read = await movesResults("1/12", "Its start");
  });
  const along = "Planned results go along. Navile: published 1 December, 12:00";
  expect(read).toEqual([along, along]);
  expect(await plannedFor()).toBe("2026-12-01T11:00:00.000Z");
  expect(told).toEqual(
    toAll(
      [
        "The planned results of Bilancio partecipativo 2026 come out at another time.",
        "Navile: 1 December, 12:00",
        "Everybody is told this new day for the results, and nothing comes out before it.",
        "If that is not right, open the results and cancel the publication.",
        "[See the results]",
      ].join("\n"),
    ),
  );
  expect(await entryOf("move-publication")).toMatchObject({
    actorId: await participantOf(world, dario),
    after: { publishAt: "2026-12-01T11:00:00.000Z" },
  });
  expect((await comesTo(PLANNED)).published).toBe(false);
  expect((await comesTo("2026-12-01T11:00:00Z")).published).toBe(true);
});

test("another date moves: what is planned stays, and nobody is told", async () => {
  await planned();
  const told = await toldWhile(async () => {
    expect(await movesResults("9/1/2027", "Its end")).toEqual([undefined, undefined]);
  });
  expect(told).toEqual(TO_NOBODY);
  expect(await plannedFor()).toBe("2026-11-24T11:00:00.000Z");
});

test("a count that is being made again stays where it is planned, and no preview says otherwise", async () => {
  await planned();
  const { boxId } = await prisma.count.findFirstOrThrow();
  expect(await askRecount(prisma, boxId, {})).toBe(true);
  expect(await movesResults("1/12", "Its start")).toEqual([undefined, undefined]);
  expect(await plannedFor()).toBe("2026-11-24T11:00:00.000Z");
});

test("however the day moved, planned results wait for it", async () => {
  await planned();
  await resultsStart("2026-12-01T11:00:00Z");
  const { published, told } = await comesTo(PLANNED);
  expect(published).toBe(false);
  expect(told["elena"]?.join()).toContain("Navile: 1 December, 12:00");
  expect(await plannedFor()).toBe("2026-12-01T11:00:00.000Z");
});

/** An organizer reads the count of Navile. */
async function reads(person: PlayedPerson): Promise<void> {
  await toApproval(person);
  await person.presses("Navile");
}

const isCountedAgain = async (): Promise<boolean> => {
  const { recount } = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  return recount !== null;
};

/** What was asked for is not done: the tests after this one have the same count. */
const nothingIsCounted = () =>
  prisma.$executeRaw`UPDATE "BallotBox" SET recount = NULL WHERE "areaKey" = 'navile'`;

test("a count that nobody relies on is counted again at one press", async () => {
  await reads(elena);
  await elena.presses("Count again");
  expect(elena.reads).toContain("It is counted again within a minute.");
  expect(await isCountedAgain()).toBe(true);
  expect(lastMessage(chiara)).not.toContain("counted again");
  await nothingIsCounted();
});

test("one that was approved and planned only with a reason, which every other organizer reads", async () => {
  await planned();
  await reads(elena);
  await elena.presses("Count again");
  expect(elena.reads).toContain("Its 2 approvals no longer count then.");
  expect(elena.reads).toContain("It is not published on 24 November, 12:00 either.");
  expect(elena.reads).toContain("Why? A few words (5–500 characters), for your colleague and the record.");
  await elena.sends("eh");
  expect(await isCountedAgain()).toBe(false);
  await elena.sends("A box of paper ballots was found.");
  expect(elena.reads).toContain("It is counted again within a minute.");
  expect(await isCountedAgain()).toBe(true);
  for (const person of [chiara, dario])
    expect(transcriptsOf(person, "ORG-7").at(-1)).toBe(
      [
        "Elena has the votes of Navile counted again in Bilancio partecipativo 2026.",
        "Approvals, and a planned publication, no longer count. Read the new count in a minute. The reason:",
        "A box of paper ballots was found.",
        "[See the results]",
      ].join("\n"),
    );
  expect(lastMessage(elena)).not.toContain("counted again");
  expect(await entryOf("recount-results")).toMatchObject({
    why: "A box of paper ballots was found.",
  });
  await nothingIsCounted();
});

test("approved in the moment in which a colleague presses: the reason is asked for all the same", async () => {
  await reads(elena);
  const data = elena.dataOf("Count again");
  await approvedBy(chiara);
  await elena.does({ kind: "press", data });
  expect(await isCountedAgain()).toBe(false);
  expect(elena.reads).toContain("Its approval no longer counts then.");
});

test("before results are published it is said how many are told: authors first, then who follows, lives or voted there", async () => {
  await approvedBy(chiara, dario);
  const reach = [
    "1 author is told first.",
    "An hour later, 2 more people: whoever follows a project, lives or voted there.",
  ].join("\n");
  await reads(chiara);
  await chiara.presses("Publish now");
  expect(chiara.reads).toContain(reach);
  await reads(chiara);
  await chiara.presses("Publish 24 November, 12:00");
  expect(chiara.reads).toContain("Publish the results of Navile on 24 November, 12:00?");
  expect(chiara.reads).toContain(reach);
  expect(chiara.reads).toContain("Until then any organizer can cancel it.");
  expect(await plannedFor()).toBeUndefined();
  const confirm = chiara.dataOf("Publish 24 November, 12:00");
  await resultsStart("2026-12-01T11:00:00Z");
  await chiara.does({ kind: "press", data: confirm });
  expect(chiara.reads).toContain("The day of the results has moved. Please read it again.");
  expect(chiara.reads).toContain("Publish the results of Navile on 1 December, 12:00?");
  const later = chiara.dataOf("Publish 1 December, 12:00");
  world.clock.moveTo("2026-12-01T11:00:01Z");
  await chiara.does({ kind: "press", data: later });
  expect(chiara.reads).toContain("The day of the results has come. You can publish them now.");
  expect(await plannedFor()).toBeUndefined();
  expect(await prisma.ballotBox.count({ where: { state: "published" } })).toBe(0);
  expect(chiara.buttons.map(({ label }) => label)).toContain("Publish now");
});
