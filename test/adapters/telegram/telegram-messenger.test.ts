import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PressAnswers } from "../../../adapters/telegram/press-answers.js";
import { telegramMessenger } from "../../../adapters/telegram/telegram-bot.js";
import { TelegramMessenger } from "../../../adapters/telegram/telegram-messenger.js";
import type { MessageReply, Reply, ScreenReply } from "../../../src/chat/reply.js";
import type { Files, StoredFile } from "../../../src/ports/files.js";
import type { Address, Delivery, Messenger } from "../../../src/ports/messenger.js";
import { tinyPng } from "../../support/pictures.js";
import { type Person, startTelegramServer, type TelegramServer } from "../../support/telegram-server.js";

const stored = new Map<string, StoredFile>([
  ["park", { bytes: tinyPng, mime: "image/png" }],
  ["chart", { bytes: tinyPng, mime: "image/png" }],
  ["broken", { bytes: Buffer.from("not a picture"), mime: "image/png" }],
]);
const files: Files = { read: (id) => Promise.resolve(stored.get(id)) };

let server: TelegramServer;
let messenger: Messenger;
let anna: Person;
const toAnna: Address = { platform: "telegram", chat: "7", kind: "private" };

beforeEach(async () => {
  server = await startTelegramServer();
  messenger = telegramMessenger({ token: server.token, apiRoot: server.url, files });
  anna = server.person({ id: 7, first_name: "Anna" });
  anna.sends("/start");
});
afterEach(() => server.close());

const screen = (text: string, more: Partial<ScreenReply> = {}): ScreenReply => ({
  kind: "screen",
  id: "INF-1",
  text: [{ text }],
  buttons: [[{ label: "Projects", press: "1|inform|projects||1" }]],
  place: "edit",
  ...more,
});
const message = (text: string, more: Partial<MessageReply> = {}): MessageReply => ({
  kind: "message",
  id: "VOT-6",
  text: [{ text }],
  buttons: [],
  ...more,
});

async function show(replies: Reply[], ref?: string, to = toAnna): Promise<string> {
  const delivery = await messenger.send(to, replies, ref === undefined ? {} : { screen: ref });
  if (delivery.outcome !== "sent" || delivery.screen === undefined) throw new Error(JSON.stringify(delivery));
  return delivery.screen;
}

const place = (): ScreenReply => screen("Where?", { asksPosition: { label: "Send my position" } });

const send = (): Promise<Delivery> => messenger.send(toAnna, [message("one"), message("two")], {});

const textsOf = (person: Person): string[] =>
  person.screen.filter(({ by }) => by === "bot").map(({ text }) => text);

describe("the living screen", () => {
  test("is edited in place", async () => {
    const ref = await show([screen("Home")]);
    expect(await show([screen("Projects", { buttons: [] })], ref)).toBe(ref);
    expect(textsOf(anna)).toEqual(["Projects"]);
    expect(anna.last).toMatchObject({ buttons: [], edits: 1 });
  });

  test("the same again counts as shown", async () => {
    const ref = await show([screen("Home")]);
    expect(await show([screen("Home")], ref)).toBe(ref);
    expect(anna.last.edits).toBe(0);
  });

  test("is sent anew when it is gone, or when the reference is none of ours", async () => {
    expect(await show([screen("Home")], "999")).toBe(String(anna.last.id));
    await show([screen("Home")], "C123.456");
    expect(textsOf(anna)).toEqual(["Home", "Home"]);
  });

  test("moves below what was typed, and the old one loses its buttons", async () => {
    const ref = await show([screen("Title?")]);
    anna.sends("Benches");
    const next = await show([screen("And what for?", { place: "new" })], ref);
    expect(next).not.toBe(ref);
    expect(anna.screen.slice(1).map(({ text, buttons }) => [text, buttons.length])).toEqual([
      ["Title?", 0],
      ["Benches", 0],
      ["And what for?", 1],
    ]);
  });

  test("the old one can say what was chosen", async () => {
    const ref = await show([screen("Title?")]);
    await show([screen("And what for?", { place: "new", previously: [{ text: "Title: Benches" }] })], ref);
    expect(textsOf(anna)).toEqual(["Title: Benches", "And what for?"]);
  });

  test("a delivery that stops after the old one was stripped can be repeated", async () => {
    const ref = await show([screen("Title?")]);
    const next = [screen("And what for?", { place: "new", previously: [{ text: "Title: Benches" }] })];
    server.faults.next(1, { status: 500 }, "sendMessage");
    expect(await messenger.send(toAnna, next, { screen: ref })).toMatchObject({
      outcome: "later",
      before: { replies: 0, screen: ref },
    });
    await show(next, ref);
    expect(textsOf(anna)).toEqual(["Title: Benches", "And what for?"]);
  });

  test("shows a picture as a preview where the files can be reached", async () => {
    const image = { file: "park", alt: "Parco Nord" };
    const publicUrl = "https://portico.comune.it";
    messenger = telegramMessenger({ token: server.token, apiRoot: server.url, files, publicUrl });
    await show([screen("Parco Nord", { image })]);
    expect(anna.last.preview).toMatchObject({
      url: "https://portico.comune.it/files/park",
      show_above_text: true,
    });
  });
});

