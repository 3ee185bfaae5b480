import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk, roleCode, tellAuthors } from "../../support/moderating.js";
import { MONDAY, photo, sendsProposal, writesProposal } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

const lastMessage = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  const anna = world.person("anna");
  await sendsProposal(anna);
  await writesProposal(anna, "A second one, with a photo");
  await anna.presses("Change photos");
  await anna.does(photo("The corner"));
  await anna.presses("Done");
  await anna.presses("Send proposal");
  world.clock.moveTo("2026-06-23T09:00:00Z");
  const marco = world.person("marco", { name: "Marco", language: "it" });
  await marco.sends("/proposta");
  for (const label of ["Comincia una proposta"]) await marco.presses(label);
  await marco.sends("Una pista ciclabile sicura");
  await marco.sends("Chi va a scuola in bici rischia.");
  await marco.presses("Fatto");
  for (const label of ["Tutta la città", "Mobilità", "Salta", "Invia la proposta"])
    await marco.presses(label);
});

test("from a code to the last card (ORG-1, ORG-4)", async () => {
  const luca = world.person("luca", { name: "Luca" });
  await luca.sends("/home");
  await luca.sends(await roleCode(world));
  await expectChat(
    luca,
    `
    you: accept
    bot: Welcome. You find this desk with /admin at any time.
         Organizers' desk · Bilancio partecipativo 2026
         3 proposals to read · 2 overdue
         [Read the next one | Proposals to read]
         [Proposals | See questions]
         [Home]
    you: [Proposals to read]
    bot: To read · 3 proposals
         218 · Benches and trees in via Fioravanti · Navile · overdue
         219 · A second one, with a photo · Navile · overdue
         220 · Una pista ciclabile sicura · the whole of Bologna
         [218 · Benches and trees in via Fior…]
         [219 · A second one, with a photo]
         [220 · Una pista ciclabile sicura]
         [‹ Back | Home]
    you: 218
    bot: Proposal 218 · Navile · Green
         Sent on 15 June. Overdue: to be read by 22 June.
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         It looks close to these:
         1. Project 22 · Trees in via Fioravanti
         Its author says that it is different.
         Its author has sent 1 other proposal; public: 0.
         It is yours to read until 11:15.
         [Publish]
         [Ask for a change | Reject]
         [Merge…]
         [Leave it for others]
         [‹ Back | Home]
    you: [Publish]
    bot: (Proposal 218 is public. You can undo it for 2 minutes.)
    bot: Proposal 218 is public. You can undo it until 11:02; then its author is told.
         Proposal 219 · Navile · Green
         Sent on 15 June. Overdue: to be read by 22 June.
         A second one, with a photo
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Photo 1: The corner
         Its author has sent 1 other proposal; public: 1.
         It is yours to read until 11:15.
         [Publish]
         [Ask for a change | Reject]
         [Merge…]
         [See the photo | Leave it for others]
         [Undo for proposal 218]
         [‹ Back | Home]
    you: [See the photo]
    bot: album: Photo 1: The corner
    bot: Proposal 218 is public. You can undo it until 11:02; then its author is told.
         Proposal 219 · Navile · Green
         Sent on 15 June. Overdue: to be read by 22 June.
         A second one, with a photo
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Photo 1: The corner
         Its author has sent 1 other proposal; public: 1.
         It is yours to read until 11:15.
         [Publish]
         [Ask for a change | Reject]
         [Merge…]
         [See the photo | Leave it for others]
         [Undo for proposal 218]
         [‹ Back | Home]
    you: [Ask for a change]
    bot: Ask for a change of proposal 219
         What should its author change? Write 10–500 characters; you will see the message before it goes.
         [‹ Back | Home]
    you: Where?
    bot: That is 6 characters; please write at least 10.
         Ask for a change of proposal 219
         What should its author change? Write 10–500 characters; you will see the message before it goes.
         [‹ Back | Home]
    you: Where exactly would they stand?
    bot: The author will get this, once it can no longer be undone (2 minutes):
         Proposal 219: staff ask one change by 30 June.
         Where exactly would they stand?
         [Ask the author | Change the note]
         [‹ Back | Home]
    you: [Ask the author]
    bot: (A change of proposal 219 is asked. You can undo it for 2 minutes.)
    bot: A change of proposal 219 is asked. You can undo it until 11:02; then its author is told.
         Proposal 218 is public. You can undo it until 11:02; then its author is told.
         Proposal 220 · the whole of Bologna · Mobility
         Sent on 23 June. To be read by 30 June.
         Una pista ciclabile sicura
         Chi va a scuola in bici rischia.
         Where: the whole of Bologna
         Its author has sent nothing else.
         It is yours to read until 11:15.
         [Publish]
         [Ask for a change | Reject]
         [Merge…]
         [Leave it for others]
         [Undo for proposal 219]
         [Undo for proposal 218]
         [‹ Back | Home]
    you: [Reject]
    bot: Reject proposal 220. Which of the public reasons is it?
         1. It is not on public land.
         2. The city is already doing it.
         [Reason 1 | Reason 2]
         [‹ Back | Home]
    you: [Reason 2]
    bot: Reject proposal 220. A few words to its author?
         Write 10–500 characters, or leave it at the reason. You will see the message before it goes.
         [Leave it at the reason]
         [‹ Back | Home]
    you: Nei prossimi mesi i lavori arrivano anche da te.
    bot: The author will get this, once it can no longer be undone (2 minutes):
         Proposal 220 was not accepted.
         The city is already doing it.
         Nei prossimi mesi i lavori arrivano anche da te.
         [Reject proposal 220]
         [Change the note | Change the reason]
         [‹ Back | Home]
    you: [Reject proposal 220]
    bot: (Proposal 220 is rejected. You can undo it for 2 minutes.)
    bot: To read · 0 proposals
         Nothing waits to be read. New proposals appear here, overdue ones first.
         Proposal 220 is rejected. You can undo it until 11:02; then its author is told.
         A change of proposal 219 is asked. You can undo it until 11:02; then its author is told.
         Proposal 218 is public. You can undo it until 11:02; then its author is told.
         [Undo for proposal 220]
         [Undo for proposal 219]
         [Undo for proposal 218]
         [‹ Back | Home]
    `,
  );
  expect(world.log.errors).toEqual([]);
});

