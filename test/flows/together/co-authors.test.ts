import { beforeAll, afterEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk, tellAuthors } from "../../support/moderating.js";
import { MONDAY, sendsProposal, TITLE, writesProposal } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { codeOn, lastMessage, opens, writeTogether } from "../../support/together.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const anna = world.person("anna");
const luca = world.person("luca", { name: "Luca" });
const bea = world.person("bea", { name: "Bea", language: "it" });
const DRAFT = `Draft: ${TITLE}`;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  await writesProposal(anna);
});
afterEach(() => expect(world.log.errors).toEqual([]));

test("an invitation, once, for whoever uses it first (PRO-12)", async () => {
  await opens(anna, DRAFT);
  await anna.presses("Invite a co-author");
  const code = codeOn(anna);
  expect(anna.sees).toBe(`Give this to one person. It works once, until 22 June, 11:00.

https://t.me/portico_bot?start=c_${code}
Or they can type this to me:
/join ${code}

Whoever uses it can read and change all of the text. Only you can send it.
[Copy the link]
[Work together]
[Home]`);
  await expectChat(
    luca,
    `
    you: /join ${code.toLowerCase().replaceAll("-", " ")}
    bot: Anna invites you to work on the draft “Benches and trees in via Fioravanti”.
         You can read and change it. Whoever began it sends it. The others see your name.
         [Join | No, thanks]
         [Home]
    you: [No, thanks]
    bot: All right. The invitation stays valid until somebody uses it, or its 7 days are over.
         Bilancio partecipativo 2026
         Now: Proposals, until 30 June, 24:00 (in 15 days).
         [Make a proposal]
         [Support proposals]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    you: /start c_${code}
    bot: Anna invites you to work on the draft “Benches and trees in via Fioravanti”.
         You can read and change it. Whoever began it sends it. The others see your name.
         [Join | No, thanks]
         [Home]
    you: [Join]
    bot: Welcome. You find it under My activity at any time.
         Working together · the draft “Benches and trees in via Fioravanti”
         Begun by Anna. Co-authors: Luca.
         Version 1 by Anna, 15 June, 11:00
         [Read and edit it]
         [Suggest a change | Versions (1)]
         [Leave it]
         [‹ Back | Home]
    `,
  );
  expect(lastMessage(anna)).toBe(
    "Luca now works with you on the draft “Benches and trees in via Fioravanti”.",
  );
  await bea.sends("/partecipa COA-2345-6789-CDFG");
  expect(bea.reads).toContain("Non conosco questo invito.");
  await bea.sends(code);
  expect(bea.reads).toContain("Questo invito è già stato usato. Chiedine un altro.");
});

test("only a keyed hash is kept, and 7 days are the end", async () => {
  await opens(anna, DRAFT);
  await anna.presses("Work together");
  await anna.presses("Invite a co-author");
  const code = codeOn(anna);
  const kept = JSON.stringify([
    await database.prisma.coAuthorCode.findMany(),
    await database.prisma.conversation.findMany(),
    await database.prisma.outboxMessage.findMany({ select: { replies: true } }),
  ]);
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(code.replaceAll("-", ""));
  expect(world.log.lines.join("\n")).not.toContain(code);
  world.clock.moveTo("2026-06-22T09:00:01Z");
  await bea.sends(code);
  expect(bea.reads).toContain("Questo invito non vale più.");
  world.clock.moveTo(MONDAY);
});

