// A broadcast to as many people as the environment says, through the real Telegram client and a local Bot API.
import { randomUUID } from "node:crypto";
import { Api } from "grammy";
import { PressAnswers } from "../adapters/telegram/press-answers.js";
import { TelegramMessenger } from "../adapters/telegram/telegram-messenger.js";
import { filesIn } from "../src/persistence/files.js";
import type { Messenger } from "../src/ports/messenger.js";
import { startQueue } from "../src/queue/start-queue.js";
import { announce } from "../src/services/notices/announce.js";
import { systemClock } from "../src/ports/clock.js";
import { systemRandomness } from "../src/start/randomness.js";
import { addCrowd, planBroadcast } from "../test/support/crowd.js";
import { openBenchCore, silentLog } from "./core.js";

const {
  TELEGRAM_BOT_TOKEN: token = "",
  TELEGRAM_API_ROOT: apiRoot = "",
  REDIS_URL: redisUrl,
  BENCH_PEOPLE = "1000",
  BENCH_PACE,
} = process.env;
const people = Number(BENCH_PEOPLE);
/** On a day on which the calendar has nothing to say. */
const NOW = new Date("2026-11-10T10:00:00Z");

const { database, app: core } = await openBenchCore();
const { prisma } = database;
const app = { ...core, clock: { now: () => NOW } };
await addCrowd(prisma, people);
const id = await planBroadcast(prisma, { id: randomUUID(), now: NOW });

let peak = process.memoryUsage().rss;
const before = peak;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
const planStart = performance.now();
await announce(app, id, async () => {});
const planMs = performance.now() - planStart;
const planPeak = Math.max(peak, process.memoryUsage().rss) - before;

const api = new Api(token, { apiRoot });
const real = new TelegramMessenger({ api, presses: new PressAnswers(api), files: filesIn(prisma) });
/** The real one, with or without the platform's allowance. */
const messenger: Messenger = {
  platform: real.platform,
  pace: BENCH_PACE ? { ...real.pace, perSecond: Number(BENCH_PACE) } : undefined,
  send: (to, replies, context) => real.send(to, replies, context),
  hide: (to, ref) => real.hide(to, ref),
};
const sendStart = performance.now();
const queue = await startQueue({
  redisUrl,
  prefix: `bench-${id}`,
  pg: database.queueConnection,
  prisma,
  messengers: new Map([[messenger.platform, messenger]]),
  clock: systemClock,
  randomness: systemRandomness,
  log: silentLog,
  alone: true,
  notices: app,
  sweepEveryMs: 1_000,
});
for (let left = people; left > 0;) {
  await new Promise((resolve) => setTimeout(resolve, 200));
  left = await prisma.delivery.count({ where: { state: { in: ["pending", "sending"] } } });
}
const sendMs = performance.now() - sendStart;
clearInterval(watch);
const [disk] = await prisma.$queryRaw<
  { bytes: bigint }[]
>`SELECT pg_total_relation_size('"Delivery"') AS bytes`;
process.send?.({ people, planMs, planPeak, sendMs, peak, disk: Number(disk?.bytes ?? 0) });
await queue.close();
await database.close();
process.exit(0);
