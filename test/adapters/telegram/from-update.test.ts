import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { telegramCapabilities } from "../../../adapters/telegram/capabilities.js";
import { contextOf, fromUpdate, laneOf } from "../../../adapters/telegram/from-update.js";
import { photoIn } from "../../../adapters/telegram/photo-in.js";
import * as recorded from "./recorded-updates.js";

const { bot, command, group, pressed, saying, supergroup } = recorded;
const content = (update: Update) => fromUpdate(update, bot)?.content;

test("an event carries the platform's id, the chat, the sender and what the chat can do", () => {
  expect(fromUpdate(saying({ text: "Ciao" }), bot)).toEqual({
    id: "telegram:4242:77",
    platform: "telegram",
    chat: { id: "7", kind: "private" },
    from: { id: "7", name: "Anna", language: "it" },
    capabilities: telegramCapabilities,
    content: { kind: "text", text: "Ciao" },
  });
});

test.each(Object.entries(recorded.ignored))("%s is no event", (_what, update) => {
  expect(fromUpdate(update, bot)).toBeUndefined();
});

describe("commands", () => {
  test.each([
    ["/start p_k3x9", "start", "p_k3x9"],
    ["/start", "start", ""],
    ["/Vota", "vota", ""],
    ["/cerca  scuola di\nvia Bentini ", "cerca", "scuola di\nvia Bentini"],
  ])("%s", (text, name, args) => {
    expect(content(command(text))).toEqual({ kind: "command", name, args });
  });

  test("in a group with our name, in any case, or with none", () => {
    for (const text of ["/vota@portico_bot", "/vota@Portico_Bot", "/vota"]) {
      expect(content(command(text, group))).toEqual({ kind: "command", name: "vota", args: "" });
    }
  });

  test("in a private chat everything is for us", () => {
    expect(content(command("/vota@other_bot"))).toMatchObject({ kind: "command", name: "vota" });
  });

  test("what only looks like one is text", () => {
    for (const text of ["/città", "/", "see /vota", "//vota"]) {
      expect(content(saying({ text }))).toEqual({ kind: "text", text });
    }
  });
});

describe("in a group", () => {
  test("an answer to the bot and a mention are heard, the mention left out", () => {
    expect(content(recorded.answerToBot)).toEqual({ kind: "text", text: "sì, grazie" });
    expect(content(saying({ text: "@Portico_bot parco" }, group))).toEqual({ kind: "text", text: "parco" });
    expect(content(saying({ text: "@portico_bot2 parco" }, group))).toBeUndefined();
  });

  test("an anonymous administrator is nobody in particular", () => {
    expect(fromUpdate(recorded.anonymousAdmin, bot)?.from).toEqual({
      id: String(supergroup.id),
      name: "Navile",
      anonymous: true,
    });
  });

  test("the answer hangs on the message; a press is answered by its id", () => {
    expect(contextOf(command("/vota", group))).toEqual({ message: "31" });
    expect(contextOf(command("/vota"))).toEqual({});
    expect(contextOf(pressed("x"))).toEqual({ press: "3012345678901234567" });
  });

  test("an upgrade names the new chat", () => {
    expect(fromUpdate(recorded.upgraded, bot)).toMatchObject({
      chat: { id: String(group.id), kind: "group" },
      content: { kind: "group-moved", to: String(supergroup.id) },
    });
  });
});

describe("membership", () => {
  test.each([
    ["member", "kicked", undefined, "blocked"],
    ["kicked", "member", undefined, "unblocked"],
    ["left", "member", group, "added-to-group"],
    ["kicked", "administrator", supergroup, "added-to-group"],
    ["member", "left", group, "removed-from-group"],
    ["administrator", "kicked", supergroup, "removed-from-group"],
  ] as const)("%s to %s", (before, after, chat, kind) => {
    expect(content(recorded.membership(before, after, chat))).toEqual({ kind });
  });

  test("somebody who goes, or is sent away, is no member any more; the bot is told of itself otherwise", () => {
    const luca = { id: 8, is_bot: false, first_name: "Luca" };
    expect(fromUpdate(saying({ left_chat_member: luca }, supergroup), bot)).toMatchObject({
      chat: { id: String(supergroup.id), kind: "group" },
      from: { id: "8", name: "Luca" },
      content: { kind: "left-group" },
    });
    const itself = { ...luca, id: bot.id, is_bot: true };
    expect(fromUpdate(saying({ left_chat_member: itself }, supergroup), bot)).toBeUndefined();
  });

  test("restricted in a group is still there", () => {
    const update = recorded.membership("member", "restricted", supergroup);
    Object.assign(update.my_chat_member?.new_chat_member ?? {}, { is_member: true });
    expect(fromUpdate(update, bot)).toBeUndefined();
    Object.assign(update.my_chat_member?.new_chat_member ?? {}, { is_member: false });
    expect(content(update)).toEqual({ kind: "removed-from-group" });
  });
});

describe("what people send", () => {
  test("a press, whatever its data says", () => {
    expect(content(pressed("1|vote|cast||3"))).toEqual({
      kind: "press",
      data: "1|vote|cast||3",
      message: "30",
    });
    expect(content(pressed("' OR 1=1"))).toEqual({ kind: "press", data: "' OR 1=1", message: "30" });
  });

  test("a position, also as a named place", () => {
    const place = { kind: "position", position: { latitude: 44.5075, longitude: 11.3514 } };
    expect(content(recorded.position)).toEqual(place);
    expect(content(recorded.venue)).toEqual(place);
  });

  test("a contact is one's own only with one's own id", () => {
    expect(content(recorded.contact(7))).toEqual({ kind: "contact", phone: "+393331234567", own: true });
    expect(content(recorded.contact(8))).toMatchObject({ own: false });
    expect(content(recorded.contact())).toMatchObject({ own: false });
  });

  test.each(Object.entries(recorded.unsupported))("%s is unsupported", (what, update) => {
    expect(content(update)).toEqual({ kind: "unsupported", what });
  });
});

describe("photos", () => {
  test("the largest size is to be fetched, with caption and album", () => {
    expect(content(recorded.photo)).toEqual({
      kind: "photo",
      photo: { refused: "not-fetched", what: "other" },
    });
    expect(photoIn(recorded.photo.message)).toEqual({
      fileId: "AgAC-x",
      what: "other",
      caption: "La panchina",
      album: "135791113",
    });
  });

  test("a picture sent as a file counts up to 10 MB", () => {
    const fits = recorded.file("image/png", 10 * 1024 * 1024);
    const tooBig = recorded.file("image/png", 10 * 1024 * 1024 + 1);
    expect(photoIn(fits.message)?.fileId).toBe("BQAC-1");
    expect(photoIn(tooBig.message)).toBeUndefined();
    expect(content(tooBig)).toEqual({ kind: "photo", photo: { refused: "too-big", what: "document" } });
  });

  test("other picture formats are refused, other files are documents", () => {
    const tiff = recorded.file("image/tiff", 9_000);
    expect(content(tiff)).toEqual({ kind: "photo", photo: { refused: "not-a-photo", what: "document" } });
    expect(photoIn(tiff.message)).toBeUndefined();
    expect(photoIn(recorded.unsupported.animation.message)).toBeUndefined();
  });
});

test("updates of one chat share a lane", () => {
  const lanes = [saying({ text: "x" }), pressed("x"), recorded.membership("member", "kicked")].map(laneOf);
  expect(new Set(lanes)).toEqual(new Set(["7"]));
  expect(laneOf(command("/vota", group))).toBe(String(group.id));
});
