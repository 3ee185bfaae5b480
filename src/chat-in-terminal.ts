import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { LocalMessenger } from "../adapters/local/local-messenger.js";
import { terminalChat } from "../adapters/local/terminal.js";
import type { Config } from "./config.js";
import { systemClock } from "./ports/clock.js";
import { startQueue } from "./queue/start-queue.js";
import { createEngine } from "./services/engine.js";
import { createInbox } from "./services/inbox.js";
import { PREPARING } from "./start/banner.js";
import { openLog } from "./start/log.js";
import { openCore } from "./start/open-core.js";
import { systemRandomness } from "./start/randomness.js";
import { runWithSettings } from "./start/run-with-settings.js";
import { seedWhenEmpty } from "./start/seed-when-empty.js";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The whole service in a terminal, for one person. */
async function chat(config: Config): Promise<void> {
  const log = openLog("error");
  const core = await openCore({ config, log, onFirstStart: () => say(PREPARING) });
  const restOfDemo = await seedWhenEmpty(core, config, say);
  await restOfDemo.make();
  const { app, database } = core;
  const messenger = new LocalMessenger({ clock: app.clock, run: randomUUID() });
  const delivery = {
    prisma: database.prisma,
    messengers: new Map([[messenger.platform, messenger]]),
    clock: systemClock,
    randomness: systemRandomness,
    log,
  };
  const alone = config.databaseUrl === undefined;
  const queue = await startQueue({
    ...delivery,
    redisUrl: config.redisUrl,
    pg: database.queueConnection,
    alone,
  });
  await terminalChat({
    inbox: createInbox(createEngine(app), { ...delivery, queue }),
    messenger,
    input: process.stdin,
    output: process.stdout,
    person: { id: "terminal", name: userInfo().username, part: "citizen", manner: "buttons" },
    language: process.env["LANG"]?.startsWith("it") ? "it" : "en",
    colours: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    newId: randomUUID,
  });
  await queue.close();
  await database.close();
}

await runWithSettings(chat);