describe("the position button", () => {
  test("comes on a message of its own and goes with the next screen", async () => {
    const ref = await show([place()]);
    expect(anna.replyKeyboard).toEqual(["Send my position"]);
    expect(await show([place()], ref)).toBe(ref);
    expect(anna.screen).toHaveLength(3);
    const next = await show([screen("Thanks")], ref);
    expect(anna.replyKeyboard).toBeUndefined();
    expect(textsOf(anna)).toEqual(["Thanks"]);
    expect(next).toMatch(/^\d+$/);
  });

  test("failing to offer it fails nothing", async () => {
    const ref = await show([screen("Home")]);
    server.faults.next(1, { status: 429, retryAfter: 3 }, "sendMessage");
    expect(await show([place()], ref)).toBe(ref);
    expect(textsOf(anna)).toEqual(["Where?"]);
  });
});

describe("messages", () => {
  test("that hide themselves are named, and can be taken away, also twice", async () => {
    const sent = await messenger.send(toAnna, [message("Your code", { hideAfterSeconds: 30 })], {});
    const ref = String(anna.last.id);
    expect(sent).toEqual({ outcome: "sent", messages: [{ ref, hideAfterSeconds: 30 }] });
    expect(await messenger.hide(toAnna, ref)).toEqual({ outcome: "sent", messages: [] });
    expect(await messenger.hide(toAnna, ref)).toEqual({ outcome: "sent", messages: [] });
    expect(textsOf(anna)).toEqual([]);
  });

  test("with a picture carry their words as its caption, with buttons", async () => {
    const image = { file: "chart", alt: "Bars: 612, 540" };
    const buttons = [[{ label: "All results", press: "1|results|all||" }]];
    await messenger.send(toAnna, [message("Results", { image, buttons })], {});
    expect(anna.last).toMatchObject({ kind: "photo", text: "Results", buttons: [["All results"]] });
  });

  test("too long for a caption go below the picture, which keeps its text twin", async () => {
    const image = { file: "chart", alt: "Bars: 612, 540" };
    await messenger.send(toAnna, [message("x".repeat(1025), { image })], {});
    expect(anna.screen.slice(1).map(({ kind, text }) => [kind, text.length])).toEqual([
      ["photo", 14],
      ["text", 1025],
    ]);
  });

  test("go out without a picture that is missing or that Telegram cannot show", async () => {
    for (const file of ["broken", "lost"]) {
      await messenger.send(toAnna, [message("Results", { image: { file, alt: "Bars" } })], {});
      expect(anna.last).toMatchObject({ kind: "text", text: "Results" });
    }
  });

  test("a picture is uploaded once", async () => {
    const image = { file: "park", alt: "Parco Nord" };
    await messenger.send(toAnna, [message("One", { image }), message("Two", { image })], {});
    const [first, second] = server.callsOf("sendPhoto").map(({ photo }) => String(photo));
    expect(first).toMatch(/^attach:/);
    expect(second).toMatch(/^file-/);
  });

  test("a pin is a place with a name", async () => {
    const pin = { latitude: 44.5, longitude: 11.35, title: "Parco Nord", address: "via Stalingrado" };
    await messenger.send(toAnna, [{ kind: "pin", ...pin }], {});
    expect(anna.last.venue).toEqual(pin);
  });

  test("a file arrives byte for byte, with what it is; one that is gone is told in words", async () => {
    const rules = { kind: "file", name: "rules.json", about: "The rules as a file." } as const;
    await messenger.send(toAnna, [{ ...rules, file: "park" }], {});
    const { text, document } = anna.last;
    expect(text).toBe(rules.about);
    expect(document?.equals(Buffer.from((await files.read("park"))?.bytes ?? []))).toBe(true);
    await messenger.send(toAnna, [{ ...rules, file: "lost" }], {});
    expect(anna.last).toMatchObject({ kind: "text", text: rules.about });
  });

  test("albums go out by tens, each picture with its text twin; the rest is said in words", async () => {
    const images = Array.from({ length: 11 }, (_, n) => ({ file: "park", alt: `Photo ${n + 1}` }));
    await messenger.send(
      toAnna,
      [{ kind: "album", images: [...images, { file: "lost", alt: "A bench" }] }],
      {},
    );
    const shown = anna.screen.slice(1);
    expect(shown.map(({ text }) => text)).toEqual([...images.map(({ alt }) => alt), "A bench"]);
    expect(shown.filter(({ album }) => album)).toHaveLength(10);
  });
});