test("authors are told when it can no longer be undone, once, each in their language (PRO-11, NOT-4)", async () => {
  const anna = world.person("anna");
  const marco = world.person("marco", { language: "it" });
  const before = [anna.log.length, marco.log.length];
  await tellAuthors(world);
  expect([anna.log.length, marco.log.length]).toEqual(before);
  world.clock.moveTo("2026-06-23T09:02:01Z");
  await tellAuthors(world);
  await tellAuthors(world);
  const told = anna.log
    .slice(before[0])
    .map((reply) => ("text" in reply && typeof reply.text !== "string" ? plainText(reply.text) : ""));
  expect(told).toEqual([
    "Proposal 218 is public now. Everybody can read it.",
    "Proposal 219: staff ask one change by 30 June.\nWhere exactly would they stand?",
  ]);
  expect(lastMessage(marco)).toBe(
    "La proposta 220 non è stata accolta.\nIl Comune lo sta già facendo.\nNei prossimi mesi i lavori arrivano anche da te.",
  );
  await marco.presses("Chiedi un secondo esame");
  await marco.sends("La mia parla di un'altra strada");
  const request = await database.prisma.helpRequest.findFirst({ where: { kind: "second-look" } });
  expect(request?.text).toBe("La mia parla di un'altra strada");
});

