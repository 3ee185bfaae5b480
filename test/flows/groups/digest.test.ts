import { beforeAll, beforeEach, expect, test } from "vitest";
import type { FormValue } from "../../../src/chat/event.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { leaveWorkspace } from "../../../src/persistence/workspace-chats.js";
import { openTestDatabase } from "../../support/database.js";
import { addGroupProposal } from "../../support/group-proposals.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { silentFrom } from "../../support/rules.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { FORMS, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

const SUNDAY = "2026-11-15T12:00:00Z";
const MONDAY_NIGHT = "2026-11-16T06:00:00Z";
const MONDAY = "2026-11-16T09:05:00Z";
const TUESDAY = "2026-11-17T09:05:00Z";
const NEXT_MONDAY = "2026-11-23T09:05:00Z";

let channel: PlayedGroup;
let luca: PlayedPerson;
let groups = 0;

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  world.clock.moveTo(SUNDAY);
  await prisma.association.deleteMany();
  await prisma.proposal.deleteMany();
  channel = new PlayedGroup(world, `T${++groups}/C1`);
  luca = world.person(`T${groups}/U1`, { name: "Luca", capabilities: FORMS });
  await channel.adds(luca);
});

async function setUp(more: Record<string, FormValue> = {}): Promise<void> {
  await channel.presses(luca, "Set up");
  await luca.fillsIn({ name: "Il Ponte", areas: ["navile"], themes: [], day: "1", language: "en", ...more });
}

/** A proposal that the channel works on. */
const proposal = (number: number | null, title: string, state = "public", more = {}): Promise<void> =>
  addGroupProposal(prisma, { author: luca, group: channel }, { number, title, state }, more);

const digests = (): string[] =>
  channel.reads
    .split("\n---\n")
    .filter((message) => message.includes("week of") || message.includes("settimana del"));

async function at(iso: string): Promise<void> {
  world.clock.moveTo(iso);
  await aMinuteLater(world);
}

test("one message on the chosen day, after the quiet hours, with what there is to know (SLK-2, T-5)", async () => {
  await setUp();
  await proposal(97, "Trees in via Fioravanti");
  await proposal(98, "Biblioteca, new hours", "on-ballot");
  for (const early of [SUNDAY, MONDAY_NIGHT]) {
    await at(early);
    expect(digests()).toEqual([]);
  }
  await at(MONDAY);
  expect(digests()).toEqual([
    [
      "Bilancio partecipativo 2026 · Navile · week of 16 November",
      "Dates",
      "Voting: until 19 November, 12:00",
      "Counting: from 19 November, 12:00",
      "Our proposals",
      "98 · Biblioteca, new hours · On the ballot",
      "97 · Trees in via Fioravanti · Public",
      "Updated Mon 16 November, 10:05",
      "[Open in Home | Vote in private]",
      "[Settings]",
    ].join("\n"),
  ]);
  expect(digests().join("\n")).not.toMatch(/@|<!/);
});

test("before an election the channel hears nothing, not even that the bot has left; the days after it, all", async () => {
  await setUp();
  await proposal(97, "Trees in via Fioravanti");
  await silentFrom(prisma, "2026-11-16", 1);
  await at(MONDAY);
  expect(digests()).toEqual([]);
  await channel.removes(luca);
  const notices = () => luca.log.filter((reply) => "id" in reply && reply.id === "SLK-9");
  await at(MONDAY);
  expect(notices()).toEqual([]);
  await at(TUESDAY);
  expect(notices()).toHaveLength(1);
  await silentFrom(prisma, "2026-11-16", 0);
});

test("edited through the week only when something changed; a new one the week after, and none without news", async () => {
  await setUp();
  await proposal(97, "Trees in via Fioravanti");
  await at(MONDAY);
  const sends = () => world.messenger.chat(channel.id).log.length;
  const before = sends();
  await at(TUESDAY);
  expect(sends()).toBe(before);
  await prisma.proposal.updateMany({ data: { state: "on-ballot" } });
  await aMinuteLater(world);
  expect(digests()).toHaveLength(1);
  expect(digests()[0]).toContain(
    "97 · Trees in via Fioravanti · On the ballot\nUpdated Tue 17 November, 10:05",
  );
  await at(NEXT_MONDAY);
  expect(digests()).toHaveLength(2);
  expect(digests()[1]).toContain("Counting: until 24 November, 12:00");
  // The week after the one after next, everything stands as it was told before.
  await at("2026-12-07T09:05:00Z");
  const told = digests().length;
  await at("2026-12-14T09:05:00Z");
  expect(digests()).toHaveLength(told);
});

