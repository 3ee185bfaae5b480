import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { addSent, minutePasses, standingOf } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { arrives, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import { expectChat, SLACK, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database);
const anna = onTelegram(world, "anna");
const marco = onSlack(world, "marco", { name: "Marco", language: "it", capabilities: SLACK });
const sara = onTelegram(world, "sara", { name: "Sara" });
let luca: PlayedPerson;

const idOf = async (account: string): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: account } })).participantId;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  for (const person of [anna, marco, sara]) await arrives(person);
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca", platform: "telegram" });
  await addSent(world, {
    number: 301,
    title: "Benches in the park of villa Angeletti",
    body: "Old people cannot sit down there.",
    area: "navile",
    author: await idOf("anna"),
  });
  await addSent(world, {
    number: 302,
    title: "Panchine al parco di villa Angeletti",
    body: "Non c'è dove sedersi.",
    area: "navile",
    author: await idOf("marco"),
    waitingSince: world.clock.at,
  });
});

const told = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

test("a moderator proposes to merge what waits into what is public (ORG-4)", async () => {
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  await expectChat(
    luca,
    `
    you: [Merge…]
    bot: Merge proposal 302 · Panchine al parco di villa Angeletti
         Into which public proposal should it go? Type its number.
         [‹ Back | Home]
    you: the benches
    bot: I cannot read that as a number. Type one like 218.
         Merge proposal 302 · Panchine al parco di villa Angeletti
         Into which public proposal should it go? Type its number.
         [‹ Back | Home]
    you: 999
    bot: I do not know a proposal 999 here that could be merged.
         Merge proposal 302 · Panchine al parco di villa Angeletti
         Into which public proposal should it go? Type its number.
         [‹ Back | Home]
    you: 302
    bot: A proposal cannot go into itself. Choose another one.
         Merge proposal 302 · Panchine al parco di villa Angeletti
         Into which public proposal should it go? Type its number.
         [‹ Back | Home]
    you: 301
    bot: 302 goes into 301. A few words to the authors?
         Write 10–500 characters, or leave it out. You will see the message before it goes.
         [Without a note]
         [‹ Back | Home]
    you: Both ask for benches in the same park.
    bot: The authors will be asked this, each in their chat, once it can no longer be undone (2 minutes):
         Staff think that proposals 301 and 302 belong together. May they become one?
         301 · Benches in the park of villa Angeletti
         302 · Panchine al parco di villa Angeletti
         Proposal 302 would go on inside proposal 301. Its supports count there, each person once.
         From then on you write proposal 301 together. The text that goes stays readable.
         Staff say:
         Both ask for benches in the same park.
         Please answer by 22 June. Nothing changes unless everybody asked agrees.
         [Ask the authors]
         [Change the note | Another proposal]
         [‹ Back | Home]
    you: [Ask the authors]
    bot: (The authors will be asked. You can undo it for 2 minutes.)
    bot: To read · 1 proposal
         302 · Panchine al parco di villa Angeletti · Navile · its authors are asked about a merge until 22 June
         Merge of 302 into 301: you can undo it until 11:02; then the authors are asked.
         [302 · Panchine al parco di villa An…]
         [Undo the merge of 302]
         [‹ Back | Home]
    `,
  );
  await minutePasses(world);
  expect(told(anna)).toBe("");
});

test("each author is asked in their chat and their language, and the first yes waits for the other (PRO-11)", async () => {
  await sara.does({ kind: "press", data: "1|look|proposal|301|" });
  await sara.presses("Support");
  world.clock.moveTo("2026-06-15T09:02:01Z");
  await minutePasses(world);
  await expectChat(
    anna,
    `
    you: [Read both and answer]
    bot: May these two become one?
         301 · Benches in the park of villa Angeletti
         Old people cannot sit down there.
         302 · Panchine al parco di villa Angeletti
         Non c'è dove sedersi.
         Proposal 302 would go on inside proposal 301. Its supports count there, each person once.
         From then on you write proposal 301 together. The text that goes stays readable.
         Staff say:
         Both ask for benches in the same park.
         Please answer by 22 June. Nothing changes unless everybody asked agrees.
         [I agree | I do not]
         [‹ Back | Home]
    you: [I agree]
    bot: Thank you. As soon as the other author agrees too, the two become one.
         My activity
         My proposals:
         301 · Benches in the park of villa Angeletti · Public
         [301 · Benches in the park of villa Angeletti]
         [Make a proposal]
         [‹ Back | Home]
    `,
  );
  expect(await standingOf(world, 302)).toEqual({ state: "submitted", mergedInto: null });
  expect(told(marco)).toContain("Secondo l'ufficio le proposte 301 e 302 stanno bene insieme.");
  await expectChat(
    marco,
    `
    you: [Leggile e rispondi]
    bot: over: La tua proposta
         Queste due possono diventare una sola?
         301 · Benches in the park of villa Angeletti
         Old people cannot sit down there.
         302 · Panchine al parco di villa Angeletti
         Non c'è dove sedersi.
         La proposta 302 continuerebbe dentro la proposta 301. I suoi sostegni contano lì, una volta per persona.
         Da allora scrivete insieme la proposta 301. Il testo che va via resta leggibile.
         L'ufficio dice:
         Both ask for benches in the same park.
         Rispondi entro il 22 giugno. Non cambia nulla se non sono tutti d'accordo.
         [Preferisco di no]
         {D'accordo | Chiudi}
    you: [D'accordo]
    bot: Grazie. Sono tutti d'accordo. Tra pochi minuti ricevi un messaggio.
         La mia attività
         Le mie proposte:
         - 302 · Panchine al parco di villa Angeletti · In lettura [Leggi 302]
         - 301 · Benches in the park of villa Angeletti · Pubblica · cominciata da Anna [Leggi 301]
         [Fai una proposta]
         [‹ Indietro | Inizio]
    `,
  );
  expect(await standingOf(world, 302)).toEqual({ state: "merged", mergedInto: 301 });
});

