import { beforeAll, expect, test } from "vitest";
import type { MessageReply } from "../../../src/chat/reply.js";
import { finishAnnouncements } from "../../../src/persistence/notices/announcements.js";
import { refreshBroadcastProgress } from "../../../src/services/broadcasts/refresh-progress.js";
import { addReaders, newestBroadcast, testsBroadcast } from "../../support/broadcasting.js";
import { transcriptOf } from "../../support/chat-messenger.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { announceNow, sendNow } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let anna: PlayedPerson;

/** In the middle of the vote, and as a week later a day on which the calendar has nothing to say. */
const QUIET_DAY = "2026-11-03T10:00:00Z";

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(QUIET_DAY);
  await addReaders(world, "en", 8, { platform: "test", area: "navile" });
  await addReaders(world, "it", 8, { platform: "test", area: "navile", language: "it" });
  await addReaders(world, "savena", 8, { platform: "test", area: "savena" });
  await addReaders(world, "none", 8, { platform: "test", area: "navile", messages: "none" });
  anna = await atTheDesk(world, "anna", "organizer", { name: "Anna" });
});

const messagesIn = (chat: string): MessageReply[] =>
  world.messenger
    .chat(chat)
    .log.filter((reply): reply is MessageReply => reply.kind === "message" && reply.id === "ORG-6");

const got = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => messagesIn(`${name}-${index}`).map(transcriptOf)).flat();

test("what was tested is what everybody of the segment gets, once, in their language", async () => {
  await testsBroadcast(anna, "Voting ends on <Thursday>.");
  await anna.presses("Choose who gets it");
  await anna.presses("Districts");
  await anna.presses("Navile");
  await anna.presses("Done");
  await anna.presses("That is right");
  await anna.presses("Send a test to me");
  const [english, italian] = messagesIn("anna").slice(-2).map(transcriptOf);
  await anna.presses("Choose when it goes");
  await anna.presses("Now");
  await anna.presses("Send it to 16 people");
  await announceNow(world);
  await sendNow(world);
  expect(got("en", 8)).toEqual(Array.from({ length: 8 }, () => english));
  expect(got("it", 8)).toEqual(Array.from({ length: 8 }, () => italian));
  expect([...got("savena", 8), ...got("none", 8)]).toEqual([]);
  await finishAnnouncements(prisma, world.clock.now());
  for (const chat of await refreshBroadcastProgress(world.app)) await world.queue.deliverLater(chat);
  await anna.presses("Refresh");
  expect(anna.reads).toContain("Message to many · sent");
  expect(anna.reads).toContain("People it was for: 16\nReceived it: 16");
});

test("paused nothing goes out; resumed everybody gets it, and once", async () => {
  world.clock.moveTo("2026-11-10T10:00:00Z");
  await testsBroadcast(anna, "A second one, a week later.");
  await anna.presses("Choose when it goes");
  await anna.presses("Now");
  await anna.presses("Send it to 24 people");
  await announceNow(world);
  await anna.presses("Refresh");
  await anna.presses("Pause");
  await sendNow(world);
  const { id } = await newestBroadcast(world);
  const sent = () => prisma.delivery.count({ where: { announcementId: id, state: "sent" } });
  expect(await sent()).toBe(0);
  await anna.presses("Go on");
  await announceNow(world);
  // A chat that was just written to rests for a second of the machine's time: it is over.
  await prisma.delivery.updateMany({ data: { leasedUntil: null } });
  await sendNow(world);
  expect(await sent()).toBe(24);
  expect(await prisma.delivery.count({ where: { announcementId: id } })).toBe(24);
  await anna.presses("Refresh");
  await sendNow(world);
  expect(anna.reads).toContain("Message to many · sent");
  expect(await sent()).toBe(24);
  expect(world.log.errors).toEqual([]);
});
