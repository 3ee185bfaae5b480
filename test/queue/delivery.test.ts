import { afterEach, describe, expect, test } from "vitest";
import type { Delivery, Messenger } from "../../src/ports/messenger.js";
import { LaneQueues } from "../../src/queue/delivery-queue.js";
import { openDeliveryWorker } from "../../src/queue/delivery-worker.js";
import { startQueue, type RunningQueue } from "../../src/queue/start-queue.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, openChat, rowsOf, statesOf, write } from "../support/delivery.js";
import { Door, eventually } from "../support/eventually.js";
import { testQueues } from "../support/queues.js";
import { ScriptedMessenger, sent } from "../support/scripted-messenger.js";

const database = await openTestDatabase();
const { prisma } = database;
const NEVER_MS = 3_600_000;

const chatOf = (id: string, platform = "scripted") => ({ conversationId: id, platform });

const allSent = (id: string, count: number) =>
  eventually(`${count} messages sent`, async () => {
    const states = await statesOf(prisma, id);
    return states.length === count && states.every((state) => state === "sent");
  });

describe.each(testQueues(database))("on $name", ({ connection, open, empty }) => {
  const running: { close(): Promise<void> }[] = [];

  /** One process with workers; it sweeps only at its start unless told otherwise. */
  async function start(messengers: Messenger[], sweepEveryMs = NEVER_MS): Promise<RunningQueue> {
    const queue = await startQueue({ ...connection, ...deliveryDeps(prisma, messengers), sweepEveryMs });
    running.push(queue);
    return queue;
  }

  afterEach(async () => {
    await Promise.all(running.splice(0).map((queue) => queue.close()));
    await empty();
    await prisma.conversation.deleteMany();
  });

  test("a queued chat is delivered, and its words are gone from the table", async () => {
    const messenger = new ScriptedMessenger();
    const queue = await start([messenger]);
    const { id, chat } = await openChat(prisma);
    await write(prisma, id, ["one", "two"]);

    await queue.deliverLater(chatOf(id));

    await allSent(id, 2);
    expect(messenger.saidTo(chat)).toEqual(["one", "two"]);
    expect((await rowsOf(prisma, id)).map(({ replies }) => replies)).toEqual([null, null]);
  });

  test("two processes: every chat hears everything once, in order, one voice at a time", async () => {
    const messenger = new ScriptedMessenger("scripted", async () => {
      await new Promise(setImmediate);
      return sent;
    });
    const queues = [await start([messenger]), await start([messenger])];
    const chats = await Promise.all(Array.from({ length: 4 }, () => openChat(prisma)));
    const texts = Array.from({ length: 6 }, (_, i) => `m${i}`);
    await Promise.all(
      chats.map(async ({ id }) => {
        for (const text of texts) {
          await write(prisma, id, [text]);
          await Promise.all(queues.map((queue) => queue.deliverLater(chatOf(id))));
        }
      }),
    );

    for (const { id } of chats) await allSent(id, texts.length);
    for (const { chat } of chats) expect(messenger.saidTo(chat)).toEqual(texts);
    expect(messenger.overlaps).toBe(0);
  });

  test("a chat that is queued already is not queued again; one asked for while its job ends is not forgotten", async () => {
    const messenger = new ScriptedMessenger("scripted", () => ({
      outcome: "sent",
      messages: [{ ref: "r1", hideAfterSeconds: 3_600 }],
    }));
    const bull = await open();
    const lanes = new LaneQueues(bull, ["scripted"]);
    const chatIsEmpty = new Door();
    const goOn = new Door();
    let jobs = 0;
    // Holds the job between its last look at the chat and its end.
    const hideLater = async () => {
      chatIsEmpty.open();
      await goOn.opened;
    };
    const deps = deliveryDeps(prisma, [messenger]);
    const { id, chat } = await openChat(prisma);
    await write(prisma, id, ["one"]);
    for (let i = 0; i < 5; i++) await lanes.deliverLater(chatOf(id));
    const worker = openDeliveryWorker(bull, {
      ...deps,
      messenger,
      queue: { deliverLater: async () => {}, hideLater },
    });
    worker.on("active", () => jobs++);
    running.push(worker, lanes, bull);

    await chatIsEmpty.opened;
    await write(prisma, id, ["two"]);
    for (let i = 0; i < 5; i++) await lanes.deliverLater(chatOf(id));
    goOn.open();

    await allSent(id, 2);
    expect(messenger.saidTo(chat)).toEqual(["one", "two"]);
    expect(jobs).toBe(2);
  });

  /** A platform that is told to wait at its first call, and a lane full of chats behind that one. */
  async function limitedLane(platform: string, waitMs: number) {
    const closed: Delivery = { outcome: "later", afterMs: waitMs, rateLimited: true, why: "429" };
    const limited = new ScriptedMessenger(platform, (_call, calls) => (calls.length === 1 ? closed : sent));
    const other = new ScriptedMessenger("other");
    const queue = await start([limited, other]);
    const [first, ...behind] = await Promise.all(
      Array.from({ length: 4 }, () => openChat(prisma, { platform })),
    );
    if (!first) throw new Error("no chat");
    for (const { id } of [first, ...behind]) await write(prisma, id, ["one"]);
    await queue.deliverLater(chatOf(first.id, platform));
    await eventually(
      "the lane is told to wait",
      async () => (await statesOf(prisma, first.id)).includes("pending") && limited.calls.length === 1,
    );
    for (const { id } of behind) await queue.deliverLater(chatOf(id, platform));
    return { limited, other, queue, chats: [first, ...behind] };
  }

  test("after a 429 nothing goes on that lane until its time has come", async () => {
    const waitMs = 1_500;
    const { limited, chats } = await limitedLane("limited", waitMs);
    for (const { id } of chats) await allSent(id, 1);
    const [first, ...after] = limited.calls;
    expect(after).toHaveLength(chats.length);
    expect(Math.min(...after.map(({ at }) => at))).toBeGreaterThanOrEqual(first!.at + waitMs);
  });

  test("one platform's 429 is not the others'", async () => {
    const { limited, other, queue } = await limitedLane("limited-for-long", NEVER_MS);
    for (let i = 0; i < 10; i++) {
      const { id } = await openChat(prisma, { platform: "other" });
      await write(prisma, id, ["one"]);
      await queue.deliverLater(chatOf(id, "other"));
      await allSent(id, 1);
    }
    expect(other.calls).toHaveLength(10);
    expect(limited.calls).toHaveLength(1);
  });

  test("an outage of the platform is waited out", async () => {
    const down: Delivery = { outcome: "later", afterMs: 0, rateLimited: false, why: "500" };
    const messenger = new ScriptedMessenger("scripted", (_call, calls) => (calls.length <= 2 ? down : sent));
    const queue = await start([messenger]);
    const { id, chat } = await openChat(prisma);
    await write(prisma, id, ["one", "two"]);
    await queue.deliverLater(chatOf(id));
    await allSent(id, 2);
    expect(messenger.saidTo(chat)).toEqual(["one", "one", "one", "two"]);
  });

  test("who blocked us is not tried again", async () => {
    const messenger = new ScriptedMessenger("scripted", () => ({ outcome: "unreachable", why: "blocked" }));
    const queue = await start([messenger], 20);
    const { id, chat } = await openChat(prisma);
    await write(prisma, id, ["one", "two"]);
    await queue.deliverLater(chatOf(id));
    await eventually("both are given up", async () =>
      (await statesOf(prisma, id)).every((state) => state === "unreachable"),
    );
    const later = await openChat(prisma);
    await write(prisma, later.id, ["x"], new Date(0));
    await eventually("the sweep came by", () => messenger.saidTo(later.chat).length > 0);
    expect(messenger.saidTo(chat)).toEqual(["one"]);
  });

  test("when the queue lost everything, the sweep fills it again", async () => {
    const messenger = new ScriptedMessenger();
    const chats = await Promise.all(Array.from({ length: 3 }, () => openChat(prisma)));
    const before = await startQueue({ ...connection, ...deliveryDeps(prisma, [messenger]), works: false });
    for (const { id } of chats) {
      await write(prisma, id, ["one"], new Date(0));
      await before.deliverLater(chatOf(id));
    }
    await empty();
    await before.close();
    expect(messenger.calls).toEqual([]);

    await start([messenger]);
    for (const { id } of chats) await allSent(id, 1);
    for (const { chat } of chats) expect(messenger.saidTo(chat)).toEqual(["one"]);
  });

  test("a process that runs finds what others left, without being asked", async () => {
    const messenger = new ScriptedMessenger();
    await start([messenger], 20);
    const { id } = await openChat(prisma);
    await write(prisma, id, ["one"], new Date(0));
    await allSent(id, 1);
  });

  test("a message hides itself when its time has come, also in a platform's bad moment", async () => {
    const down: Delivery = { outcome: "later", afterMs: 0, rateLimited: false, why: "500" };
    const answers: Delivery[] = [down, { outcome: "later", afterMs: 200, rateLimited: true, why: "429" }];
    const messenger = new ScriptedMessenger("scripted", () => ({
      outcome: "sent",
      messages: [{ ref: "r1", hideAfterSeconds: 0.1 }],
    }));
    messenger.hideScript = () => answers.shift() ?? sent;
    const queue = await start([messenger]);
    const { id, chat } = await openChat(prisma);
    await write(prisma, id, ["for 100 ms"]);
    await queue.deliverLater(chatOf(id));
    const [hidden] = await eventually(
      "the message is hidden",
      () => messenger.hidden.length > 0 && messenger.hidden,
    );
    expect(hidden).toEqual({ to: { platform: "scripted", chat, kind: "private" }, ref: "r1" });
  });
});
