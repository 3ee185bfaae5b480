import { beforeAll, beforeEach, expect, test } from "vitest";
import { transcriptOf } from "../../support/chat-messenger.js";
import { openTestDatabase } from "../../support/database.js";
import { addGroupProposal, type GroupProposalSample } from "../../support/group-proposals.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { leavesBallot } from "../../support/withdrawing.js";
import { FORMS, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

const MONDAY = "2026-11-16T09:05:00Z";
const TUESDAY = "2026-11-17T09:05:00Z";
const NEXT_MONDAY = "2026-11-23T09:05:00Z";
const TREES = { number: 97, title: "Trees in via Fioravanti" };

let channel: PlayedGroup;
let luca: PlayedPerson;
let groups = 0;

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  world.clock.moveTo("2026-11-15T12:00:00Z");
  await prisma.association.deleteMany();
  await prisma.proposal.deleteMany();
  channel = new PlayedGroup(world, `T${++groups}/C1`);
  luca = world.person(`T${groups}/U1`, { name: "Luca", capabilities: FORMS });
  await channel.adds(luca);
});

async function setUp(language = "en", themes: string[] = []): Promise<void> {
  await channel.presses(luca, "Set up");
  await luca.fillsIn({ name: "Il Ponte", areas: ["navile", "savena"], themes, day: "1", language });
}

const ours = (sample: GroupProposalSample): Promise<void> =>
  addGroupProposal(prisma, { author: luca, group: channel }, sample);

/** Somebody else's, published by staff on the day before. */
const theirs = (sample: GroupProposalSample): Promise<void> => {
  const decidedAt = new Date("2026-11-15T10:00:00Z");
  return addGroupProposal(prisma, { author: luca }, sample, {
    verdict: "published",
    decidedAt,
    toldAt: decidedAt,
  });
};

const becomes = (state: string, number = 97) =>
  prisma.proposal.updateMany({ where: { number }, data: { state } });

async function at(iso: string): Promise<void> {
  world.clock.moveTo(iso);
  await aMinuteLater(world);
}

/** What stands in the thread of a week's message. */
const thread = (week = "2026-11-16"): string[] =>
  channel.messages.filter(({ below }) => below === `digest-${week}`).map(transcriptOf);

test("below the weekly message, once: what comes next for each thing, and what is new by name (SLK-2)", async () => {
  await setUp();
  await ours(TREES);
  await ours({ number: 98, title: "Biblioteca, new hours", state: "on-ballot" });
  await ours({ number: null, title: "A draft nobody sent", state: "draft" });
  await theirs({ number: 101, title: "Benches for everybody" });
  await at(MONDAY);
  await at(TUESDAY);
  expect(thread()).toEqual([
    [
      "What comes next",
      "A draft nobody sent · Draft",
      "98 · Biblioteca, new hours · On the ballot · next: vote until 19 November, 12:00",
      "97 · Trees in via Fioravanti · Public · next: make it known",
      "New and public: 101 · Benches for everybody · Navile",
    ].join("\n"),
  ]);
});

test("an edit that brings something new is told of in the thread, and nothing twice", async () => {
  await setUp();
  await ours(TREES);
  await at(MONDAY);
  await becomes("on-ballot");
  await at(TUESDAY);
  await theirs({ number: 101, title: "Benches for everybody" });
  await aMinuteLater(world);
  await aMinuteLater(world);
  expect(thread().slice(1)).toEqual([
    [
      "New since then",
      "97 · Trees in via Fioravanti · now On the ballot, before Public · next: vote until 19 November, 12:00",
    ].join("\n"),
    "New since then\nNew and public: 101 · Benches for everybody · Navile",
  ]);
});