test("staff hear of it at once, undo it within 2 minutes, and can propose it again", async () => {
  expect(told(luca)).toBe(
    "Proposal 302 is part of proposal 301 now: the authors agreed.\nYou can undo it until 11:04.",
  );
  await luca.presses("Merges");
  expect(luca.sees).toContain("302 into 301 · merged on 15 June");
  await luca.presses("Undo the merge of 302");
  expect(luca.reads).toContain("Undone. Both proposals are what they were.");
  expect(await standingOf(world, 302)).toEqual({ state: "submitted", mergedInto: null });
  expect(await prisma.coAuthor.count()).toBe(0);
  world.clock.moveTo("2026-06-15T09:10:00Z");
  const before = [anna.log.length, marco.log.length];
  await minutePasses(world);
  expect([anna.log.length, marco.log.length]).toEqual(before);
});

test("once it is done authors and supporters are told, and both proposals lead to each other", async () => {
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "sara" } });
  await prisma.support.create({
    data: { participantId, proposalId: await idOfProposal(302), createdAt: world.clock.at },
  });
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  await luca.presses("Merge…");
  await luca.sends("301");
  await luca.presses("Without a note");
  await luca.presses("Ask the authors");
  world.clock.moveTo("2026-06-15T09:12:30Z");
  await minutePasses(world);
  await marco.sends("/mine");
  await marco.presses("Leggi 302");
  expect(marco.reads).toContain("L'ufficio chiede se le proposte 302 e 301 possono diventare una sola.");
  for (const label of ["Leggile e rispondi", "D'accordo"]) await marco.presses(label);
  for (const label of ["Read both and answer", "I agree"]) await anna.presses(label);
  world.clock.moveTo("2026-06-15T09:15:00Z");
  await minutePasses(world);
  await minutePasses(world);
  expect(told(anna)).toBe(
    "Proposal 302 is part of your proposal 301 now: everybody asked agreed.\n" +
      "Whoever wrote it writes with you, and its supports count for yours.",
  );
  expect(told(marco)).toBe(
    "La proposta 302 ora fa parte della proposta 301: sono tutti d'accordo.\n" +
      "I suoi sostegni contano per la proposta 301, e quella la scrivete insieme.",
  );
  expect(told(sara)).toBe(
    "Proposal 302, which you support, is part of proposal 301 now.\n301 · Benches in the park of villa Angeletti\n" +
      "Your support counts for proposal 301, once. There you can also take it back.",
  );
  await expectChat(
    sara,
    `
    you: [Read 301]
    bot: Benches in the park of villa Angeletti
         Proposal 301 · Navile · Green
         Public. Next comes the technical check.
         1 support
         Supports are open until 30 October, 12:00.
         With what was proposal 302.
         Old people cannot sit down there.
         From: Anna and Marco
         [Read 302]
         [Supported · Undo]
         [Choose my messages]
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    you: [Read 302]
    bot: Panchine al parco di villa Angeletti
         Proposal 302 · Navile · Green
         It went into proposal 301, which goes on for both. Supports and comments go there.
         Non c'è dove sedersi.
         From: Marco
         [Read 301]
         [Comments | All proposals]
         [‹ Back | Home]
    you: [Comments]
    bot: Comments · Proposal 302 · Panchine al parco di villa Angeletti
         Nobody had written one here.
         [Comments on proposal 301]
         [‹ Back | Home]
    `,
  );
});

const idOfProposal = async (number: number): Promise<number> =>
  (await prisma.proposal.findFirstOrThrow({ where: { number } })).id;
