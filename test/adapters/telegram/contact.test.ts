import { afterAll, beforeAll, expect, test } from "vitest";
import { addProcessFor } from "../../support/checking.js";
import { openTestDatabase } from "../../support/database.js";
import { startRunningBot, type RunningBot } from "../../support/running-bot.js";
import { startTelegramServer, type Person, type TelegramServer } from "../../support/telegram-server.js";

const database = await openTestDatabase();
let server: TelegramServer;
let bot: RunningBot;
let anna: Person;

beforeAll(async () => {
  await addProcessFor(database, { methods: ["phone"] });
  server = await startTelegramServer();
  bot = await startRunningBot({ database, server, alone: true });
  await server.until(() => server.count("setWebhook") === 1);
  anna = server.person({ id: 7, first_name: "Anna" });
});
afterAll(async () => {
  await bot.stop();
  await server.close();
});

const rights = () => database.prisma.eligibility.count({ where: { method: "phone" } });

test("the real client asks for the phone's own number, takes only that, and takes the key away (ONB-5 c)", async () => {
  anna.sends("/start");
  await server.quiet();
  anna.sends("/vote");
  await server.quiet();
  anna.presses("Check my right to vote");
  await server.quiet();
  anna.presses("I live here");
  await server.quiet();
  expect(anna.replyKeyboard).toEqual(["Share my phone number"]);
  anna.sendsContact("393339998888", 8);
  await server.quiet();
  expect(anna.screen.some(({ text }) => text.includes("somebody else's contact"))).toBe(true);
  expect(await rights()).toBe(0);
  anna.sendsContact("393331234567");
  await server.quiet();
  expect(anna.last.text).toContain("You can vote in");
  expect(await rights()).toBe(1);
  expect(anna.replyKeyboard).toBeUndefined();
  expect(bot.lines.join()).not.toContain("393331234567");
});

test("a number that nobody asked for is not kept", async () => {
  const bruno = server.person({ id: 9, first_name: "Bruno" });
  bruno.sends("/start");
  await server.quiet();
  bruno.sendsContact("393337776666");
  await server.quiet();
  await server.until(() =>
    bruno.screen.some(({ text }) => text.includes("I do not need telephone numbers here.")),
  );
});
