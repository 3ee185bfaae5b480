import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { addReaders, newestBroadcast } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await addReaders(world, "navile", 11, { area: "navile" });
  await addReaders(world, "asleep", 1, { area: "navile", quiet: false, platform: "slack" });
  await addReaders(world, "savena", 4, { area: "savena", language: "it" });
});

test("from the first word to the moment it goes (ORG-6)", async () => {
  const luca = await atTheDesk(world, "luca", "organizer");
  await expectChat(
    luca,
    `
    you: [Messages]
    bot: Messages · Bilancio partecipativo 2026
         No questions waiting
         No message waits for your approval
         [See questions]
         [Messages to many]
         [‹ Back | Home]
    you: [Messages to many]
    bot: Messages to many · 0 messages
         Nothing was sent yet. Begin with the text; nothing goes out before you say so twice.
         [Write a new one]
         [Link for a meeting]
         [Organizers' desk]
         [‹ Back | Home]
    you: [Write a new one]
    bot: Step 1 of 3 · Text in English
         Write it in English, up to 1,000 characters. Without it, its readers get another language.
         [Skip]
         [‹ Back | Home]
    you: Voting ends *soon*.
    bot: Step 2 of 3 · Text in Italiano
         Write it in Italiano, up to 1,000 characters. Without it, its readers get another language.
         [Skip]
         [‹ Back | Home]
    you: [Skip]
    bot: Step 3 of 3 · Button below it
         Which button should stand below it? One is enough.
         Chosen: No button
         [No button]
         [See the projects]
         [Vote]
         [Make a proposal]
         [Calendar]
         [See all results]
         [Keep it as it is]
         [‹ Back | Home]
    you: [Vote]
    bot: Message to many · draft
         English · 19 of 1,000 characters
         Voting ends *soon*.
         Italiano · no text: its readers get the one in English.
         Button: Vote
         For everybody who follows this process.
         Now: 16 people
         Not tested yet. Send yourself a test before you choose when it goes.
         [Send a test to me]
         [Write the text]
         [Choose who gets it]
         [See it as they will]
         [Delete this draft]
         [‹ Back | Home]
    you: [Choose who gets it]
    bot: Who gets it
         For everybody who follows this process.
         Now: 16 people
         It goes only to people who asked for messages and can be reached.
         People must fit every line. On one line, one of its choices is enough. Only under “What they did” every choice must be true.
         [Districts]
         [Languages]
         [Channels]
         [Themes they follow]
         [Roles]
         [What they did]
         [That is right]
         [‹ Back | Home]
    you: [Districts]
    bot: Districts
         People of which districts?
         You can choose more than one. Press one again to take it out.
         [Navile]
         [Savena]
         [Leave this open]
         [‹ Back | Home]
    you: [Navile]
    bot: Districts
         People of which districts?
         Chosen: Navile
         You can choose more than one. Press one again to take it out.
         [✓ Navile]
         [Savena]
         [Done | Leave this open]
         [‹ Back | Home]
    you: [Done]
    bot: Who gets it
         Districts: Navile
         Now: 12 people
         It goes only to people who asked for messages and can be reached.
         People must fit every line. On one line, one of its choices is enough. Only under “What they did” every choice must be true.
         [Districts]
         [Languages]
         [Channels]
         [Themes they follow]
         [Roles]
         [What they did]
         [That is right]
         [‹ Back | Home]
    you: [That is right]
    bot: Message to many · draft
         English · 19 of 1,000 characters
         Voting ends *soon*.
         Italiano · no text: its readers get the one in English.
         Button: Vote
         Districts: Navile
         Now: 12 people
         Not tested yet. Send yourself a test before you choose when it goes.
         [Send a test to me]
         [Write the text]
         [Choose who gets it]
         [See it as they will]
         [Delete this draft]
         [‹ Back | Home]
    you: [See it as they will]
    bot: Bilancio partecipativo 2026 · the participation office
         Voting ends *soon*.
         [Vote]
         [Stop these]
    bot: Bilancio partecipativo 2026 · l'ufficio partecipazione
         Voting ends *soon*.
         [Vota]
         [Non scrivermi più]
    bot: The message came separately, exactly as people get it, in this order: English and Italiano. Links and marks in the text stay plain text.
         On Telegram: one message, its buttons below it.
         On Slack: one message from the app, its buttons below it.
         In the web chat: one message, its buttons below it.
         [Send a test to me]
         [‹ Back | Home]
    you: [‹ Back]
    bot: Message to many · draft
         English · 19 of 1,000 characters
         Voting ends *soon*.
         Italiano · no text: its readers get the one in English.
         Button: Vote
         Districts: Navile
         Now: 12 people
         Not tested yet. Send yourself a test before you choose when it goes.
         [Send a test to me]
         [Write the text]
         [Choose who gets it]
         [See it as they will]
         [Delete this draft]
         [‹ Back | Home]
    you: [Send a test to me]
    bot: (Sent to you. Read it as they will.)
    bot: Bilancio partecipativo 2026 · the participation office
         Voting ends *soon*.
         [Vote]
         [Stop these]
    bot: Bilancio partecipativo 2026 · l'ufficio partecipazione
         Voting ends *soon*.
         [Vota]
         [Non scrivermi più]
    bot: Message to many · draft
         English · 19 of 1,000 characters
         Voting ends *soon*.
         Italiano · no text: its readers get the one in English.
         Button: Vote
         Districts: Navile
         Now: 12 people
         Tested on 16 November, 18:42.
         [Choose when it goes]
         [Write the text]
         [Choose who gets it]
         [See it as they will]
         [Send a test to me]
         [Delete this draft]
         [‹ Back | Home]
    you: [Choose when it goes]
    bot: When should it go to 12 people?
         [Now | Choose date and time]
         [‹ Back | Home]
    you: [Choose date and time]
    bot: On which day and at what time? Type them like 19/11 18:30, day first.
         The time is that of Bologna.
         [‹ Back | Home]
    you: 31/11 22:15
    bot: I cannot read that as a day and a time. Type it like 19/11 18:30.
         On which day and at what time? Type them like 19/11 18:30, day first.
         The time is that of Bologna.
         [‹ Back | Home]
    you: 17/11 22:15
    bot: This goes to 12 people. What was sent cannot be taken back.
         It goes out on Tue 17 November, 22:15.
         11 people will get it at 08:30: until then are quiet hours.
         Nobody gets it after 19 November, 12:00: it would come too late.
         [Send it to 12 people]
         [Choose another time]
         [‹ Back | Home]
    you: [Send it to 12 people]
    bot: Done. I tell you how it goes in a message of its own.
         Message to many · planned
         Now: 12 people
         It goes out on Tue 17 November, 22:15.
         11 people will get it at 08:30: until then are quiet hours.
         Nobody gets it after 19 November, 12:00: it would come too late.
         English · 19 of 1,000 characters
         Voting ends *soon*.
         Italiano · no text: its readers get the one in English.
         Button: Vote
         Districts: Navile
         [Take it back and change it]
         [Cancel it | Refresh]
         [See it as they will]
         [‹ Back | Home]
    `,
  );
  const row = await newestBroadcast(world);
  expect(row).toMatchObject({
    state: "planned",
    subject: row.id,
    version: 1,
    dueAt: new Date("2026-11-17T21:15:00Z"),
    usefulUntil: new Date("2026-11-19T11:00:00Z"),
    texts: { by: { en: "Voting ends *soon*.", it: "" }, button: "vote" },
    segment: { areas: ["navile"], languages: [], channels: [], themes: [], roles: [], states: [] },
  });
  const acts = await database.prisma.auditEntry.findMany({
    where: { action: { endsWith: "-broadcast" } },
    orderBy: { id: "asc" },
  });
  expect([...new Set(acts.map(({ action }) => action))]).toEqual([
    "begin-broadcast",
    "write-broadcast",
    "test-broadcast",
    "schedule-broadcast",
  ]);
});