test("both read and edit it, and only whoever began it sends, deletes, shows a name", async () => {
  await expectChat(
    luca,
    `
    you: /mine
    bot: My activity
         My proposals:
         Benches and trees in via Fioravanti · Draft · begun by Anna
         [Draft: Benches and trees in via Fioravanti]
         [Make a proposal]
         [‹ Back | Home]
    you: [Draft: Benches and trees in via Fioravanti]
    bot: Draft
         It is kept until 14 August. Only you and those who write it with you can see it.
         Begun by Anna. Co-authors: Luca.
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         [Read and edit it]
         [Work together]
         [‹ Back | Home]
    you: [Read and edit it]
    bot: Step 6 of 6 · Review
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         No photos
         Only Anna can send it. What you change is stored at once.
         [Change title | Change text]
         [Change place | Change theme]
         [Change photos]
         [‹ Back | Save and leave]
    you: [Change title]
    bot: Step 1 of 6 · Title
         In a few words: what should change? For example: benches and trees in the school square. 10–80 characters.
         Your answer now:
         Benches and trees in via Fioravanti
         [Keep it as it is]
         [‹ Back | Save and leave]
    you: Benches, trees and water in via Fioravanti
    bot: Step 6 of 6 · Review
         Benches, trees and water in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         Theme: Green
         No photos
         Only Anna can send it. What you change is stored at once.
         [Change title | Change text]
         [Change place | Change theme]
         [Change photos]
         [‹ Back | Save and leave]
    `,
  );
  await opens(anna, "Draft: Benches, trees and water");
  await anna.presses("Work together");
  expect(anna.reads).toContain("Version 2 by Luca, 15 June, 11:00");
  await anna.presses("Versions (2)");
  expect(anna.reads).toContain("v2 by Luca · 15 June, 11:00 · changed: title\nv1 by Anna · 15 June, 11:00");
});

test("what looks close is for whoever began it to answer: a co-author goes on writing", async () => {
  await addProposal(database.prisma, { number: 90, title: "Benches, trees and water in via Fioravanti" });
  await opens(luca, "Draft: Benches, trees and water");
  await luca.presses("Read and edit it");
  await luca.presses("Change title");
  await luca.sends("Benches, trees and water, via Fioravanti");
  expect(luca.reads).toContain("Only Anna can send it.");
});

test("a co-author leaves, another is removed, and then it is nobody else's", async () => {
  const carla = world.person("carla", { name: "Carla" });
  const label = "Draft: Benches, trees and water";
  world.clock.moveTo("2026-06-15T09:05:00Z");
  await writeTogether(anna, label, [carla]);
  await opens(anna, label);
  expect(anna.reads).toContain("You write it with Luca and Carla.");
  await opens(carla, label);
  await carla.presses("Work together");
  await carla.presses("Leave it");
  await carla.presses("Leave it for good");
  expect(carla.sees).not.toContain("Benches");
  expect(lastMessage(anna)).toContain("Carla has left");
  await opens(luca, label);
  await opens(anna, label);
  await anna.presses("Work together");
  await anna.presses("Remove a co-author");
  await anna.presses("Remove 1 · Luca");
  expect(anna.reads).toContain("Nobody else writes it yet.");
  expect(lastMessage(luca)).toContain("You no longer work on");
  await luca.presses("Read and edit it");
  expect(luca.reads).toContain("That proposal is no longer here");
  const versions = await database.prisma.proposalVersion.count({ where: { proposal: { number: null } } });
  expect(versions).toBe(3);
});

test("ten people at most, invitations counted", async () => {
  const dino = world.person("dino", { name: "Dino" });
  await sendsProposal(dino, "A safe way to school");
  const press = async () => {
    await dino.sends("/mine");
    await dino.presses("218 · A safe way to school");
    await dino.presses("Invite a co-author");
  };
  for (let count = 0; count < 10; count++) await press();
  expect(codeOn(dino)).toMatch(/^COA-/);
  await press();
  expect(dino.reads).toContain("10 people can write with you, invitations counted.");
});

