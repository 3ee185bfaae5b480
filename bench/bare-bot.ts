// The least a bot can do and still keep what it was told: one INSERT for each press, then an edit and an answer.
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
// grammY's own polling takes one update at a time; with the runner chats are answered in parallel, as Portico answers them.
await bot.init();
const runner = run(bot);
process.once("SIGTERM", () => {
  void runner
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});
process.send?.({ ready: true });
