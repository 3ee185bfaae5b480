import { rmSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { readConfig, type Config } from "./config.js";
import { openGround } from "./start/open-ground.js";
import { openLog } from "./start/log.js";
import { playInTerminal } from "./start/play-in-terminal.js";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The story ends so many days after it began, and a day before today. */
const DAYS = 262;

/** A folder of its own, and nobody outside: whatever is set for a real service stays as it is. */
const forDemo = (config: Config): Config => ({
  ...config,
  dataDir: join(config.dataDir, "year"),
  databaseUrl: undefined,
  redisUrl: undefined,
  telegram: undefined,
  slack: undefined,
  localChat: true,
  role: "all",
  logLevel: "warn",
});

/** `npm run demo`: plays a year in the terminal, then opens the local chat on the result. */
async function demo(config: Config): Promise<void> {
  rmSync(config.dataDir, { recursive: true, force: true });
  const log = openLog(config.logLevel);
  say("One year of participatory budgeting, played by invented people. This takes a minute or two.");
  const [ground, { runService }] = await Promise.all([openGround({ config, log }), import("./main.js")]);
  const from = DateTime.now().setZone("Europe/Rome").minus({ days: DAYS }).startOf("day").toJSDate();
  await playInTerminal({ ground, log, from, out: process.stdout });
  await runService({ config, log, ground, say });
}

const read = readConfig(process.env);
if (!read.ok) {
  for (const fault of read.faults) process.stderr.write(`${fault}\n`);
  process.exit(1);
}
await demo(forDemo(read.config));
process.exit(0);