describe("presses", () => {
  const toast: Reply = { kind: "toast", text: "Added. €20,000 left." };

  test("are answered with the toast, once, also when the replies are sent twice", async () => {
    const ref = await show([screen("Home")]);
    const press = anna.presses("Projects");
    const context = { screen: ref, press: press.id };
    await messenger.send(toAnna, [toast, screen("Projects")], context);
    expect(await press.answered).toBe("Added. €20,000 left.");
    await messenger.send(toAnna, [toast, screen("Projects")], context);
    expect(server.count("answerCallbackQuery")).toBe(1);
    expect(anna.toasts).toHaveLength(1);
  });

  test("stop spinning without words when there is no toast, and even when the screen cannot be sent", async () => {
    const ref = await show([screen("Home")]);
    const press = anna.presses("Projects");
    server.faults.next(1, { status: 500 }, "editMessageText");
    const delivery = await messenger.send(toAnna, [screen("Projects")], { screen: ref, press: press.id });
    expect(await press.answered).toBe("");
    expect(delivery.outcome).toBe("later");
  });

  test("too old to answer are no failure", async () => {
    expect(await messenger.send(toAnna, [toast], { press: "long-gone" })).toMatchObject({ outcome: "sent" });
  });

  test("who typed instead of pressing reads the toast as a message", async () => {
    await messenger.send(toAnna, [toast], {});
    expect(anna.last.text).toBe("Added. €20,000 left.");
  });
});

describe("failures", () => {
  test("429: later, with the exact wait and what got through", async () => {
    server.faults.every(2, { status: 429, retryAfter: 7 }, "sendMessage");
    expect(await send()).toEqual({
      outcome: "later",
      afterMs: 7000,
      rateLimited: true,
      why: "rate limited",
      before: { replies: 1, messages: [] },
    });
  });

  test.each([
    [{ status: 500 as const }, "the platform failed: 500"],
    ["break" as const, "the platform cannot be reached: ECONNRESET"],
    ["garbage" as const, "the platform cannot be reached"],
    [{ status: 401 as const }, "the platform does not accept the token"],
  ])("%j: later", async (fault, why) => {
    server.faults.next(1, fault);
    const delivery = await send();
    expect(delivery).toMatchObject({ outcome: "later", rateLimited: false });
    expect(delivery).toHaveProperty("why", expect.stringContaining(why));
  });

  test("no answer at all: later, when patience ends", async () => {
    const api = new Api(server.token, { apiRoot: server.url });
    const hasty = new TelegramMessenger({ api, presses: new PressAnswers(api), files, patienceMs: 50 });
    server.faults.next(1, "hang");
    expect(await hasty.send(toAnna, [message("one")], {})).toMatchObject({ outcome: "later" });
  });

  test("nobody there: later", async () => {
    const api = { token: "1:x", apiRoot: "http://127.0.0.1:9" };
    const delivery = await telegramMessenger({ ...api, files }).send(toAnna, [message("one")], {});
    expect(delivery).toMatchObject({ outcome: "later", why: "the platform cannot be reached: ECONNREFUSED" });
  });

  test("blocked, deactivated, unknown: unreachable", async () => {
    anna.blocks();
    expect(await send()).toEqual({ outcome: "unreachable", why: "Forbidden: bot was blocked by the user" });
    anna.deactivates();
    expect(await send()).toMatchObject({ outcome: "unreachable" });
    const nobody = { ...toAnna, chat: "99" };
    expect(await messenger.send(nobody, [message("x")], {})).toEqual({
      outcome: "unreachable",
      why: "Bad Request: chat not found",
    });
    expect(await messenger.hide(nobody, "1")).toMatchObject({ outcome: "unreachable" });
  });

  test("what nobody foresaw is a bug, told without the words it is about", async () => {
    const unfit = message("private words", { buttons: [[{ label: " ", press: "1|a|b||" }]] });
    const error: unknown = await messenger.send(toAnna, [unfit], {}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "TelegramRefusal" });
    expect(JSON.stringify(error) + String(error)).not.toContain("private words");
    await expect(messenger.send(toAnna, [{ kind: "form" } as Reply], {})).rejects.toThrow("no forms");
  });
});

