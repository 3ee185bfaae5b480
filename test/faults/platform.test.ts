import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Citizen, codesOf } from "../support/citizen.js";
import { backends, openTestDatabase } from "../support/database.js";
import { Door, eventually } from "../support/eventually.js";
import { startRunningBot, type RunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { type Fault, startTelegramServer, type TelegramServer } from "../support/telegram-server.js";

describe.each(backends)("%s database", async (kind) => {
  const database = await openTestDatabase(kind);
  const { prisma } = database;
  let server: TelegramServer;
  let bot: RunningBot;
  let people = 600;

  beforeAll(async () => {
    await addSampleProcess(prisma);
    server = await startTelegramServer();
    bot = await startRunningBot({ database, server, alone: true });
  });

  afterAll(async () => {
    await bot.stop();
    await server.close();
  });

  afterEach(() => server.faults.clear());

  const somebody = () => new Citizen(server, ++people);
  const ballots = () => prisma.ballot.count();

  async function voter(): Promise<Citizen> {
    const [code = ""] = await codesOf(bot.app, 1);
    const person = somebody();
    await person.isAboutToVote(code);
    return person;
  }

  test.each<[string, Fault]>([
    ["asks to wait", { status: 429, retryAfter: 1 }],
    ["fails", { status: 500 }],
    ["breaks off", "break"],
    ["lets a proxy answer", "garbage"],
    ["does not answer at all", "hang"],
  ])("a vote is stored once and its receipt arrives, though Telegram %s", async (_, fault) => {
    const before = await ballots();
    const person = await voter();
    server.faults.next(1, fault, "sendMessage");
    await person.presses("Cast my vote");
    expect(await ballots()).toBe(before + 1);
    expect(person.receipts).toEqual([]);
    await person.comesToSee("Your vote is in.");
    expect(person.receipts).toHaveLength(1);
    expect(await ballots()).toBe(before + 1);
    await person.presses("Home");
    expect(person.sees).toContain("You voted");
  });

  test("who blocks the bot in the middle is not written to, and is answered again when they come back", async () => {
    const person = await voter();
    const account = () =>
      prisma.account.findFirstOrThrow({ where: { externalId: String(person.person.id) } });
    const door = new Door();
    bot.holds.door = door;
    person.person.presses("Cast my vote");
    person.person.blocks();
    delete bot.holds.door;
    door.open();
    await server.quiet();
    expect((await account()).unreachableSince).not.toBeNull();
    expect(person.receipts).toEqual([]);
    const calls = server.count("sendMessage");

    person.person.unblocks();
    await server.quiet();
    expect(server.count("sendMessage")).toBe(calls);
    await person.sends("/vote");
    expect(person.sees).toContain("You voted on 16 November");
    expect((await account()).unreachableSince).toBeNull();
  });

  test("a screen that was deleted comes again as a new message", async () => {
    const person = somebody();
    await person.arrives();
    const { id, keyboard } = person.person.last;
    const home = keyboard.flat().find(({ text }) => text === "Home");
    const data = home && "callback_data" in home ? home.callback_data : "";
    const message = { chat_id: person.person.id, message_id: id };
    await fetch(`${server.url}/bot${server.token}/deleteMessage`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(message),
    });
    await person.does((who) => who.pressesData(data));
    expect(person.person.last.id).toBeGreaterThan(id);
    expect(person.sees).toContain("You have not voted yet.");
  });

  test("an answer finds a group that was upgraded meanwhile, and goes on there", async () => {
    const ada = somebody();
    const group = server.group({ id: -800 - people, title: "Vicini" });
    group.addsBot(ada.person);
    await server.quiet();
    bot.machine.aheadMs += 61_000;
    const door = new Door();
    bot.holds.door = door;
    ada.person.sends("/vota@portico_bot", { in: group });
    group.upgrades(-1_000_000_000_800 - people, ada.person);
    delete bot.holds.door;
    door.open();
    await eventually("the answer in the new group", () => group.screen.some(({ by }) => by === "bot"));
    await server.quiet();
    bot.machine.aheadMs += 61_000;
    ada.person.sends("/progetti@portico_bot", { in: group });
    await server.quiet();
    expect(group.last.text).toContain("projects");
    const moved = { externalId: String(group.id) };
    expect(await prisma.conversation.count({ where: moved })).toBe(1);
    const left = { externalId: String(-800 - people) };
    expect(await prisma.conversation.count({ where: left })).toBe(0);
    expect(await prisma.outboxMessage.count({ where: { state: "failed" } })).toBe(0);
    bot.machine.aheadMs = 0;
  });

  test("nothing of all this was a fault of ours", () => {
    expect(bot.lines.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});
