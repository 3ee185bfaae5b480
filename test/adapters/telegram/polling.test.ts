import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gate, ListeningInbox } from "../../support/listening-inbox.js";
import { type Person, startTelegramServer, type TelegramServer } from "../../support/telegram-server.js";
import { startBot, stopBots } from "./bot-under-test.js";

let server: TelegramServer;
let inbox: ListeningInbox;
let anna: Person;
let bruno: Person;

beforeEach(async () => {
  server = await startTelegramServer();
  inbox = new ListeningInbox();
  anna = server.person({ id: 7, first_name: "Anna" });
  bruno = server.person({ id: 8, first_name: "Bruno" });
});
afterEach(async () => {
  await stopBots();
  await server.close();
});

const pendingIds = (): number[] => server.updates.pending.map(({ update_id }) => update_id);

/** The database is gone for this person's events. */
const gone = (person: Person) => (event: { from: { id: string } }) => {
  if (event.from.id === String(person.id)) throw new Error("database gone");
};

test("one chat in order, chats in parallel, and nothing confirmed behind an update that is not stored", async () => {
  const slow = gate();
  inbox.before = ({ content }) =>
    content.kind === "text" && content.text === "a1" ? slow.opened : undefined;
  const first = anna.sends("a1").update_id;
  anna.sends("a2");
  bruno.sends("b1");
  startBot(server, inbox);
  await server.until(() => inbox.words.includes("b1"));
  bruno.sends("b2");
  await server.until(() => inbox.words.includes("b2"));
  expect(inbox.words).toEqual(["b1", "b2"]);
  expect(pendingIds()[0]).toBe(first);
  slow.open();
  await server.quiet();
  expect(inbox.words).toEqual(["b1", "b2", "a1", "a2"]);
  expect(inbox.attempts).toBe(4);
});

test("many chats at once are all served, each in order", async () => {
  const people = Array.from({ length: 60 }, (_, n) => server.person({ id: 100 + n, first_name: `P${n}` }));
  for (const round of [1, 2, 3, 4, 5]) for (const person of people) person.sends(`${person.id}-${round}`);
  startBot(server, inbox, { parallelChats: 4 });
  await server.quiet();
  for (const { id } of people) {
    expect(inbox.words.filter((words) => words.startsWith(`${id}-`))).toEqual(
      [1, 2, 3, 4, 5].map((n) => `${id}-${n}`),
    );
  }
  expect(inbox.attempts).toBe(300);
});

describe("when the inbox cannot store", () => {
  test("an update is tried again, in its place in the chat", async () => {
    let left = 3;
    inbox.before = ({ content }) => {
      if (content.kind === "text" && content.text === "a1" && left-- > 0) throw new Error("database gone");
    };
    anna.sends("a1");
    anna.sends("a2");
    const { lines } = startBot(server, inbox);
    await server.quiet();
    expect(inbox.words).toEqual(["a1", "a2"]);
    expect(lines.filter((line) => line.startsWith("error"))).toHaveLength(1);
  });

  test("stopping leaves it with Telegram, and the next start gets it", async () => {
    inbox.before = gone(anna);
    anna.sends("a1");
    const bot = startBot(server, inbox);
    await server.until(() => inbox.attempts > 2);
    await bot.stop();
    expect(server.updates.pending).toHaveLength(1);
    inbox.before = () => undefined;
    startBot(server, inbox);
    await server.quiet();
    expect(inbox.words).toEqual(["a1"]);
  });

  test("one update that always fails does not stop the others for good", async () => {
    inbox.before = gone(anna);
    inbox.after = () => {
      if (inbox.stored.length < 150) bruno.sends(`b${inbox.stored.length + 1}`);
    };
    const bad = anna.sends("poison").update_id;
    bruno.sends("b1");
    const { lines } = startBot(server, inbox);
    await server.quiet();
    expect(inbox.stored).toHaveLength(150);
    expect(lines.some((line) => line.includes("set aside") && line.includes(String(bad)))).toBe(true);
  });

  test("nor does it when everybody else has passed and it alone fills the window", async () => {
    const others = gate();
    inbox.before = async ({ from }) => {
      if (from.id !== String(anna.id)) return;
      if (inbox.stored.length > 0) await others.opened;
      throw new Error("a bug");
    };
    inbox.after = () => {
      if (inbox.stored.length === 99) others.open();
    };
    anna.sends("poison");
    for (let n = 1; n <= 150; n += 1) bruno.sends(`b${n}`);
    startBot(server, inbox);
    await server.quiet();
    expect(inbox.stored).toHaveLength(150);
  });
});

