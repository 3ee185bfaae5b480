import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { atHome } from "../support/newcomers.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { expectChat, World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "pressure");

beforeAll(async () => {
  await addSampleProcess(prisma);
});

test("whoever was pressured reads how to vote again unseen, and may tell the organizers (VOT-7)", async () => {
  const anna = world.person("anna");
  await makeEligible(world, anna, "navile");
  await votesFor(anna, [12]);
  await expectChat(
    anna,
    `
    you: [Change my vote]
    bot: You voted on 16 November, 18:42.
         If you cast a new ballot it replaces the old one and you get a new code.
         [Start from my last ballot]
         [Start empty]
         [Keep my vote]
         [Somebody pressured me]
         [Home]
    you: [Somebody pressured me]
    bot: Your vote is yours alone. Nobody may force it, buy it or ask to see it.
         You can vote again until 19 November, 12:00. Only your last vote counts.
         Nobody is told that you voted again, not even the organizers. Your ballot is secret.
         Whoever has the receipt code of your vote can see whether you replaced it. Give your codes to nobody.
         Do it when you are alone, and delete this chat afterwards if others use your phone.
         You can tell the organizers. What you write is kept apart from your ballot.
         [Go to my ballot]
         [Tell the organizers]
         [Places with assisted voting]
         [‹ Back | Home]
    you: [Tell the organizers]
    bot: What happened
         Write what happened, in one message. Only the organizers read it. Nobody answers here, so that no message gives you away.
         Please leave out your vote, your code and your documents.
         [‹ Back | Home]
    you: My landlord stood beside me.
    bot: Thank you. Only the organizers read it, and nobody answers in this chat.
         If others use your phone, delete the message you wrote.
         [Home]
    `,
  );
});

test("only organizers read it, and nothing ever arrives in the chat of whoever wrote it", async () => {
  const said = world.person("anna").log.length;
  const mara = await atTheDesk(world, "mara");
  await mara.sends("/admin");
  expect(mara.reads).toContain("Nothing waits for you now.");
  const oscar = await atTheDesk(world, "oscar", "organizer");
  await expectChat(
    oscar,
    `
    you: [See questions]
    bot: Questions · 1 waiting
         Report: pressure on a vote · 16 November · My landlord stood beside me.
         [1 · My landlord stood beside me.]
         [Look up a reference]
         [‹ Back | Home]
    you: 1
    bot: Report: pressure on a vote · 16 November
         My landlord stood beside me.
         This person is not written to, since somebody else might see it. Mark the report as read once you have dealt with it.
         [Mark as read]
         [‹ Back | Home]
    you: I am sorry to hear that.
    bot: This person is not written to, since somebody else might see it. Mark the report as read once you have dealt with it.
         Report: pressure on a vote · 16 November
         My landlord stood beside me.
         This person is not written to, since somebody else might see it. Mark the report as read once you have dealt with it.
         [Mark as read]
         [‹ Back | Home]
    you: [Mark as read]
    bot: (Marked as read. Nobody was written to.)
    bot: Questions · 0 waiting
         Nobody is waiting for an answer.
         [Look up a reference]
         [‹ Back | Home]
    `,
  );
  expect(world.person("anna").log).toHaveLength(said);
  expect(await prisma.auditEntry.findFirst({ where: { action: "close-report" } })).toMatchObject({
    after: { kind: "pressure" },
  });
  expect(await prisma.helpMessage.count()).toBe(0);
  expect(await prisma.helpRequest.findFirst()).toMatchObject({ state: "closed", answeredAt: NOW });
});

test("a report comes without having voted, and moderators do not hear of it", async () => {
  const ugo = await atHome(world, "ugo");
  await ugo.sends("/help");
  await ugo.presses("Common questions");
  await ugo.presses("Somebody pressured me");
  await ugo.presses("Tell the organizers");
  await ugo.sends("They offered me money.");
  const nina = await atTheDesk(world, "nina");
  await nina.sends("/admin");
  expect(nina.reads).toContain("Nothing waits for you now.");
  expect(await prisma.helpRequest.count({ where: { state: "waiting" } })).toBe(1);
});

test("in Italian, and once voting is over only the report is left", async () => {
  const leo = await atHome(world, "leo", { language: "it" });
  world.clock.moveTo("2026-11-20T10:00:00Z");
  await leo.sends("/aiuto");
  await leo.presses("Domande frequenti");
  await expectChat(
    leo,
    `
    you: [Qualcuno mi fa pressione]
    bot: Il voto è solo tuo. Nessuno può importelo, comprarlo o chiederti di vederlo.
         Nessuno riceve un avviso se voti di nuovo, nemmeno chi organizza. La scheda è segreta.
         Chi ha il codice di ricevuta di un tuo voto può vedere se poi l'hai sostituito. Non dare i tuoi codici a nessuno.
         Fallo in un momento in cui nessuno ti vede. Se altre persone usano il tuo telefono, poi cancella questa chat.
         Puoi dirlo a chi organizza. Quello che scrivi resta separato dalla tua scheda.
         [Dillo a chi organizza]
         [Dove votare con assistenza]
         [‹ Indietro | Inizio]
    `,
  );
  world.clock.moveTo(NOW.toISOString());
});

test("voting again is silent: nobody hears of it, and organizers' screens and figures stay as they were", async () => {
  const eva = world.person("eva");
  await makeEligible(world, eva, "navile");
  const oscar = world.person("oscar");
  await votesFor(eva, [12]);
  await oscar.sends("/admin");
  const [desk, deliveries, posted] = [
    oscar.sees,
    await prisma.delivery.count(),
    await prisma.postedMessage.count(),
  ];
  const others = ["anna", "ugo", "leo", "mara", "oscar"].map((id) => world.person(id));
  const heard = others.map(({ log }) => log.length);
  const audit = await prisma.auditEntry.count();
  const roll = await prisma.voterRollEntry.count();
  await votesFor(eva, [15, 18]);
  expect(others.map(({ log }) => log.length)).toEqual(heard);
  expect(await prisma.auditEntry.count()).toBe(audit);
  expect(await prisma.voterRollEntry.count()).toBe(roll);
  expect([await prisma.delivery.count(), await prisma.postedMessage.count()]).toEqual([deliveries, posted]);
  await oscar.sends("/admin");
  expect(oscar.sees).toBe(desk);
});