test("what needs the group comes first, and a decision only once it cannot be undone (T-5)", async () => {
  await setUp({ day: "7" });
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: luca.id } });
  const now = new Date("2026-06-14T09:05:00Z");
  await proposal(null, "Trees in via Fioravanti", "draft", {
    sentVersion: null,
    publicVersion: null,
    suggestions: {
      create: {
        field: "title",
        baseVersion: 1,
        before: "Trees in via Fioravanti",
        after: "More trees",
        createdAt: now,
        byId: participantId,
      },
    },
  });
  await proposal(null, "A draft nobody sent", "draft", { sentVersion: null, publicVersion: null });
  await proposal(97, "Benches for everybody", "changes-asked", {
    publicVersion: null,
    verdict: "change-asked",
    note: "Where?",
    decidedBy: participantId,
    decidedAt: now,
    earlier: { state: "submitted", public: null, waitingSince: now.toISOString() },
  });
  await at("2026-06-14T09:06:00Z");
  expect(digests()[0]).toContain("97 · Benches for everybody · Being read");
  await at("2026-06-14T09:08:00Z");
  expect(digests()).toHaveLength(1);
  expect(digests()[0]).toContain(
    [
      "Needs you",
      "Proposal 97, Benches for everybody: staff ask one change by 19 June.",
      "Draft “A draft nobody sent”: not sent yet.",
      "“Trees in via Fioravanti”: 1 open suggestion (owner Luca).",
      "Dates",
      "Proposals: until 30 June, 24:00",
    ].join("\n"),
  );
  expect(digests()[0]).not.toContain("Where?");
});

test("two processes at the same minute post one message", async () => {
  await setUp();
  const other = channelWorld(database, "other", world.messenger);
  world.clock.moveTo(MONDAY);
  other.clock.moveTo(MONDAY);
  await Promise.all([world, other, world, other].map(aMinuteLater));
  expect(digests()).toHaveLength(1);
});

test("at most eight things, in the language of the channel", async () => {
  await setUp({ language: "it" });
  for (let number = 100; number < 112; number++) await proposal(number, `Idea numero ${number}`);
  await at(MONDAY);
  const [digest = ""] = digests();
  expect(digest).toContain("Le nostre proposte\n111 · Idea numero 111 · Pubblica");
  expect(digest).toContain("Votazione: fino al 19 novembre, ore 12:00");
  expect(digest.match(/Idea numero/g)).toHaveLength(6);
});

test("set up in the middle of the week it begins with the next one; without a day there is none", async () => {
  world.clock.moveTo(TUESDAY);
  await setUp();
  await aMinuteLater(world);
  expect(digests()).toEqual([]);
  await channel.presses(luca, "Settings");
  await luca.fillsIn({ name: "Il Ponte", areas: ["navile"], themes: [], day: "never", language: "en" });
  await at(NEXT_MONDAY);
  expect(digests()).toEqual([]);
});

test("removed in mid-digest: the binding stops, nothing is tried again, and its owner is told once", async () => {
  await setUp();
  world.messenger.gone.set(channel.id, "not_in_channel");
  await at(MONDAY);
  expect(await prisma.association.findFirst()).toMatchObject({ endedAt: expect.any(Date) });
  const notices = () => luca.log.filter((reply) => "id" in reply && reply.id === "SLK-9");
  await aMinuteLater(world);
  await at(TUESDAY);
  expect(notices()).toHaveLength(1);
  world.messenger.gone.delete(channel.id);
  await at("2026-11-18T09:05:00Z");
  expect(digests()).toEqual([]);
});

test("a whole workspace gone: its bindings stop, and nobody is written to there (SLK-9)", async () => {
  await setUp();
  await proposal(97, "Trees in via Fioravanti");
  const neighbour = new PlayedGroup(world, `T${groups}0/C1`);
  const nora = world.person(`T${groups}0/U1`, { name: "Nora", capabilities: FORMS });
  await neighbour.adds(nora);
  await neighbour.presses(nora, "Set up");
  await nora.fillsIn({ name: "I vicini", areas: [], themes: [], day: "1", language: "en" });
  for (let twice = 0; twice < 2; twice++) {
    const workspace = { platform: "test", key: `T${groups}` };
    await inTransaction(prisma, (tx) => leaveWorkspace(tx, workspace, world.clock.now()));
  }
  await at(MONDAY);
  expect(digests()).toEqual([]);
  expect(neighbour.reads).toContain("week of 16 November");
  expect(luca.log.filter((reply) => "id" in reply && reply.id === "SLK-9")).toEqual([]);
  expect(await prisma.proposal.count()).toBe(1);
  await luca.sends("/home");
  expect(await prisma.account.count({ where: { unreachableSince: { not: null } } })).toBe(0);
});
