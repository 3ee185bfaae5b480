// Portico as it runs in production, on the store the environment names, in the middle of the sample process's vote.
import { startTelegram } from "../adapters/telegram/telegram-bot.js";
import { filesIn } from "../src/persistence/files.js";
import { lateInbox } from "../src/start/late-inbox.js";
import { openBenchCore, openBenchInbox, silentLog as log } from "./core.js";

const { TELEGRAM_BOT_TOKEN: token = "", TELEGRAM_API_ROOT: apiRoot = "" } = process.env;
const core = await openBenchCore();
const late = lateInbox();
const telegram = startTelegram({
  token,
  apiRoot,
  commands: {},
  inbox: late.inbox,
  log,
  files: filesIn(core.database.prisma),
});
const { inbox, close } = await openBenchInbox(core, telegram.messenger);
late.open(inbox);
process.once("SIGTERM", () => {
  void telegram
    .stop()
    .then(() => close())
    .then(() => process.exit(0));
});
process.send?.({ ready: true });