test("taken back it is a draft, and has to be tested again; in Italian", async () => {
  const gino = await atTheDesk(world, "gino", "organizer", { language: "it", name: "Gino" });
  await gino.presses("Messaggi");
  await gino.presses("Messaggi a molte persone");
  await gino.presses("Scrivine uno nuovo");
  await gino.presses("Salta");
  await gino.sends("La votazione finisce presto.");
  await gino.presses("Vedi tutti i risultati");
  expect(gino.reads).toContain("English · manca il testo: chi lo legge riceve quello in Italiano.");
  await gino.presses("Mandami una prova");
  await gino.presses("Scegli quando parte");
  await gino.presses("Ora");
  expect(gino.reads).toContain("Parte ora.");
  await gino.presses("Invia a 16 persone");
  expect(gino.reads).toContain("Messaggio a molte persone · programmato");
  await gino.presses("Riprendilo e cambialo");
  expect(gino.reads).toContain("È di nuovo una bozza. Prima di partire ha bisogno di un'altra prova.");
  expect(gino.buttons.map(({ label }) => label)).not.toContain("Scegli quando parte");
  await gino.presses("Elimina questa bozza");
  await gino.presses("Elimina questa bozza");
  expect(gino.reads).toContain("Messaggi a molte persone · 1 messaggio");
});

test("fewer than 10 people: how many is not told, and it cannot be sent", async () => {
  const nina = await atTheDesk(world, "nina", "organizer");
  await nina.presses("Messages");
  await nina.presses("Messages to many");
  await nina.presses("Write a new one");
  await nina.sends("Only for Savena.");
  await nina.presses("Skip");
  await nina.presses("No button");
  await nina.presses("Choose who gets it");
  await nina.presses("Districts");
  await nina.presses("Savena");
  await nina.presses("Done");
  expect(nina.reads).toContain("Now: fewer than 10 people");
  expect(nina.reads).toContain("That is too few: with fewer than 10 people it would single somebody out.");
  await nina.presses("That is right");
  await nina.presses("Send a test to me");
  expect(nina.buttons.map(({ label }) => label)).not.toContain("Choose when it goes");
});

test("hostile words arrive as they were written, and as nothing else", async () => {
  const text = "<b>bold</b> & <!channel> @everyone **x** `y` {count} https://example.org/_a_";
  const nina = world.person("nina");
  await nina.sends("/admin");
  await nina.presses("Messages");
  await nina.presses("Messages to many");
  await nina.presses("Write a new one");
  await nina.sends(`\u202E${text}`);
  await nina.sends(`\u202E${text}`);
  await nina.presses("No button");
  await nina.presses("See it as they will");
  const notes = nina.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));
  expect(notes.at(-1)).toBe(`Bilancio partecipativo 2026 · l'ufficio partecipazione\n\n${text}`);
});