describe("groups", () => {
  const inGroup: Address = { platform: "telegram", chat: "-55", kind: "group" };

  test("answers are silent, hang on the question, and ping nobody", async () => {
    const group = server.group({ id: -55, title: "Navile" });
    group.addsBot(anna);
    const asked = anna.sends("/vota", { in: group }).message?.message_id;
    await messenger.send(inGroup, [message("@anna: /vota in private"), message("more")], {
      message: String(asked),
    });
    const [first, second] = group.screen.slice(1);
    expect(first).toMatchObject({
      text: "@\u2060anna: /\u2060vota in private",
      silent: true,
      replyTo: asked,
    });
    expect(second).not.toHaveProperty("replyTo");
  });

  test("a message with a name is edited, posted anew when it is gone, and others hang below it", async () => {
    const group = server.group({ id: -55, title: "Navile" });
    group.addsBot(anna);
    const week = (text: string): MessageReply => message(text, { name: "week" });
    const first = await messenger.send(inGroup, [week("2 things")], {});
    if (first.outcome !== "sent" || !first.posted) throw new Error("nothing was posted");
    const below = message("details", { below: "week" });
    await messenger.send(inGroup, [week("1 thing"), below], { posted: first.posted });
    const posted = first.posted["week"];
    expect(group.screen.map(({ text }) => text)).toEqual(["1 thing", "details"]);
    expect(group.screen[1]?.replyTo).toBe(Number(posted));

    expect(await messenger.hide(inGroup, String(posted))).toMatchObject({ outcome: "sent" });
    const again = await messenger.send(inGroup, [week("nothing")], { posted: first.posted });
    expect(group.screen.map(({ text }) => text)).toEqual(["details", "nothing"]);
    if (again.outcome !== "sent") throw new Error("nothing was posted");
    expect(again.posted).not.toEqual(first.posted);
  });

  test("a question deleted meanwhile is answered all the same; no position is asked from many", async () => {
    const group = server.group({ id: -55, title: "Navile" });
    group.addsBot(anna);
    const asking = screen("Where?", { asksPosition: { label: "Send my position" } });
    expect(await messenger.send(inGroup, [asking], { message: "999" })).toMatchObject({ outcome: "sent" });
    expect(group.screen).toHaveLength(1);
  });

  test("the week's message is kept at the top where the bot may, once; where it may not it stands where it stands (GRP-3)", async () => {
    const group = server.group({ id: -55, title: "Navile" });
    group.addsBot(anna);
    const week = (text: string) => message(text, { name: "week", pinned: true });
    const first = await messenger.send(inGroup, [week("1 thing")], {});
    if (first.outcome !== "sent" || !first.posted) throw new Error("nothing was posted");
    expect(group.last.pinned).toBeUndefined();

    group.promotesBot(anna);
    await messenger.send(inGroup, [week("2 things")], { posted: first.posted });
    expect(group.last).toMatchObject({ text: "2 things", edits: 1 });
    await messenger.send(inGroup, [message("next", { name: "next week", pinned: true })], {});
    expect(group.last).toMatchObject({ text: "next", pinned: true });
    expect(server.count("pinChatMessage")).toBe(2);
  });

  test("an upgraded group has moved; a bot that was removed cannot reach it", async () => {
    const group = server.group({ id: -55, title: "Navile" });
    group.addsBot(anna);
    group.upgrades(-1_001_234_567_890, anna);
    expect(await messenger.send(inGroup, [message("x")], {})).toEqual({
      outcome: "moved",
      to: "-1001234567890",
    });
    group.removesBot(anna);
    const moved: Address = { ...inGroup, chat: "-1001234567890" };
    expect(await messenger.send(moved, [message("x")], {})).toMatchObject({ outcome: "unreachable" });
  });
});
