// A process that sends a broadcast, and that a test kills in the midst of it. It tells what its predecessor left in flight.
import { openDatabase } from "../../src/persistence/open-database.js";
import type { Reply } from "../../src/chat/reply.js";
import type { Address, Delivery, Messenger } from "../../src/ports/messenger.js";
import { sent } from "./scripted-messenger.js";
import { startSender } from "./sending-notices.js";

export interface SenderOrder {
  databaseUrl: string | undefined;
  dataDir: string;
  redisUrl: string | undefined;
  prefix: string;
  platformUrl: string;
  now: string;
  /** Its clock is so far ahead: leases of one that was killed are over. */
  aheadMs: number;
}

const order = JSON.parse(process.argv[2] ?? "") as SenderOrder;
const fail = (error: unknown) => {
  throw error;
};

/** Speaks to a platform that lives in the test's process. */
const platform: Messenger = {
  platform: "scripted",
  send: async (to: Address, _: readonly Reply[]): Promise<Delivery> => {
    await fetch(order.platformUrl, { method: "POST", body: to.chat });
    return sent;
  },
  hide: async () => sent,
};

const { prisma, queueConnection } = await openDatabase({ ...order, onWarning: () => {}, onFatal: fail });
const inFlight = await prisma.delivery.count({ where: { state: "sending" } });
await startSender({
  prisma,
  queues: { redisUrl: order.redisUrl, prefix: order.prefix, pg: queueConnection },
  messengers: [platform],
  now: new Date(order.now),
  machine: { now: () => new Date(Date.now() + order.aheadMs) },
  alone: order.databaseUrl === undefined,
});
process.stdout.write(`${inFlight}\n`);
