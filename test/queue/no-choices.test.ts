import { Redis } from "ioredis";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Reply } from "../../src/chat/reply.js";
import { enqueue } from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { LaneQueues } from "../../src/queue/delivery-queue.js";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { openTestDatabase } from "../support/database.js";
import { dumpOf } from "../support/linking.js";
import { testQueues } from "../support/queues.js";
import { addSampleProcess } from "../support/sample-process.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma, pool } = database;

/** Everything that Redis keeps under a prefix, as text. */
async function keptInRedis(url: string, prefix: string): Promise<string> {
  const redis = new Redis(url);
  onTestFinished(() => redis.disconnect());
  const ways: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, "0", "-1"),
    stream: (key) => redis.xrange(key, "-", "+"),
  };
  const kept: unknown[] = [];
  for (const key of await redis.keys(`${prefix}:*`)) kept.push(key, await ways[await redis.type(key)]?.(key));
  return JSON.stringify(kept);
}

/** Everything that the queues' tables hold. */
async function keptInDatabase(): Promise<string> {
  const tables = [...(await dumpOf(pool))].filter(([name]) => name.startsWith("bullmq."));
  return JSON.stringify(tables.map(([, rows]) => rows.map(({ row }) => row)));
}

describe.each(testQueues(database))("on $name", ({ connection, open, empty }) => {
  test("I-13: jobs of the vote name chats and messages, never what is in them, before closing and after", async () => {
    await prisma.community.deleteMany();
    await addSampleProcess(prisma);
    const world = new World(database, connection.prefix);
    const anna = world.person(`anna of ${connection.prefix}`);
    await makeEligible(world, anna, "navile");
    const code = await votesFor(anna, [12]);
    const { id: conversationId } = await prisma.conversation.findFirstOrThrow({
      where: { externalId: anna.id },
    });
    const review: Reply = { kind: "message", id: "VOT-5", text: [{ text: "Parco Nord" }], buttons: [] };
    await inTransaction(prisma, (tx) => enqueue(tx, { conversationId, replies: [review], now: new Date() }));
    const bull = await open();
    const lanes = new LaneQueues(bull, ["test"]);
    await lanes.deliverLater({ conversationId, platform: "test" });
    const to = { platform: "test", chat: anna.id, kind: "private" } as const;
    await lanes.hideLater({ to, ref: "message-7", afterSeconds: 30 });

    const { redisUrl, prefix } = connection;
    const kept = () => (redisUrl ? keptInRedis(redisUrl, prefix) : keptInDatabase());
    const before = await kept();
    world.clock.moveTo("2026-11-19T12:00:00Z");
    await closeDueBoxes(world.app);
    const closed = await kept();
    await bull.close();
    await empty();
    for (const jobs of [before, closed]) {
      for (const named of [conversationId, "message-7"]) expect(jobs).toContain(named);
      for (const secret of [code, "Parco", "choices", "VOT-", "points"]) expect(jobs).not.toContain(secret);
    }
  });
});
