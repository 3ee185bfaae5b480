import { resolve } from "node:path";
import type { Config } from "../config.js";
import { rootKey } from "../config/root-key.js";
import { openDatabase, type Database } from "../persistence/open-database.js";
import type { Log } from "../ports/log.js";
import { describeBug } from "../services/describe-bug.js";

/** What everything stands on. */
export interface Ground {
  database: Database;
  secretKey: Uint8Array;
}

export interface GroundOptions {
  config: Config;
  log: Log;
  onFirstStart?: () => void;
}

/**
 * The key and the database that the settings name.
 * @throws as `rootKey` and `openDatabase` do.
 */
export async function openGround({ config, log, onFirstStart }: GroundOptions): Promise<Ground> {
  const secretKey = rootKey(config);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: resolve(config.dataDir),
    onWarning: (message, error) => log.warn(error === undefined ? {} : describeBug(error), message),
    onFatal: (error) => {
      log.error(describeBug(error), "the embedded database must be restarted");
      process.exit(1); // a supervisor starts us again, and the database recovers from its log
    },
    ...(onFirstStart && { onFirstStart }),
  });
  return { database, secretKey };
}