test("the same in Italian", async () => {
  await opens(world.person("dino"), "218 · A safe way to school");
  const { id } = await database.prisma.proposal.findFirstOrThrow({ where: { number: 218 } });
  const { participantId } = await database.prisma.account.findFirstOrThrow({ where: { externalId: "bea" } });
  await database.prisma.coAuthor.create({
    data: { proposalId: id, participantId, joinedAt: new Date(MONDAY) },
  });
  await expectChat(
    bea,
    `
    you: /mie
    bot: La mia attività
         Le mie proposte:
         218 · A safe way to school · In lettura · cominciata da Dino
         [218 · A safe way to school]
         [Fai una proposta]
         [‹ Indietro | Inizio]
    you: 218
    bot: Proposta 218 · In lettura
         Inviata il 15 giugno. L'ufficio la legge entro il 22 giugno.
         Cominciata da Dino. Scrive anche: Bea.
         A safe way to school
         The pavement is hot and there is nowhere to sit.
         Dove: Via Fioravanti 24, Navile
         Tema: Verde
         [Leggi e modifica]
         [Lavorate insieme]
         [‹ Indietro | Inizio]
    you: [Lavorate insieme]
    bot: Lavorare insieme · proposta 218
         Cominciata da Dino. Scrive anche: Bea.
         Versione 1 di Dino, 15 giugno, ore 11:05
         [Leggi e modifica]
         [Suggerisci una modifica | Versioni (1)]
         [Lasciala]
         [‹ Indietro | Inizio]
    you: [Lasciala]
    bot: Vuoi lasciarla? proposta 218
         Non la vedrai più. Quello che hai scritto resta.
         [Lasciala davvero | Resta]
         [Inizio]
    `,
  );
});

/** Staff have read whatever else was sent. */
const onlyWaits = (title: string) =>
  database.prisma.proposal.updateMany({
    where: { versions: { none: { title } } },
    data: { waitingSince: null },
  });

test("co-authors hear what staff answered as whoever began it does, but only that one asks for a second look", async () => {
  const [first, second, third] = ["answer-1", "answer-2", "answer-3"].map((id) => world.person(id)) as [
    PlayedPerson,
    PlayedPerson,
    PlayedPerson,
  ];
  for (const person of [first, second, third]) await person.sends("/home");
  await writesProposal(first, "Lamps along the river path");
  await writeTogether(first, "Draft: Lamps", [second, third]);
  await third.sends("/stop");
  await opens(first, "Draft: Lamps");
  await first.presses("Continue my draft");
  await first.presses("Send proposal");
  await onlyWaits("Lamps along the river path");
  const mod = await atTheDesk(world, "answer-mod");
  await mod.presses("Read the next one");
  await mod.presses("Reject");
  await mod.presses("Reason 1");
  await mod.presses("Leave it at the reason");
  await mod.presses(mod.buttons.find(({ label }) => label.startsWith("Reject proposal"))?.label ?? "");
  const silent = [first, second, third].map(lastMessage);
  const at = world.clock.now().getTime();
  world.clock.moveTo(new Date(at + 5 * 60_000).toISOString());
  await tellAuthors(world);
  expect(lastMessage(first)).toContain("was not accepted.");
  expect(lastMessage(second)).toBe(lastMessage(first));
  expect(lastMessage(third)).toBe(silent[2]);
  expect(first.dataOf("Ask for a second look")).toContain("second-look");
  expect(() => second.dataOf("Ask for a second look")).toThrow("no button");
  await second.presses("See it");
  expect(second.reads).toContain("Lamps along the river path");
});

test("at night nobody of them is woken: it waits for the morning", async () => {
  const [first, second] = ["night-1", "night-2"].map((id) => world.person(id)) as [
    PlayedPerson,
    PlayedPerson,
  ];
  for (const person of [first, second]) await person.sends("/home");
  await writesProposal(first, "Shade for the bus stop");
  await writeTogether(first, "Draft: Shade", [second]);
  await opens(first, "Draft: Shade");
  await first.presses("Continue my draft");
  await first.presses("Send proposal");
  await database.prisma.participant.updateMany({ data: { quiet: false } });
  const { participantId: id } = await database.prisma.account.findFirstOrThrow({
    where: { externalId: "night-2" },
  });
  await database.prisma.participant.update({ where: { id }, data: { quiet: true } });
  await onlyWaits("Shade for the bus stop");
  const mod = await atTheDesk(world, "night-mod");
  await mod.presses("Read the next one");
  await mod.presses("Publish");
  const before = lastMessage(second);
  world.clock.moveTo("2026-06-15T21:00:00Z");
  await tellAuthors(world);
  expect(lastMessage(second)).toBe(before);
  world.clock.moveTo("2026-06-16T08:00:00Z");
  await tellAuthors(world);
  expect(lastMessage(second)).toContain("is public now");
  expect(lastMessage(first)).toContain("is public now");
});
