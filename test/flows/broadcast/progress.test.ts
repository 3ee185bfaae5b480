import { beforeAll, beforeEach, expect, test } from "vitest";
import { printBroadcastReport, printBroadcasts } from "../../../src/commands/broadcast-report.js";
import { refreshBroadcastProgress } from "../../../src/services/broadcasts/refresh-progress.js";
import { addReaders, newestBroadcast, plan, settle, testsBroadcast } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { plainText } from "../../../src/chat/text.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let anna: PlayedPerson;
let people: string[];
let id: string;

beforeAll(async () => {
  await addSampleProcess(prisma);
  people = await addReaders(world, "reader", 60);
  anna = await atTheDesk(world, "anna", "organizer", { name: "Anna" });
});

beforeEach(async () => {
  world.clock.moveTo(NOW.toISOString());
  await prisma.announcement.deleteMany();
  await testsBroadcast(anna);
  await anna.presses("Choose when it goes");
  await anna.presses("Now");
  await anna.presses("Send it to 60 people");
  ({ id } = await newestBroadcast(world));
  await plan(world, id, people);
});

/** What the service does every few seconds. */
async function someSecondsLater(): Promise<void> {
  for (const chat of await refreshBroadcastProgress(world.app)) await world.queue.deliverLater(chat);
}

/** The message that tells how it goes, as it reads now. */
const told = (): string => {
  const message = [...world.messenger.chat("anna").messages.values()].findLast(
    ({ name }) => name?.startsWith("broadcast-") === true,
  );
  return message ? plainText(message.text) : "(nothing)";
};

test("one message, edited as it goes, with an estimate from how fast it went", async () => {
  await someSecondsLater();
  expect(told()).toContain("Message to many · going out");
  expect(told()).toContain("0 of 60 sent · about 1 min left");
  await settle(world, id, 3, { state: "unreachable" });
  await settle(world, id, 7, { state: "sent" });
  world.clock.moveTo("2026-11-16T17:43:10Z");
  await someSecondsLater();
  // 7 in 70 seconds, 50 to go.
  expect(told()).toContain("7 of 60 sent · 3 not reachable · about 9 min left");
  const all = [...world.messenger.chat("anna").messages.values()];
  expect(all.filter(({ name }) => name?.startsWith("broadcast-"))).toHaveLength(1);
});

test("nothing new is not told again", async () => {
  await someSecondsLater();
  expect(await refreshBroadcastProgress(world.app)).toEqual([]);
});

test("whoever wrote it organizes no more: no figures for them", async () => {
  await someSecondsLater();
  const author = { participantId: (await newestBroadcast(world)).createdBy ?? "" };
  await prisma.role.updateMany({ where: author, data: { revokedAt: NOW } });
  await settle(world, id, 7, { state: "sent" });
  expect(await refreshBroadcastProgress(world.app)).toEqual([]);
  await prisma.role.updateMany({ where: author, data: { revokedAt: null } });
  expect(await refreshBroadcastProgress(world.app)).toHaveLength(1);
});

test("one that is paused is counted until nothing is under way, and then when it goes on", async () => {
  const still = new Set<string>();
  const changes = async () => (await refreshBroadcastProgress(world.app, still)).length;
  const becomes = (state: string) => prisma.announcement.update({ where: { id }, data: { state } });
  await settle(world, id, 1, { state: "sending" });
  await becomes("paused");
  expect(await changes()).toBe(1);
  await prisma.delivery.updateMany({ where: { state: "sending" }, data: { state: "sent" } });
  expect(await changes()).toBe(1);
  await settle(world, id, 5, { state: "sent" });
  expect(await changes()).toBe(0);
  await becomes("sending");
  expect(await changes()).toBe(1);
});

