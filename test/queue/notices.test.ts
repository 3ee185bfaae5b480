import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { skipPending } from "../../src/persistence/notices/announcements.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import type { Delivery } from "../../src/ports/messenger.js";
import type { RunningQueue } from "../../src/queue/start-queue.js";
import { addCrowd, FIRST_CHAT, planBroadcast } from "../support/crowd.js";
import { openTestDatabase } from "../support/database.js";
import { Door, eventually } from "../support/eventually.js";
import { testQueues } from "../support/queues.js";
import { addSampleProcess } from "../support/sample-process.js";
import { ScriptedMessenger, sent, type Script } from "../support/scripted-messenger.js";
import { testServers } from "../support/servers.js";
import { deliveryStates, startSender, type SenderOptions } from "../support/sending-notices.js";

const database = await openTestDatabase();
const { prisma } = database;

/** In the middle of the vote, on a day on which the calendar has nothing to say. */
const NOW = new Date("2026-11-10T10:00:00Z");

const later = (afterMs: number, rateLimited: boolean): Delivery => ({
  outcome: "later",
  afterMs,
  rateLimited,
  why: rateLimited ? "429" : "500",
});

const LEASE_AND_MORE_MS = 31_000;
/** Two hands, and as many moments as they claim ahead. */
const MOST_IN_FLIGHT = 2 * 60;

/** As when the server restarts: every connection to this database ends. */
async function endConnections(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await client.end();
}

/** A platform with an allowance. */
class PacedMessenger extends ScriptedMessenger {
  readonly pace;
  constructor(perSecond: number, script?: Script) {
    super("scripted", script);
    this.pace = {
      perSecond,
      inPrivate: { most: 10, withinMs: 10_000 },
      inGroup: { most: 20, withinMs: 60_000 },
    };
  }
}

const isDone = async (): Promise<boolean> =>
  (await prisma.announcement.count({ where: { kind: "broadcast", state: { not: "done" } } })) === 0;
const finished = () => eventually("everything is sent", isDone);

beforeAll(() => addSampleProcess(prisma));