test("dates are told there only when they change; what was withdrawn is told of once", async () => {
  await setUp();
  await ours(TREES);
  await ours({ number: 98, title: "Biblioteca, new hours" });
  await at(MONDAY);
  await becomes("withdrawn");
  await at("2026-11-19T13:05:00Z");
  await aMinuteLater(world);
  expect(thread().slice(1)).toEqual([
    [
      "New since then",
      "Counting: until 24 November, 12:00",
      "97 · Trees in via Fioravanti · now Withdrawn, before Public",
    ].join("\n"),
  ]);
  await ours({ number: null, title: "A draft nobody sent", state: "draft" });
  await at(NEXT_MONDAY);
  expect(thread("2026-11-23")).toEqual([
    "What comes next\nA draft nobody sent · Draft\n98 · Biblioteca, new hours · Public · next: make it known",
  ]);
});

test("a project that leaves the ballot is told of once, and waits for no vote any more", async () => {
  await setUp();
  await ours({ number: 98, title: "Biblioteca, new hours", state: "on-ballot" });
  const { id: proposalId } = await prisma.proposal.findFirstOrThrow({ where: { number: 98 } });
  await prisma.project.updateMany({ where: { number: 15 }, data: { proposalId } });
  await at(MONDAY);
  expect(thread().join()).toContain("98 · Biblioteca, new hours · On the ballot · next: vote until");
  await leavesBallot(world, 15);
  await at(TUESDAY);
  expect(thread().slice(1)).toEqual([
    "New since then\n98 · Biblioteca, new hours · now Withdrawn, before On the ballot",
  ]);
  await at(NEXT_MONDAY);
  expect(thread("2026-11-23").join()).not.toContain("Biblioteca");
});

test("what is new is of any of the channel's districts and themes (SLK-1)", async () => {
  await setUp("en", ["green", "culture"]);
  await theirs({ number: 101, title: "Benches for everybody", theme: "green" });
  await theirs({ number: 102, title: "Bikes for everybody", theme: "mobility" });
  await theirs({ number: 103, title: "Books for everybody", area: "savena", theme: "culture" });
  await at(MONDAY);
  expect(thread()).toEqual([
    [
      "What comes next",
      "New and public: 103 · Books for everybody · Savena",
      "New and public: 101 · Benches for everybody · Navile",
    ].join("\n"),
  ]);
});

test("the week after, what changed since, in the language of the channel", async () => {
  await setUp("it");
  await ours(TREES);
  await at(MONDAY);
  await becomes("in-check");
  await at(NEXT_MONDAY);
  expect(thread("2026-11-23")).toEqual([
    "I prossimi passi\n97 · Trees in via Fioravanti · ora Non sulla scheda, prima Pubblica",
  ]);
});

test("a suggestion to a draft is news, one more is not; what needs the group comes first", async () => {
  world.clock.moveTo("2026-06-07T12:00:00Z");
  await setUp();
  await ours({ number: null, title: "Benches for all", state: "draft" });
  await ours(TREES);
  await at("2026-06-08T09:05:00Z");
  await suggests("Many benches");
  await suggests("Some benches");
  expect(thread("2026-06-08")).toEqual([
    [
      "What comes next",
      "Benches for all · Draft · next: finish and send it",
      "97 · Trees in via Fioravanti · Public · next: make it known",
    ].join("\n"),
    "New since then\nBenches for all · Draft · next: settle 1 suggestion",
  ]);
});

async function suggests(after: string): Promise<void> {
  const { id: proposalId, authorId } = await prisma.proposal.findFirstOrThrow({ where: { state: "draft" } });
  const suggestion = { field: "title", baseVersion: 1, before: "Benches for all", after };
  await prisma.suggestion.create({
    data: { ...suggestion, createdAt: world.clock.now(), proposalId, byId: authorId ?? "" },
  });
  await aMinuteLater(world);
}

test("two processes at the same minute post the details once", async () => {
  await setUp();
  await ours(TREES);
  const other = channelWorld(database, "other", world.messenger);
  world.clock.moveTo(MONDAY);
  other.clock.moveTo(MONDAY);
  await Promise.all([world, other, world, other].map(aMinuteLater));
  expect(thread()).toHaveLength(1);
});

test("at most eight things at once, in the order of what needs the group", async () => {
  await setUp();
  for (let number = 100; number < 112; number++) await ours({ number, title: `Idea number ${number}` });
  await at(MONDAY);
  expect(thread()[0]?.split("\n")).toHaveLength(9);
});
