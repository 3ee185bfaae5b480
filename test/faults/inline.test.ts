import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Citizen } from "../support/citizen.js";
import { backends, openTestDatabase } from "../support/database.js";
import { startRunningBot, type RunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { startTelegramServer, type TelegramServer } from "../support/telegram-server.js";

describe.each(backends)("%s database", async (kind) => {
  const database = await openTestDatabase(kind);
  const { prisma } = database;
  let server: TelegramServer;
  let bot: RunningBot;

  beforeAll(async () => {
    await addSampleProcess(prisma);
    server = await startTelegramServer();
    bot = await startRunningBot({ database, server, alone: true });
  });

  afterAll(async () => {
    await bot.stop();
    await server.close();
  });

  const written = async () => ({
    events: await prisma.inboundEvent.count(),
    chats: await prisma.conversation.count(),
    people: await prisma.participant.count(),
    messages: await prisma.outboxMessage.count(),
  });

  test("somebody the bot has never met shares a card, and its link leads into their private chat", async () => {
    const nina = new Citizen(server, 701, { name: "Nina", language: "it" });
    const { results } = await nina.person.asksInline("parco norrd").answered;
    expect(results).toHaveLength(1);
    expect(await written()).toEqual({ events: 0, chats: 0, people: 0, messages: 0 });
    expect(results[0]).toMatchObject({
      title: "Parco Nord: shade and benches",
      description: expect.stringContaining("Progetto 12 · Navile · Verde") as string,
      reply_markup: {
        inline_keyboard: [[{ text: "Apri in privato", url: "https://t.me/portico_bot?start=p_12_11111111" }]],
      },
    });
    await nina.sends("/start p_12");
    expect(nina.sees).toContain("Parco Nord: shade and benches");
  });

  test("what the bot said when nothing was found leads to the projects", async () => {
    const olga = new Citizen(server, 702);
    await olga.arrives();
    const before = await written();
    const { results, button } = await olga.person.asksInline("zzzzzz").answered;
    expect(results).toEqual([]);
    expect(button?.text).toBe("Nothing found. See all projects");
    expect(await written()).toEqual(before);
    await olga.sends(`/start ${button?.start_parameter}`);
    expect(olga.sees).toContain("Projects");
  });

  test("a shared card that comes back to the bot is not read as a search", async () => {
    const pia = new Citizen(server, 703);
    await pia.arrives();
    const before = pia.heard;
    const via_bot = { id: 4242, is_bot: true, first_name: "Portico" };
    pia.person.sendsContent({ text: "Parco Nord: shade and benches", via_bot });
    await server.quiet();
    expect(pia.heard).toEqual(before);
  });
});
