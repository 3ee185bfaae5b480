// The least a broadcast can be: grammY's `sendMessage`, one person after the other. It remembers nothing.
import { Api } from "grammy";
import { FIRST_CHAT } from "../test/support/crowd.js";

const {
  TELEGRAM_BOT_TOKEN: token = "",
  TELEGRAM_API_ROOT: apiRoot = "",
  BENCH_PEOPLE = "1000",
} = process.env;
const people = Number(BENCH_PEOPLE);
const api = new Api(token, { apiRoot });
const start = performance.now();
for (let n = 1; n <= people; n++) await api.sendMessage(FIRST_CHAT + n, "The neighbourhood meets on Friday.");
process.send?.({ people, sendMs: performance.now() - start });
process.exit(0);