describe.each(testQueues(database))("on $name", ({ connection, empty }) => {
  const running: RunningQueue[] = [];

  async function start(options: Omit<SenderOptions, "prisma" | "queues">): Promise<RunningQueue> {
    const queue = await startSender({ prisma, queues: connection, now: NOW, ...options });
    running.push(queue);
    return queue;
  }
  const crowd = (size: number) => addCrowd(prisma, size, { platform: "scripted" });
  const plan = () => planBroadcast(prisma, { id: randomUUID(), now: NOW });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((queue) => queue.close()));
    await empty();
    await prisma.announcement.deleteMany();
    await prisma.lane.deleteMany();
    await prisma.participant.deleteMany();
    await prisma.conversation.deleteMany();
  });

  test("two processes tell everybody once", async () => {
    const messenger = new ScriptedMessenger("scripted", async () => {
      await new Promise(setImmediate);
      return sent;
    });
    await crowd(600);
    await plan();
    await Promise.all([start({ messengers: [messenger] }), start({ messengers: [messenger] })]);
    await finished();
    expect(new Set(messenger.calls.map(({ to }) => to.chat)).size).toBe(600);
    expect(messenger.calls).toHaveLength(600);
    expect(await deliveryStates(prisma)).toEqual({ sent: 600 });
  });

  test("a platform that answers 429 to every tenth call, 500 to every fiftieth, 403 to every hundredth", async () => {
    const messenger = new ScriptedMessenger("scripted", (_, calls) => {
      const call = calls.length;
      if (call % 100 === 0) return { outcome: "unreachable", why: "403: blocked" };
      if (call % 50 === 0) return later(0, false);
      return call % 10 === 0 ? later(20, true) : sent;
    });
    await crowd(300);
    await plan();
    await start({ messengers: [messenger] });
    await finished();
    const { sent: told = 0, unreachable = 0, ...rest } = await deliveryStates(prisma);
    expect(rest).toEqual({});
    expect(told + unreachable).toBe(300);
    expect(unreachable).toBe(Math.floor(messenger.calls.length / 100));
    expect(await prisma.account.count({ where: { unreachableSince: { not: null } } })).toBe(unreachable);
    const lane = await prisma.lane.findUniqueOrThrow({ where: { name: "scripted" } });
    expect(lane.pauses).toBeGreaterThan(10);
  });

  test("after a 429 nothing leaves on that lane, from any process, before its time has come", async () => {
    const PAUSE_MS = 2_000;
    let refusedAt = 0;
    const messenger = new PacedMessenger(200, ({ at }, calls) => {
      if (calls.length !== 20) return sent;
      refusedAt = at;
      return later(PAUSE_MS, true);
    });
    await crowd(80);
    await plan();
    await Promise.all([start({ messengers: [messenger] }), start({ messengers: [messenger] })]);
    await finished();
    expect(await deliveryStates(prisma)).toEqual({ sent: 80 });
    const during = messenger.calls.filter(({ at }) => at > refusedAt && at < refusedAt + PAUSE_MS);
    // What the other process had taken before it could know; the lane's moments are claimed 400 ms ahead.
    const known = during.filter(({ at }) => at > refusedAt + 1_000);
    expect(known).toEqual([]);
    expect(messenger.calls).toHaveLength(81);
  });

  test("while one workspace asks for a pause the others are told", async () => {
    const addPeopleOf = async (workspace: string) => {
      await addCrowd(prisma, 12, { platform: "slack" });
      await prisma.$executeRaw`
        UPDATE "Account" SET "externalId" = ${workspace} || "externalId" WHERE "externalId" NOT LIKE '%/%'`;
      await prisma.$executeRaw`
        UPDATE "Conversation" SET "externalId" = ${workspace} || "externalId" WHERE "externalId" NOT LIKE '%/%'`;
    };
    const messenger = new ScriptedMessenger("slack", ({ to }) =>
      to.chat.startsWith("T1/") ? later(600_000, true) : sent,
    );
    await addPeopleOf("T1/");
    await plan();
    await start({ messengers: [messenger] });
    const paused = () => prisma.lane.count({ where: { pausedUntil: { not: null } } });
    await eventually("the pause is known", async () => (await paused()) > 0);
    const asked = messenger.calls.length;
    await addPeopleOf("T2/");
    await plan();
    const told = () => messenger.calls.filter(({ to }) => to.chat.startsWith("T2/")).length;
    await eventually("the other workspace is told", () => told() === 12, 20_000);
    expect(messenger.calls).toHaveLength(asked + 12);
  });

  test("several processes together keep the allowance", async () => {
    const PER_SECOND = 50;
    const messenger = new PacedMessenger(PER_SECOND);
    await crowd(120);
    await plan();
    await Promise.all([1, 2, 3].map(() => start({ messengers: [messenger] })));
    await finished();
    const times = messenger.calls.map(({ at }) => at).sort((a, b) => a - b);
    const took = (times.at(-1) ?? 0) - (times[0] ?? 0);
    // The first may be late on a busy machine; without a common allowance it would take a third of that time.
    expect(took).toBeGreaterThan((120 / PER_SECOND) * 1_000 * 0.7);
  });

  test("one chat hears two things no sooner than a second after each other", async () => {
    const messenger = new ScriptedMessenger();
    await crowd(12);
    // Dates that moved: no week counts them.
    for (const version of [1, 2])
      await prisma.announcement.update({
        where: { id: await plan() },
        data: { kind: "moved", subject: "voting", version },
      });
    await start({ messengers: [messenger] });
    await eventually("everybody is told twice", async () => (await deliveryStates(prisma))["sent"] === 24);
    for (const chat of new Set(messenger.calls.map(({ to }) => to.chat))) {
      const [first, second] = messenger.calls.filter(({ to }) => to.chat === chat).map(({ at }) => at);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
    }
  });

  test("queues emptied in mid-broadcast are filled again from the database", async () => {
    const messenger = new PacedMessenger(400);
    await crowd(300);
    await plan();
    const first = await start({ messengers: [messenger] });
    await eventually("it is under way", () => messenger.calls.length > 50);
    await empty();
    await first.close();
    running.splice(running.indexOf(first), 1);
    await start({ messengers: [messenger] });
    await finished();
    expect(await deliveryStates(prisma)).toEqual({ sent: 300 });
    expect(new Set(messenger.calls.map(({ to }) => to.chat)).size).toBe(300);
    expect(messenger.calls).toHaveLength(300);
  });

  test("a broadcast that is paused waits, goes on, and one that is cancelled at half has an exact report", async () => {
    const messenger = new PacedMessenger(60);
    await crowd(200);
    const id = await plan();
    await start({ messengers: [messenger] });
    await eventually("it is under way", () => messenger.calls.length > 40);
    await prisma.announcement.update({ where: { id }, data: { state: "paused" } });
    await eventually("what was under way is sent", async () => !(await deliveryStates(prisma))["sending"]);
    const told = messenger.calls.length;
    expect(told).toBeLessThan(200);
    expect(await deliveryStates(prisma)).toEqual({ sent: told, pending: 200 - told });

    await prisma.announcement.update({ where: { id }, data: { state: "sending" } });
    await eventually("it goes on", () => messenger.calls.length > told + 20);
    await inTransaction(prisma, async (tx) => {
      await tx.announcement.update({ where: { id }, data: { state: "cancelled" } });
      await skipPending(tx, id, "cancelled");
    });
    await eventually("it has stopped", async () => {
      const { pending, sending } = await deliveryStates(prisma);
      return !pending && !sending;
    });
    const heard = messenger.calls.length;
    expect(heard).toBeLessThan(200);
    expect(await deliveryStates(prisma)).toEqual({ sent: heard, skipped: 200 - heard });
  });

  test.runIf(testServers.databaseUrl)(
    "a PostgreSQL that restarts in mid-broadcast: nobody is missed, and only what was in flight may be repeated",
    async () => {
      let aheadMs = 0;
      const machine = { now: () => new Date(Date.now() + aheadMs) };
      const messenger = new PacedMessenger(150);
      await crowd(300);
      await plan();
      await start({ messengers: [messenger], machine });
      await eventually("it is under way", () => messenger.calls.length > 60);
      const inFlight = (await deliveryStates(prisma))["sending"] ?? 0;
      await endConnections(database.queueConnection.connectionString ?? "");
      // What was in flight when it went away is its sender's until its lease is over.
      await eventually("it goes on", () => messenger.calls.length > 200);
      aheadMs = LEASE_AND_MORE_MS;
      await finished();
      expect(await deliveryStates(prisma)).toEqual({ sent: 300 });
      expect(new Set(messenger.calls.map(({ to }) => to.chat)).size).toBe(300);
      expect(messenger.calls.length - 300).toBeLessThanOrEqual(inFlight + MOST_IN_FLIGHT);
      database.warnings.length = 0;
    },
  );

  test("replies to whoever just wrote never wait for a broadcast, and what waits for a chat goes first", async () => {
    const door = new Door();
    const messenger = new PacedMessenger(20, async ({ texts }) => {
      if (texts.includes("ORG-6")) await door.opened;
      return sent;
    });
    await crowd(60);
    await plan();
    const queue = await start({ messengers: [messenger] });
    await eventually("it is under way", () => messenger.calls.length > 0);
    const { id } = await prisma.conversation.findFirstOrThrow({
      where: { externalId: String(FIRST_CHAT + 60) },
    });
    await prisma.outboxMessage.create({
      data: {
        conversationId: id,
        replies: [{ kind: "message", id: "ANSWER", text: [], buttons: [] }],
        state: "pending",
        createdAt: new Date(),
      },
    });
    await queue.deliverLater({ conversationId: id, platform: "scripted" });
    await eventually("it is answered", () => messenger.calls.some(({ texts }) => texts.includes("ANSWER")));
    door.open();
    await finished();
    expect(await deliveryStates(prisma)).toEqual({ sent: 60 });
  });

  test("what fails again and again is left for an organizer, and everybody else is told", async () => {
    const hopeless = String(FIRST_CHAT + 1);
    const messenger = new ScriptedMessenger("scripted", ({ to }) =>
      to.chat === hopeless ? later(0, false) : sent,
    );
    await crowd(20);
    await plan();
    // Its first seven attempts were in vain.
    await start({ messengers: [messenger] });
    await eventually("the others are told", async () => (await deliveryStates(prisma))["sent"] === 19);
    await prisma.delivery.updateMany({
      where: { state: "pending" },
      data: { attempts: 7, leasedUntil: null },
    });
    await finished();
    expect(await deliveryStates(prisma)).toEqual({ sent: 19, failed: 1 });
    expect(await prisma.delivery.findFirst({ where: { state: "failed" } })).toMatchObject({
      why: "500",
      attempts: 8,
    });
  });
});
