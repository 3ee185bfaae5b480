import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addGroupProposal } from "../../support/group-proposals.js";
import {
  announceNow,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  participantOf,
  sendNow,
  transcriptsOf,
  startAfresh,
} from "../../support/notices.js";
import { MONDAY, TITLE, writesProposal } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const AT_TEN = "2026-06-15T08:00:00Z";
const NEXT_DAY = "2026-06-16T08:00:00Z";
const NEXT_MONDAY = "2026-06-22T06:31:00Z";
const FRIDAY = "2026-06-19T08:00:00Z";

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await prisma.proposal.deleteMany();
  await startAfresh(world);
  world.clock.moveTo(MONDAY);
});

/** A draft that is kept for five days more. */
async function ageing(person: PlayedPerson): Promise<number> {
  await writesProposal(person);
  await person.sends("/home");
  const { id } = await prisma.proposal.findFirstOrThrow({ orderBy: { id: "desc" } });
  await prisma.proposal.update({ where: { id }, data: { keptUntil: new Date("2026-06-20T10:00:00Z") } });
  world.clock.moveTo(AT_TEN);
  return id;
}

test("a draft that is soon deleted is spoken of once, at ten, with both ways out (NOT-9)", async () => {
  const anna = await listener(world, "anna", { messages: "none" });
  await ageing(anna);
  world.clock.moveTo("2026-06-15T07:59:00Z");
  await minute(world);
  expect(transcriptsOf(anna)).toEqual([]);
  await minuteAt(world, AT_TEN);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Bilancio partecipativo 2026",
      `Your draft ${TITLE} is kept until 20 June. After that day it is deleted.`,
      "[Continue my draft | Delete draft]",
      "[Stop these]",
    ].join("\n"),
  ]);
  await minuteAt(world, NEXT_DAY);
  await minuteAt(world, NEXT_MONDAY);
  expect(transcriptsOf(anna)).toHaveLength(1);
});

test("one without a title is told as such, and not by a name nobody gave it", async () => {
  const una = await listener(world, "untitled una");
  await una.sends("/propose");
  await una.presses("Start a proposal");
  await una.presses("Save and leave");
  await prisma.proposal.updateMany({ data: { keptUntil: new Date("2026-06-20T10:00:00Z") } });
  await minuteAt(world, AT_TEN);
  expect(transcriptsOf(una)[0]).toContain("Your draft without a title is kept until 20 June.");
});

test("its buttons go on with it, or ask once more before it is deleted", async () => {
  const ugo = await listener(world, "ugo", { language: "en" });
  await ageing(ugo);
  await minute(world);
  await ugo.presses("Continue my draft");
  expect(ugo.sees).toContain(TITLE);
  await ugo.presses("Delete draft");
  expect(ugo.sees).toContain("Delete");
  expect(await prisma.proposal.count()).toBe(1);
});

