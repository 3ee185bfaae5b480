// A process of the service that a test kills. It does what its order says, tells how far it got, and waits for its end.
import { openDatabase } from "../../src/persistence/open-database.js";
import { enqueueClaimed } from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { startQueue } from "../../src/queue/start-queue.js";
import { deliveryDeps, openChat, saying, write } from "./delivery.js";
import { httpMessenger } from "./http-messenger.js";

export interface Order {
  /** Dies between the commit of an answer and its sending, or while a worker sends. */
  dies: "after-commit" | "while-sending";
  databaseUrl: string | undefined;
  dataDir: string;
  redisUrl: string | undefined;
  prefix: string;
  platformUrl: string;
}

const order = JSON.parse(process.argv[2] ?? "") as Order;
const fail = (error: unknown) => {
  throw error;
};
const { prisma, queueConnection } = await openDatabase({ ...order, onWarning: fail, onFatal: fail });
const { id } = await openChat(prisma);
if (order.dies === "after-commit") {
  await inTransaction(prisma, (tx) =>
    enqueueClaimed(tx, { conversationId: id, replies: [saying("answer")], now: new Date() }),
  );
} else {
  const { redisUrl, prefix } = order;
  const deps = deliveryDeps(prisma, [httpMessenger(order.platformUrl)]);
  const queue = await startQueue({ ...deps, redisUrl, prefix, pg: queueConnection });
  await write(prisma, id, ["one", "two", "three"]);
  await queue.deliverLater({ conversationId: id, platform: "scripted" });
}
process.stdout.write(`${id}\n`);
setInterval(() => {}, 60_000);
