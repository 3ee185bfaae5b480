import { resolve } from "node:path";
import type { Config } from "../config.js";
import { rootKey } from "../config/root-key.js";
import { openDatabase, type Database } from "../persistence/open-database.js";
import type { Clock } from "../ports/clock.js";
import { systemClock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { App } from "../services/app.js";
import { ProcessCache } from "../services/process-cache.js";
import { systemRandomness } from "./randomness.js";

export interface Core {
  database: Database;
  app: App;
}

export interface CoreOptions {
  config: Config;
  log: Log;
  /** The time that rules know: the machine's, or one a demo may move. */
  clock?: Clock;
  linkTo?: App["linkTo"];
  standingOn?: App["standingOn"];
  platforms?: App["platforms"];
  onFirstStart?: () => void;
}

/** The database and what every service needs: the part that the bot and the command line share. */
export async function openCore({
  config,
  log,
  clock = systemClock,
  linkTo,
  standingOn,
  platforms = [],
  onFirstStart,
}: CoreOptions): Promise<Core> {
  const secretKey = rootKey(config);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: resolve(config.dataDir),
    onWarning: (message, error) =>
      log.warn({ error: error instanceof Error ? error.message : undefined }, message),
    onFatal: (error) => {
      log.error({ error: error.message }, "the embedded database must be restarted");
      process.exit(1); // a supervisor starts us again, and the database recovers from its log
    },
    ...(onFirstStart && { onFirstStart }),
  });
  const app: App = {
    prisma: database.prisma,
    clock,
    machine: systemClock,
    randomness: systemRandomness,
    secretKey,
    processes: new ProcessCache(),
    log,
    platforms,
    linkTo: linkTo ?? (() => undefined),
    standingOn: standingOn ?? (() => undefined),
  };
  return { database, app };
}
