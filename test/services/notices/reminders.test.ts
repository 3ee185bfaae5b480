import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import {
  announceNow,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  sendNow,
  transcriptsOf,
  startAfresh,
} from "../../support/notices.js";
import { MONDAY, TITLE, writesProposal } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { choosesProjects, makeEligible, votesFor } from "../../support/voters.js";
import { leavesBallot } from "../../support/withdrawing.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const IN_VOTING = "2026-11-10T10:00:00Z";
const BEFORE_THREE_DAYS = "2026-11-16T10:59:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:00:00Z";
const LAST_MORNING = "2026-11-19T08:00:00Z";
/** 28 June, 08:30 in Rome: the reminder was due at midnight. */
const JUNE_MORNING = "2026-06-28T06:30:00Z";
const JUNE_LAST_MORNING = "2026-06-30T07:00:00Z";

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(IN_VOTING);
});

test("three days before voting closes, whoever has not voted is reminded, at the hour of the end (NOT-2)", async () => {
  const anna = await listener(world, "anna");
  const ugo = await listener(world, "ugo", { language: "it" });
  const zoe = await listener(world, "zoe", { area: "Skip for now" });
  await minuteAt(world, BEFORE_THREE_DAYS);
  expect(transcriptsOf(anna)).toEqual([]);
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "You can still vote in Navile until 19 November, 12:00 (in 3 days).",
      "You have not voted yet.",
      "[Open my ballot]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(ugo)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Navile: puoi ancora votare fino al 19 novembre, ore 12:00 (tra 3 giorni).",
      "Non hai ancora votato.",
      "[Apri la mia scheda]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(zoe).join()).toContain("You can still vote until 19 November, 12:00 (in 3 days).");
  await anna.presses("Open my ballot");
  expect(anna.screenId).toBe("ONB-4");
});

test("a ballot that is not cast is spoken of by its size alone (I-13)", async () => {
  const anna = await listener(world, "secret anna");
  const ugo = await listener(world, "secret ugo", { language: "it" });
  await makeEligible(world, anna, "navile");
  await choosesProjects(anna, [12, 15]);
  const begun = await prisma.draftBallot.findFirstOrThrow();
  await makeEligible(world, ugo, "navile");
  const { id } = await prisma.participant.findFirstOrThrow({ where: { language: "it" } });
  await prisma.draftBallot.create({
    data: { ...begun, participantId: id, choices: begun.choices.slice(0, 1) },
  });
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "You can still vote in Navile until 19 November, 12:00 (in 3 days).",
      "Your ballot has 2 projects and is not cast yet.",
      "[Review and vote]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(ugo).join()).toContain("La tua scheda ha 1 progetto, ma non hai ancora votato.");
  for (const { buttons } of anna.log.filter((reply) => reply.kind === "message"))
    expect(JSON.stringify(buttons)).not.toMatch(/Parco|Biblioteca|\|12|\|15/);
  for (const title of ["Parco Nord", "Biblioteca"]) {
    expect([...transcriptsOf(anna), ...transcriptsOf(ugo)].join()).not.toContain(title);
    expect(world.log.lines.join()).not.toContain(title);
  }
  await anna.presses("Review and vote");
  expect(anna.sees).toContain("Cast my vote");
});

test("what left the ballot is not on it: neither counted, nor something to review", async () => {
  const [anna, ugo] = [await listener(world, "gone anna"), await listener(world, "gone ugo")];
  for (const one of [anna, ugo]) await makeEligible(world, one, "navile");
  await choosesProjects(anna, [12, 15]);
  await choosesProjects(ugo, [15]);
  await leavesBallot(world, 15);
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(anna).join()).toContain("Your ballot has 1 project and is not cast yet.");
  expect(transcriptsOf(ugo).join()).toContain("You have not voted yet.");
});

test("on the last day at nine, once more; not whoever has voted meanwhile (NOT-3)", async () => {
  const anna = await listener(world, "last anna");
  const ugo = await listener(world, "last ugo", { language: "it" });
  const bea = await listener(world, "last bea");
  await makeEligible(world, bea, "navile");
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(transcriptsOf(bea, "NOT-2")).toHaveLength(1);
  await votesFor(bea, [12]);
  await minuteAt(world, LAST_MORNING);
  expect(transcriptsOf(anna, "NOT-3")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Last day to vote in Navile: until 19 November, 12:00 (in 3 hours).",
      "You have not voted yet.",
      "[Open my ballot]",
      "[Stop these]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(ugo, "NOT-3").join()).toContain(
    "Navile: ultimo giorno per votare, fino al 19 novembre, ore 12:00 (tra 3 ore).\nNon hai ancora votato.",
  );
  expect(transcriptsOf(bea, "NOT-3")).toEqual([]);
});

test("of proposals only who began one and has not sent it hears, in the morning (NOT-2, NOT-3)", async () => {
  world.clock.moveTo(MONDAY);
  const anna = await listener(world, "draft anna");
  const ugo = await listener(world, "draft ugo", { language: "it" });
  const bea = await listener(world, "draft bea");
  await writesProposal(anna);
  await writesProposal(bea, "A fountain in the square");
  const { id: authorId } = await prisma.participant.findFirstOrThrow({ where: { language: "it" } });
  await bea.presses("Send proposal");
  await minuteAt(world, "2026-06-28T05:00:00Z");
  expect(transcriptsOf(anna)).toEqual([]);
  await minuteAt(world, JUNE_MORNING);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "You can still send a proposal until 30 June, 24:00 (in 2 days).",
      `Your draft “${TITLE}” is not sent yet.`,
      "[Continue my draft]",
      "[Stop these]",
    ].join("\n"),
  ]);
  for (const person of [ugo, bea]) expect(transcriptsOf(person)).toEqual([]);
  await prisma.proposal.updateMany({ where: { state: "draft" }, data: { authorId } });
  await minuteAt(world, JUNE_LAST_MORNING);
  expect(transcriptsOf(ugo, "NOT-3")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "Puoi ancora inviare una proposta fino al 30 giugno, ore 24:00 (tra 15 ore).",
      `Non hai ancora inviato la tua bozza “${TITLE}”.`,
      "[Continua la bozza]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(anna, "NOT-3")).toEqual([]);
});

test("of a proposal that has no title yet no title is told", async () => {
  world.clock.moveTo(MONDAY);
  const eva = await listener(world, "without a title");
  await eva.sends("/propose");
  await eva.presses("Start a proposal");
  await eva.presses("Save and leave");
  await minuteAt(world, JUNE_MORNING);
  expect(transcriptsOf(eva)).toEqual([
    [
      "Bilancio partecipativo 2026",
      "You can still send a proposal until 30 June, 24:00 (in 2 days).",
      "The proposal you began is not sent yet.",
      "[Continue my draft]",
      "[Stop these]",
    ].join("\n"),
  ]);
});

test("reminders stop the moment the vote is cast, though they were planned", async () => {
  const anna = await listener(world, "quick anna");
  await makeEligible(world, anna, "navile");
  world.clock.moveTo(THREE_DAYS_LEFT);
  await announceNow(world);
  expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": "pending" });
  await votesFor(anna, [12]);
  await sendNow(world);
  await minute(world);
  expect(transcriptsOf(anna, "NOT-2")).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": "skipped done" });
});