test("an author who does not understand the note asks what is meant, and staff read about which proposal (PRO-11)", async () => {
  const anna = world.person("anna");
  await anna.sends("/mine");
  await expectChat(
    anna,
    `
    you: 219
    bot: Proposal 219 · Changes asked
         Staff ask for a change, by 30 June:
         Where exactly would they stand?
         A second one, with a photo
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         1 photo
         Theme: Green
         [Change it now]
         [Ask what is meant]
         [Withdraw it]
         [Invite a co-author]
         [See the photo]
         [‹ Back | Home]
    you: [Ask what is meant]
    bot: Your question
         Ask what staff mean by the change of proposal 219. People of the office read it and answer you here.
         Please leave out your vote, your code and your documents.
         [‹ Back | Home]
    `,
  );
  // Left there, a question about something else is not about it.
  await anna.sends("/help");
  await anna.presses("Talk to a person");
  await anna.sends("Until when can I propose?");
  await anna.presses("Ask what is meant");
  expect(anna.reads).toContain("by the change of proposal 219.");
  await anna.sends("Do you mean along the wall?");
  const asked = await database.prisma.helpRequest.findMany({
    where: { kind: { in: ["question", "change-asked"] } },
    orderBy: { id: "asc" },
  });
  expect(asked.map(({ kind, text }) => [kind, text])).toEqual([
    ["question", "Until when can I propose?"],
    ["change-asked", "219 · Do you mean along the wall?"],
  ]);
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("See questions");
  expect(luca.reads).toContain(
    "About a change that staff asked for · answer by 25 June · 219 · Do you mean along the wall?",
  );
  await database.prisma.helpRequest.updateMany({
    where: { id: { in: asked.map(({ id }) => id) } },
    data: { state: "answered" },
  });
});

test("the author changes what was asked, and it is read again", async () => {
  const anna = world.person("anna");
  await anna.presses("Change it now");
  expect(anna.reads).toContain("Proposal 219 · your change");
  expect(anna.sees).not.toContain("[Send the change]");
  await anna.presses("Change text");
  await anna.sends("Along the wall of the school, where the sun is hot.");
  await anna.presses("Done");
  expect(anna.reads).toContain("After sending, staff read the new text within 5 working days.");
  await anna.presses("Send the change");
  expect(anna.reads).toBe(
    "Received: the change to proposal 219, 23 June. Next: reading by staff, by 30 June.",
  );
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  expect(luca.reads).toContain("Along the wall of the school");
  await luca.presses("Publish");
  const versions = await database.prisma.proposalVersion.findMany({
    where: { proposal: { number: 219 } },
    orderBy: { version: "asc" },
  });
  expect(versions.map(({ body }) => body)).toEqual([
    "The pavement is hot and there is nowhere to sit.",
    "Along the wall of the school, where the sun is hot.",
  ]);
});

test("a published photo is public, and what was public stays while a change of it is read", async () => {
  const files = await database.prisma.file.findMany();
  expect(files.map(({ public: isPublic }) => isPublic)).toEqual([true]);
  const anna = world.person("anna");
  await anna.sends("/mine");
  await anna.presses("218 · Benches and trees in via Fioravanti");
  await anna.presses("Change it");
  await anna.presses("Change title");
  await anna.sends("Benches, trees and a fountain");
  expect(anna.reads).toContain("The public version stays as it is until staff have read the change");
  await anna.presses("Send the change");
  await anna.presses("See it");
  expect(anna.reads).toContain(
    "Proposal 218 · Public\nEverybody can read it.\nYour change was sent on 23 June",
  );
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  expect(luca.reads).toContain("This is a change. What is public stays as it is until you publish it.");
  await luca.presses("Reject");
  await luca.presses("Reason 1");
  await luca.presses("Leave it at the reason");
  expect(luca.reads).toContain(
    "Your change of proposal 218 was not accepted. The public version stays as it is.",
  );
  await luca.presses("Reject proposal 218");
  const proposal = await database.prisma.proposal.findFirst({ where: { number: 218 } });
  expect(proposal).toMatchObject({ state: "public", publicVersion: 1, sentVersion: 2, waitingSince: null });
});

test("the queue in Italian", async () => {
  const rita = await atTheDesk(world, "rita", "organizer", { name: "Rita", language: "it" });
  expect(rita.reads).toBe(
    [
      "Ti diamo il benvenuto. Questo tavolo si apre sempre con /admin.",
      "",
      "Per chi organizza · Bilancio partecipativo 2026",
      "",
      "1 secondo esame in attesa",
    ].join("\n"),
  );
  await rita.presses("Proposte");
  await rita.presses("Proposte da leggere");
  expect(rita.reads).toContain("Non c'è niente da leggere.");
});