test("paused and resumed, from the message or from the desk", async () => {
  await someSecondsLater();
  await anna.presses("Pause");
  expect((await newestBroadcast(world)).state).toBe("paused");
  expect(anna.reads).toContain("Message to many · paused\n0 of 60 sent · paused");
  await someSecondsLater();
  expect(told()).toContain("0 of 60 sent · paused");
  await anna.presses("Go on");
  expect((await newestBroadcast(world)).state).toBe("planning");
  await prisma.announcement.update({ where: { id }, data: { state: "sending" } });
  await anna.sends("/admin");
  await anna.presses("Messages");
  await anna.presses("Messages to many");
  await anna.presses("1 · Voting ends on Thursday at noon.");
  await anna.presses("Refresh");
  expect(anna.reads).toContain("0 of 60 sent");
});

test("cancelled at half: nobody else gets it, and the report is exact", async () => {
  await settle(world, id, 30, { state: "sent" });
  await settle(world, id, 2, { state: "unreachable" });
  await settle(world, id, 1, { state: "failed", why: "500" });
  await settle(world, id, 2, { state: "skipped", why: "stopped" });
  await settle(world, id, 1, { state: "sending" });
  await anna.presses("Refresh");
  await anna.presses("Cancel the rest");
  expect(anna.reads).toContain(
    "30 already received it.\nThe other 25 will not get it. This cannot be undone.",
  );
  await anna.presses("Cancel the rest");
  expect(anna.reads).toContain("30 already received it.");
  await prisma.delivery.updateMany({ where: { state: "sending" }, data: { state: "sent", sentAt: NOW } });
  await someSecondsLater();
  expect(told()).toBe(
    [
      "Message to many · cancelled",
      "Voting ends on Thursday at noon.",
      "",
      "It was cancelled. 31 already received it.",
      "People it was for: 60",
      "Received it: 31",
      "Not reachable: 2",
      "Failed: 1",
      "Cancelled before: 24",
      "Stopped all messages meanwhile: 2",
    ].join("\n"),
  );
  expect(await prisma.delivery.count({ where: { state: "skipped", why: "cancelled" } })).toBe(24);
  expect(await prisma.delivery.count()).toBe(60);
});

test("who has quiet hours waits for the morning: the estimate is for the others", async () => {
  await prisma.delivery.updateMany({
    where: { participantId: { in: people.slice(0, 20) } },
    data: { notBefore: new Date("2026-11-17T07:30:00Z"), why: "quiet" },
  });
  await someSecondsLater();
  expect(told()).toContain("0 of 60 sent · 20 wait until 17 November, 08:30 · about 1 min left");
});

test("pressed twice, or when it is over: nothing happens twice", async () => {
  await anna.presses("Refresh");
  await anna.presses("Cancel the rest");
  await anna.presses("Cancel the rest");
  await anna.sends("/admin");
  await anna.presses("Messages");
  await anna.presses("Messages to many");
  await anna.presses("1 · Voting ends on Thursday at noon.");
  expect(anna.reads).toContain("It was cancelled. Nobody received it.");
  expect(anna.buttons.map(({ label }) => label)).not.toContain("Pause");
});

test("the operator finds its id", async () => {
  const lines: string[] = [];
  const terminal = { print: (line: string) => lines.push(line), note: () => undefined, ask: async () => "" };
  await printBroadcasts({ prisma }, terminal);
  expect(lines).toEqual([`${id}  2026-11-16T17:42:00.000Z  sending  Voting ends on Thursday at noon.`]);
});

test("a row for each delivery, without who it was for", async () => {
  await settle(world, id, 1, { state: "sent" });
  await settle(world, id, 59, { state: "failed", why: 'a "why", with commas' });
  const lines: string[] = [];
  const terminal = { print: (line: string) => lines.push(line), note: () => undefined, ask: async () => "" };
  await printBroadcastReport({ prisma }, terminal, id);
  expect(lines[0]).toBe("delivery,lane,state,why,sent_at");
  expect(lines).toHaveLength(61);
  expect(lines[1]).toMatch(/^\d+,telegram,sent,,2026-11-16T17:42:00.000Z$/);
  expect(lines[2]).toMatch(/^\d+,telegram,failed,"a ""why"", with commas",$/);
  await expect(printBroadcastReport({ prisma }, terminal, "nothing")).rejects.toThrow(
    "There is no broadcast nothing.",
  );
});
