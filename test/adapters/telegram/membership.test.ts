import { afterEach, beforeEach, expect, test } from "vitest";
import { ListeningInbox } from "../../support/listening-inbox.js";
import {
  type Group,
  type Person,
  startTelegramServer,
  type TelegramServer,
} from "../../support/telegram-server.js";
import { startBot, stopBots } from "./bot-under-test.js";

let server: TelegramServer;
let group: Group;
let anna: Person;

beforeEach(async () => {
  server = await startTelegramServer();
  anna = server.person({ id: 7, first_name: "Anna" });
  group = server.group({ id: -700, title: "Vicini" });
  group.addsBot(anna);
});
afterEach(async () => {
  await stopBots();
  await server.close();
});

const asked = () => startBot(server, new ListeningInbox()).standing(String(group.id), String(anna.id));

test.each([
  ["creator", "admin"],
  ["administrator", "admin"],
  ["member", "member"],
  ["left", "stranger"],
  ["kicked", "stranger"],
] as const)("in Telegram's words %s, in ours %s", async (status, standing) => {
  group.has(anna, status);
  expect(await asked()).toBe(standing);
});

test("somebody who never was there is a stranger, and so is everybody where the bot is not", async () => {
  expect(await asked()).toBe("stranger");
  group.has(anna);
  group.removesBot(anna);
  expect(await asked()).toBe("stranger");
});

test("what Telegram does not tell is unknown: members hidden, or no answer", async () => {
  group.has(anna);
  group.chat.hidesMembers = true;
  expect(await asked()).toBe("unknown");
  group.chat.hidesMembers = false;
  server.faults.next(1, { status: 429, retryAfter: 1 }, "getChatMember");
  expect(await asked()).toBe("unknown");
});
