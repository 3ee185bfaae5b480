import { afterEach, beforeEach, expect, test } from "vitest";
import type { EventContent, IncomingPhoto } from "../../../src/chat/event.js";
import { ListeningInbox } from "../../support/listening-inbox.js";
import { tinyJpeg, tinyPng } from "../../support/pictures.js";
import { type Person, startTelegramServer, type TelegramServer } from "../../support/telegram-server.js";
import { startBot, stopBots } from "./bot-under-test.js";

let server: TelegramServer;
let inbox: ListeningInbox;
let anna: Person;

beforeEach(async () => {
  server = await startTelegramServer();
  inbox = new ListeningInbox();
  anna = server.person({ id: 7, first_name: "Anna" });
});
afterEach(async () => {
  await stopBots();
  await server.close();
});

async function photosReceived(): Promise<IncomingPhoto[]> {
  startBot(server, inbox);
  await server.quiet();
  const contents: EventContent[] = inbox.stored.map(({ event }) => event.content);
  return contents.flatMap((content) => (content.kind === "photo" ? [content.photo] : []));
}

test("a photo arrives with its bytes in the largest size", async () => {
  anna.sendsPhoto(tinyJpeg, { caption: "La panchina" });
  expect(await photosReceived()).toEqual([{ bytes: tinyJpeg, mime: "image/jpeg", caption: "La panchina" }]);
});

test("an album arrives in order, also when one photo takes long to fetch", async () => {
  for (const caption of ["1", "2", "3"]) anna.sendsPhoto(tinyPng, { caption, album: "walk" });
  server.faults.next(1, { status: 500 }, "download");
  const photos = await photosReceived();
  expect(photos.map((photo) => "bytes" in photo && [photo.caption, photo.album])).toEqual([
    ["1", "walk"],
    ["2", "walk"],
    ["3", "walk"],
  ]);
});

test("a picture sent as a file is a photo; a file that only says so is not", async () => {
  anna.sendsDocument(tinyPng, { mime: "image/png", name: "map.png" });
  anna.sendsDocument(Buffer.from("<svg onload=alert(1)>"), { mime: "image/png", name: "map.png" });
  expect(await photosReceived()).toEqual([
    { bytes: tinyPng, mime: "image/png" },
    { refused: "not-a-photo", what: "document" },
  ]);
});

test.each(["told", "hidden"])("more than 10 MB is refused, its size %s", async (size) => {
  const big = Buffer.concat([tinyPng, Buffer.alloc(10 * 1024 * 1024)]);
  if (size === "hidden") server.hideFileSizes();
  anna.sendsPhoto(big);
  expect(await photosReceived()).toEqual([{ refused: "too-big", what: "other" }]);
});

test("what cannot be fetched is handed on without bytes, and the chat goes on", async () => {
  anna.sendsPhoto(tinyPng);
  anna.sends("hello?");
  server.faults.next(3, { status: 500 }, "download");
  expect(await photosReceived()).toEqual([{ refused: "not-fetched", what: "other" }]);
  expect(inbox.words).toEqual(["photo", "hello?"]);
});
