import type { Config } from "./config.js";
import { PREPARING } from "./start/banner.js";
import { openLog } from "./start/log.js";
import { openGround } from "./start/open-ground.js";
import { runWithSettings } from "./start/run-with-settings.js";

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

await runWithSettings(start);
