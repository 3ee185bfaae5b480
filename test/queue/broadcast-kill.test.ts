import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Database } from "../../src/persistence/open-database.js";
import { startChild } from "../support/child.js";
import { addCrowd, planBroadcast } from "../support/crowd.js";
import { newDataDir } from "../support/data-dir.js";
import { newServerDatabase } from "../support/database.js";
import type { SenderOrder } from "../support/doomed-sender.js";
import { eventually } from "../support/eventually.js";
import { addSampleProcess } from "../support/sample-process.js";
import { deliveryStates } from "../support/sending-notices.js";
import { testServers } from "../support/servers.js";

const { databaseUrl, redisUrl } = testServers;

/** The embedded database starts anew with each process, and works in it: fewer show the same. */
const [PEOPLE, KILLS] = databaseUrl ? [20_000, 10] : [2_000, 4];
const NOW = new Date("2026-11-10T10:00:00Z");
/** Longer than a lease: of whoever was killed nothing is held any more. */
const LATER_MS = 31_000;
const PATIENT = { timeout: 600_000 };

/** With all the servers there are; queues in a database are shown without them. */
const PLACE = [databaseUrl ? "PostgreSQL" : "PGlite", ...(redisUrl ? ["Redis"] : [])].join(" and ");

/** A platform that hears everything, and counts what each chat heard. */
async function platform() {
  const heard = new Map<string, number>();
  const server = createServer((request, response) => {
    request.setEncoding("utf8").on("data", (chat: string) => {
      heard.set(chat, (heard.get(chat) ?? 0) + 1);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

type Place = Pick<SenderOrder, "databaseUrl" | "dataDir" | "redisUrl" | "prefix">;

async function openPlace(): Promise<Place> {
  const prefix = `test-${randomUUID()}`;
  if (redisUrl) onTestFinished(() => removeKeys(redisUrl, prefix));
  return databaseUrl
    ? { databaseUrl: await newServerDatabase(), dataDir: "", redisUrl, prefix }
    : { databaseUrl: undefined, dataDir: await newDataDir(), redisUrl, prefix };
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
}

/** Looks into the database while no process of the service has it. */
async function within<T>(place: Place, work: (prisma: Database["prisma"]) => Promise<T>): Promise<T> {
  const onFatal = (error: Error) => expect.unreachable(error.message);
  const database = await openDatabase({ ...place, onWarning: () => {}, onFatal });
  try {
    return await work(database.prisma);
  } finally {
    await database.close();
  }
}

test(
  `killed ${KILLS} times in the midst of a broadcast to ${PEOPLE}: nobody is missed, only what was in flight is repeated, on ${PLACE}`,
  PATIENT,
  async () => {
    const place = await openPlace();
    await within(place, async (prisma) => {
      await addSampleProcess(prisma);
      await addCrowd(prisma, PEOPLE, { platform: "scripted" });
      await planBroadcast(prisma, { id: randomUUID(), now: NOW });
    });
    const { heard, url } = await platform();
    const script = new URL("../support/doomed-sender.ts", import.meta.url);
    let inFlight = 0;
    const startNext = async (kills: number) => {
      const order: SenderOrder = {
        ...place,
        platformUrl: url,
        now: NOW.toISOString(),
        aheadMs: kills * LATER_MS,
      };
      const child = await startChild(script, JSON.stringify(order));
      inFlight += Number(await child.line());
      return child;
    };
    for (let kills = 0; kills < KILLS; kills++) {
      const child = await startNext(kills);
      const soFar = heard.size;
      await eventually("it is under way", () => heard.size > soFar + PEOPLE / (KILLS * 2), 120_000);
      await child.kill();
    }
    expect(heard.size).toBeLessThan(PEOPLE);
    const last = await startNext(KILLS);
    await eventually("everybody is told", () => heard.size === PEOPLE, 300_000);
    await last.kill();
    inFlight += await within(place, (prisma) => prisma.delivery.count({ where: { state: "sending" } }));

    const repeats = [...heard.values()].reduce((sum, times) => sum + times - 1, 0);
    expect(repeats).toBeLessThanOrEqual(inFlight);
    expect(inFlight).toBeLessThanOrEqual((KILLS + 1) * 64);
    const states = await within(place, deliveryStates);
    expect(Object.values(states).reduce((sum, count) => sum + count)).toBe(PEOPLE);
  },
);