test("in Italian", async () => {
  const ugo = await listener(world, "bozza", { language: "it" });
  const { id: authorId } = await participantOf(world, ugo);
  await ageing(await listener(world, "writer"));
  await prisma.proposal.updateMany({ data: { authorId, keptUntil: new Date("2026-06-18T10:00:00Z") } });
  await minute(world);
  expect(transcriptsOf(ugo)).toEqual([
    [
      "Bilancio partecipativo 2026",
      `Conserviamo la tua bozza ${TITLE} fino al 18 giugno. Dopo quel giorno sarà cancellata.`,
      "[Continua la bozza | Cancella la bozza]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
});

test("deleted, sent or touched again before it is told: nothing is said", async () => {
  const people: PlayedPerson[] = [];
  const drafts: number[] = [];
  for (const id of ["deleted", "sent", "touched"]) {
    world.clock.moveTo(MONDAY);
    const person = await listener(world, id);
    people.push(person);
    drafts.push(await ageing(person));
  }
  const [deleted, sent, touched] = drafts;
  await announceNow(world);
  await prisma.proposal.delete({ where: { id: deleted ?? 0 } });
  await prisma.proposal.update({ where: { id: sent ?? 0 }, data: { state: "submitted" } });
  await prisma.proposal.update({ where: { id: touched ?? 0 }, data: { keptUntil: new Date("2026-08-15") } });
  await sendNow(world);
  for (const [index, person] of people.entries()) {
    expect(transcriptsOf(person)).toEqual([]);
    expect(await outcomesOf(world, person)).toEqual({
      [`draft-${drafts[index]}-2026-06-20`]: "skipped done",
    });
  }
});

test("who goes on with a draft is told again when it grows old once more", async () => {
  const anna = await listener(world, "goes on");
  const id = await ageing(anna);
  await minute(world);
  await prisma.proposal.update({ where: { id }, data: { keptUntil: new Date("2026-08-17T10:00:00Z") } });
  await minuteAt(world, "2026-08-09T08:00:00Z");
  expect(transcriptsOf(anna)).toHaveLength(1);
  await minuteAt(world, "2026-08-11T08:00:00Z");
  expect(transcriptsOf(anna)[1]).toContain("is kept until 17 August");
});

test("who has had their message of the week hears of it on Monday, not never", async () => {
  const anna = await listener(world, "patient");
  const { id } = await participantOf(world, anna);
  const draft = await ageing(anna);
  await prisma.proposal.updateMany({ data: { keptUntil: new Date("2026-06-22T07:30:00Z") } });
  const at = world.clock.now();
  const told = { participantId: id, occasion: "earlier", state: "sent", counted: true, at, sentAt: at };
  await prisma.delivery.create({ data: told });
  await minute(world);
  expect(await outcomesOf(world, anna)).toEqual({ [`draft-${draft}-2026-06-22`]: "pending cap" });
  await minuteAt(world, NEXT_MONDAY);
  expect(transcriptsOf(anna)).toHaveLength(1);
});

const comment = async (author: PlayedPerson, createdAt: string): Promise<void> => {
  const { id: proposalId } = await prisma.proposal.findFirstOrThrow({ where: { number: 300 } });
  const { id: authorId } = await participantOf(world, author);
  await prisma.comment.create({
    data: {
      processId: PROCESS_ID,
      proposalId,
      authorId,
      text: "Where exactly?",
      state: "public",
      createdAt: new Date(createdAt),
    },
  });
};

/** A proposal of somebody that became public then. */
const becamePublic = async (author: PlayedPerson, number: number, decidedAt: string, area = "navile") =>
  addGroupProposal(
    prisma,
    { author },
    { number, title: `Idea ${number}`, area },
    { verdict: "published", decidedAt: new Date(decidedAt), toldAt: new Date(decidedAt) },
  );

test("once a week, on Friday, what is new for this person in at most five lines (NOT-10)", async () => {
  const anna = await listener(world, "weekly anna", { weekly: true, messages: "followed" });
  const ugo = await listener(world, "weekly ugo", { weekly: true, language: "it" });
  const bea = await listener(world, "not weekly");
  await becamePublic(anna, 300, "2026-06-01T10:00:00Z");
  await becamePublic(bea, 301, "2026-06-17T10:00:00Z");
  await becamePublic(bea, 302, "2026-06-18T10:00:00Z");
  await becamePublic(bea, 303, "2026-06-18T10:00:00Z", "savena");
  await becamePublic(bea, 304, "2026-06-11T10:00:00Z");
  await comment(bea, "2026-06-18T10:00:00Z");
  await comment(anna, "2026-06-18T10:00:00Z");
  await comment(bea, "2026-06-10T10:00:00Z");
  const { id: projectId } = await prisma.project.findFirstOrThrow({ where: { number: 12 } });
  const { id: participantId } = await participantOf(world, anna);
  const createdAt = new Date("2026-06-18T10:00:00Z");
  await prisma.subscription.create({ data: { participantId, projectId, createdAt } });
  for (const step of ["planned", "designed"])
    await prisma.statusUpdate.create({ data: { projectId, step, text: { en: "News." }, createdAt } });
  await minuteAt(world, FRIDAY);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "New for you this week:",
      "2 new public proposals: Navile.",
      "1 new comment on your proposals.",
      "2 updates on works you follow, the latest on Parco Nord: shade and benches.",
      "[Home]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(ugo)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Novità per te questa settimana:",
      "2 nuove proposte pubbliche: Navile.",
      "[Inizio]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(bea)).toEqual([]);
  await prisma.statusUpdate.deleteMany();
});

test("with nothing new nothing is sent, and the next week begins anew", async () => {
  const anna = await listener(world, "quiet week", { weekly: true });
  await minuteAt(world, FRIDAY);
  expect(transcriptsOf(anna)).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({ "weekly-2026-W25-1": "skipped nothing-new" });
  const { state } = await prisma.announcement.findFirstOrThrow({
    where: { kind: "weekly", subject: "2026-W25", processId: PROCESS_ID },
  });
  expect(state).toBe("done");
  await becamePublic(anna, 310, "2026-06-24T10:00:00Z");
  await becamePublic(await listener(world, "somebody"), 311, "2026-06-24T10:00:00Z");
  await minuteAt(world, "2026-06-26T08:00:00Z");
  expect(transcriptsOf(anna).join()).toContain("1 new public proposal: Navile.");
});
