import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunningTelegram } from "../../../adapters/telegram/telegram-bot.js";
import { ListeningInbox } from "../../support/listening-inbox.js";
import { type Person, startTelegramServer, type TelegramServer } from "../../support/telegram-server.js";
import { startBot, stopBots } from "./bot-under-test.js";

const secret = "s3cret-token_of_the_webhook";
let server: TelegramServer;
let inbox: ListeningInbox;
let anna: Person;
let bot: RunningTelegram & { lines: string[] };
let web: ReturnType<typeof serve>;

beforeEach(async () => {
  server = await startTelegramServer();
  inbox = new ListeningInbox();
  anna = server.person({ id: 7, first_name: "Anna" });
  web = serve({ port: 0, hostname: "127.0.0.1", fetch: (request) => handle(request) });
  await new Promise((resolve) => web.once("listening", resolve));
  const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/telegram`;
  bot = startBot(server, inbox, { webhook: { url, secret } });
});
afterEach(async () => {
  await stopBots();
  await server.close();
  web.close();
});

function handle(request: Request): Promise<Response> {
  if (!bot.webhookHandler) throw new Error("no webhook handler");
  return bot.webhookHandler(request);
}

const isOn = (): Promise<void> => server.until(() => server.updates.webhookUrl !== "");

async function statusOf(body: string, given: string | undefined = secret, method = "POST"): Promise<number> {
  const headers: Record<string, string> = given ? { "x-telegram-bot-api-secret-token": given } : {};
  const init = method === "POST" ? { method, headers, body } : { method, headers };
  return (await handle(new Request("http://portico/telegram", init))).status;
}

const update = (id: number): string =>
  JSON.stringify({
    update_id: id,
    message: { message_id: 1, date: 1, chat: { id: 7, type: "private" }, from: anna.user, text: `u${id}` },
  });

test("updates come in by the webhook, in order, without polling", async () => {
  await isOn();
  for (const text of ["one", "two", "three"]) anna.sends(text);
  await server.quiet();
  expect(inbox.words).toEqual(["one", "two", "three"]);
  expect(server.count("getUpdates")).toBe(0);
});

test("an update that could not be stored is delivered again before the next one of the chat", async () => {
  await isOn();
  let left = 2;
  inbox.before = () => {
    if (left-- > 0) throw new Error("database gone");
  };
  anna.sends("one");
  anna.sends("two");
  await server.quiet();
  expect(inbox.words).toEqual(["one", "two"]);
  expect(server.updates.deliveries).toBe(4);
});

describe("the door", () => {
  test.each([
    ["no secret", ""],
    ["a wrong one", "guess"],
    ["the beginning of it", secret.slice(0, -1)],
    ["more than it", `${secret}x`],
  ])("%s: 401, and nothing is read", async (_what, given) => {
    await isOn();
    expect(await statusOf(update(1), given)).toBe(401);
    expect(inbox.attempts).toBe(0);
  });

  test.each([
    ["not JSON", "{"],
    ["not an update", '{"message":{}}'],
    ["an id that is no number", '{"update_id":"1"}'],
    ["a list", "[]"],
  ])("%s: 400", async (_what, body) => {
    await isOn();
    expect(await statusOf(body)).toBe(400);
  });

  test("another method: 405; too much: 413; what we do not read: 200", async () => {
    await isOn();
    expect(await statusOf("", secret, "GET")).toBe(405);
    const headers = { "x-telegram-bot-api-secret-token": secret, "content-length": "1048577" };
    const huge = await handle(
      new Request("http://portico/telegram", { method: "POST", headers, body: update(1) }),
    );
    expect(huge.status).toBe(413);
    expect(await statusOf('{"update_id":3,"poll":{}}')).toBe(200);
    expect(await statusOf('{"update_id":4,"message":{"chat":{"type":"private"}}}')).toBe(200);
    expect(inbox.attempts).toBe(0);
  });

  test("stored: 200; not stored: 500; stopping: 503", async () => {
    await isOn();
    expect(await statusOf(update(1))).toBe(200);
    inbox.before = () => {
      throw new Error("database gone");
    };
    expect(await statusOf(update(2))).toBe(500);
    await bot.stop();
    expect(await statusOf(update(3))).toBe(503);
    expect(inbox.words).toEqual(["u1"]);
  });
});

test("before Telegram has told who we are: 503", async () => {
  await stopBots();
  server.faults.every(1, { status: 500 }, "getMe");
  bot = startBot(server, inbox, { webhook: { url: "http://127.0.0.1:1/", secret } });
  expect(await statusOf(update(1))).toBe(503);
});

test("without a webhook there is no handler", async () => {
  expect(startBot(server, inbox)).not.toHaveProperty("webhookHandler");
  await stopBots();
});
