// The least a bot can do and still keep what it was told: one INSERT for each press, then an edit and an answer. As grammY
// starts it, one update after the other; or, with BENCH_RUNNER, with grammY's runner: chats in parallel, like Portico.
import { run, sequentialize } from "@grammyjs/runner";
import { Bot, InlineKeyboard } from "grammy";
import { openDatabase } from "../src/persistence/open-database.js";

const {
  TELEGRAM_BOT_TOKEN: token = "",
  TELEGRAM_API_ROOT: apiRoot = "",
  DATABASE_URL,
  DATA_DIR = "",
} = process.env;
const database = await openDatabase({
  databaseUrl: DATABASE_URL,
  dataDir: DATA_DIR,
  onWarning: () => {},
  onFatal: (error) => {
    throw error;
  },
});
await database.pool.query("CREATE TABLE bare_update (id bigint PRIMARY KEY, chat bigint, data text)");

const bot = new Bot(token, { client: { apiRoot } });
const keyboard = new InlineKeyboard().text("Calendar", "calendar").text("Home", "home");
bot.use(sequentialize((context) => String(context.chat?.id)));
bot.command("start", (context) => context.reply("Home", { reply_markup: keyboard }));
bot.on("callback_query:data", async (context) => {
  const { data } = context.callbackQuery;
  await database.pool.query("INSERT INTO bare_update VALUES ($1, $2, $3)", [
    context.update.update_id,
    context.from.id,
    data,
  ]);
  await context.editMessageText(`${data} ${context.update.update_id}`, { reply_markup: keyboard });
  await context.answerCallbackQuery();
});
await bot.init();
const runner = process.env["BENCH_RUNNER"] ? run(bot) : undefined;
if (!runner) void bot.start();
process.once("SIGTERM", () => {
  void (runner ?? bot)
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});
process.send?.({ ready: true });