test("a press is answered once it is stored, and only once", async () => {
  let left = 2;
  inbox.before = ({ content }) => {
    if (content.kind === "press" && left-- > 0) throw new Error("database gone");
  };
  const bot = startBot(server, inbox);
  inbox.after = async ({ content }, context) => {
    const buttons = [[{ label: "Home", press: "1|home|open||" }]];
    if (content.kind !== "command") return;
    await bot.messenger.send(
      { platform: "telegram", chat: "7", kind: "private" },
      [{ kind: "screen", id: "ONB-1", text: [{ text: "Hello" }], buttons, place: "new" }],
      context,
    );
  };
  anna.sends("/start");
  await server.quiet();
  const press = anna.presses("Home");
  expect(await press.answered).toBe("");
  expect(inbox.words).toEqual(["/start", "press"]);
  expect(server.count("answerCallbackQuery")).toBe(1);
});

test("a press that means nothing to us stops spinning too", async () => {
  anna.sends("/start");
  startBot(server, inbox);
  await server.quiet();
  const query = { id: "game-1", from: anna.user, chat_instance: "1", game_short_name: "chess" };
  server.push({ callback_query: query });
  await server.until(() => server.count("answerCallbackQuery") === 1);
  expect(inbox.words).toEqual(["/start"]);
});

test("a connection that breaks while a press is answered leaves no spinner", async () => {
  anna.sends("/start");
  startBot(server, inbox);
  await server.quiet();
  server.faults.next(2, "break", "answerCallbackQuery");
  const press = anna.pressesData("1|home|open||");
  expect(await press.answered).toBe("");
  expect(server.count("answerCallbackQuery")).toBe(3);
});

test("ids that start again lower after a quiet week are new updates", async () => {
  anna.sends("before");
  startBot(server, inbox);
  await server.quiet();
  server.updates.continueAt(5);
  anna.sends("after");
  anna.sends("and more");
  await server.quiet();
  expect(inbox.words).toEqual(["before", "after", "and more"]);
});

test("the platform being away is one line in the log, without the token, and one when it is back", async () => {
  server.faults.next(3, "break", "getMe");
  server.faults.next(2, { status: 502 }, "getUpdates");
  anna.sends("hello");
  const { lines } = startBot(server, inbox);
  await server.quiet();
  expect(inbox.words).toEqual(["hello"]);
  expect(lines.filter((line) => line.startsWith("warn"))).toHaveLength(2);
  expect(lines.filter((line) => line.includes("answers again"))).toHaveLength(2);
  expect(lines.join("\n")).not.toContain(server.token.split(":")[1]);
});

test("stopping lets running updates end, confirms them, and leaves what had not begun", async () => {
  const slow = gate();
  inbox.before = () => slow.opened;
  anna.sends("a1");
  anna.sends("a2");
  const bot = startBot(server, inbox);
  await server.until(() => inbox.attempts === 1);
  const stopped = bot.stop();
  slow.open();
  await stopped;
  expect(inbox.words).toEqual(["a1"]);
  expect(server.updates.pending.map(({ message }) => message?.text)).toEqual(["a2"]);
});

const menu = (vote: string, mine: string) => [
  { name: "vota", description: vote },
  { name: "mine", description: mine, privateOnly: true },
];

test("commands and descriptions are registered for each language, in private and in groups", async () => {
  const commands = { "": menu("Vote", "My activity"), it: menu("Vota", "Le mie cose") };
  const about = { it: { description: "Il bilancio partecipativo in chat", short: "Partecipa" } };
  startBot(server, inbox, { commands, about });
  await server.until(() => server.profile.shortDescriptions.size > 0);
  const { commands: registered, descriptions, shortDescriptions } = server.profile;
  expect(registered.get("all_private_chats/it")).toEqual([
    { command: "vota", description: "Vota" },
    { command: "mine", description: "Le mie cose" },
  ]);
  expect(registered.get("all_group_chats/")).toEqual([{ command: "vota", description: "Vote" }]);
  expect([descriptions.get("it"), shortDescriptions.get("it")]).toEqual([
    "Il bilancio partecipativo in chat",
    "Partecipa",
  ]);
});

test("a link to the private chat, once the bot knows its name", async () => {
  const bot = startBot(server, inbox);
  expect(bot.privateLink()).toBeUndefined();
  anna.sends("/start");
  await server.quiet();
  expect(bot.privateLink("g_55")).toBe("https://t.me/portico_bot?start=g_55");
});
