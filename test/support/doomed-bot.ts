// The whole service in a process that a test kills. It prints a line once it runs.
import { openDatabase } from "../../src/persistence/open-database.js";
import { startRunningBot } from "./running-bot.js";

export interface DoomedBot {
  databaseUrl: string | undefined;
  dataDir: string;
  platform: { url: string; token: string };
}

const order = JSON.parse(process.argv[2] ?? "") as DoomedBot;
const fail = (error: unknown) => {
  throw error;
};
const database = await openDatabase({ ...order, onWarning: fail, onFatal: fail });
await startRunningBot({ database, server: order.platform, polls: true, alone: !order.databaseUrl });
process.stdout.write("running\n");
