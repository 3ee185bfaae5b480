import { readConfig, type Config } from "./config.js";
import { PREPARING } from "./start/banner.js";
import { openLog } from "./start/log.js";
import { openGround } from "./start/open-ground.js";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The service is read while the database opens: either takes seconds, and half of that is waiting. */
async function start(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const [ground, { runService }] = await Promise.all([
    openGround({ config, log, onFirstStart: () => say(PREPARING) }),
    import("./main.js"),
  ]);
  await runService({ config, log, ground, say });
}

const read = readConfig(process.env);
if (!read.ok) {
  for (const fault of read.faults) process.stderr.write(`${fault}\n`);
  process.exit(1);
}
try {
  await start(read.config);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
