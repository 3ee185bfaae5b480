import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/persistence/open-database.js";
import { LEASE_MS } from "../../src/persistence/outbox.js";
import { startQueue } from "../../src/queue/start-queue.js";
import { startChild } from "../support/child.js";
import { newDataDir } from "../support/data-dir.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, rowsOf, statesOf } from "../support/delivery.js";
import type { Order } from "../support/doomed-process.js";
import { eventually } from "../support/eventually.js";
import { httpMessenger } from "../support/http-messenger.js";
import { testServers } from "../support/servers.js";

// A job of a process that died is taken up when its lock has run out, some 15 seconds later.
const PATIENT = { timeout: 200_000 };
const DEADLINE_MS = 100_000;

const onServer = testServers.databaseUrl ? await openTestDatabase() : undefined;
const redisUrls = [undefined, ...(testServers.redisUrl ? [testServers.redisUrl] : [])];
const backends = redisUrls.map((redisUrl) => ({ name: redisUrl ? "Redis" : "the database", redisUrl }));

/** A database and queues that outlive the process that used them. */
async function place(redisUrl: string | undefined): Promise<Omit<Order, "dies" | "platformUrl">> {
  const prefix = `test-${randomUUID()}`;
  if (redisUrl) onTestFinished(() => removeKeys(redisUrl, prefix));
  const databaseUrl = onServer?.queueConnection.connectionString;
  return { databaseUrl, dataDir: databaseUrl ? "" : await newDataDir(), redisUrl, prefix };
}

async function removeKeys(redisUrl: string, prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
}

/** A platform that hears everything and never answers `silentAt`, the first time. */
async function platform(silentAt?: string) {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding("utf8").on("data", (text: string) => {
      heard.push(text);
      const firstTime = heard.indexOf(text) === heard.length - 1;
      if (text !== silentAt || !firstTime) response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** @returns the chat it wrote to, once it got that far. */
async function startDoomed(order: Order) {
  const child = await startChild(
    new URL("../support/doomed-process.ts", import.meta.url),
    JSON.stringify(order),
  );
  const id = await child.line();
  if (!id) throw new Error("the process died too early");
  return { id, kill: () => child.kill() };
}

/** The next process. Leases left on a server run out by time, which it is ahead of; an embedded database is its own. */
async function startNext(order: Order) {
  const database =
    onServer ??
    (await openDatabase({
      ...order,
      onWarning: () => {},
      onFatal: (error) => expect.unreachable(error.message),
    }));
  const { redisUrl, prefix } = order;
  const clock = { now: () => new Date(Date.now() + (onServer ? LEASE_MS : 0)) };
  const queue = await startQueue({
    ...deliveryDeps(database.prisma, [httpMessenger(order.platformUrl)], clock),
    redisUrl,
    prefix,
    pg: database.queueConnection,
    alone: !onServer,
    sweepEveryMs: 100,
  });
  onTestFinished(async () => {
    await queue.close();
    if (!onServer) await database.close();
  });
  return database;
}

test.each(backends)(
  "killed between commit and sending: the next process sends it once, queues on $name",
  PATIENT,
  async ({ redisUrl }) => {
    const { heard, url } = await platform();
    const order: Order = { ...(await place(redisUrl)), dies: "after-commit", platformUrl: url };
    const { id, kill } = await startDoomed(order);
    await kill();
    expect(heard).toEqual([]);

    const { prisma } = await startNext(order);
    await eventually("it is sent", async () => (await statesOf(prisma, id)).includes("sent"));
    expect(heard).toEqual(["answer"]);
    expect(await rowsOf(prisma, id)).toMatchObject([{ replies: null }]);
  },
);

test.each(backends)(
  "killed while sending: only what was in flight is repeated, queues on $name",
  PATIENT,
  async ({ redisUrl }) => {
    const { heard, url } = await platform("two");
    const order: Order = { ...(await place(redisUrl)), dies: "while-sending", platformUrl: url };
    const { id, kill } = await startDoomed(order);
    await eventually("it is sending the second message", () => heard.includes("two"));
    await kill();
    expect(heard).toEqual(["one", "two"]);

    const { prisma } = await startNext(order);
    const everySent = async () => (await statesOf(prisma, id)).every((state) => state === "sent");
    await eventually("everything is sent", everySent, DEADLINE_MS);
    expect(heard).toEqual(["one", "two", "two", "three"]);
  },
);
