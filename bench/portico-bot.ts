// Portico as it runs in production, on the store the environment names, in the middle of the sample process's vote.
import { startTelegram } from "../adapters/telegram/telegram-bot.js";
import { filesIn } from "../src/persistence/files.js";
import { systemClock } from "../src/ports/clock.js";
import { startQueue } from "../src/queue/start-queue.js";
import { createEngine } from "../src/services/engine.js";
import { createInbox } from "../src/services/inbox.js";
import { lateInbox } from "../src/start/late-inbox.js";
import { systemRandomness } from "../src/start/randomness.js";
import { openBenchCore, silentLog as log } from "./core.js";

const { TELEGRAM_BOT_TOKEN: token = "", TELEGRAM_API_ROOT: apiRoot = "" } = process.env;
const { app, database } = await openBenchCore();
const late = lateInbox();
const telegram = startTelegram({
  token,
  apiRoot,
  commands: {},
  inbox: late.inbox,
  log,
  files: filesIn(database.prisma),
});
const messengers = new Map([["telegram", telegram.messenger]]);
const delivery = {
  prisma: database.prisma,
  messengers,
  clock: systemClock,
  randomness: systemRandomness,
  log,
};
const queue = await startQueue({ ...delivery, pg: database.queueConnection, alone: true });
late.open(createInbox(createEngine(app), { ...delivery, queue }));
process.once("SIGTERM", () => {
  void telegram
    .stop()
    .then(() => queue.close())
    .then(() => database.close())
    .then(() => process.exit(0));
});
process.send?.({ ready: true });
