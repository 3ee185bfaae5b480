import type { Database } from "../persistence/open-database.js";
import { systemClock } from "../ports/clock.js";
import { NO_CHECKS } from "../services/app.js";
import type { App } from "../services/app.js";
import { ProcessCache } from "../services/process-cache.js";
import { openGround, type Ground, type GroundOptions } from "./open-ground.js";
import { systemRandomness } from "./randomness.js";

export interface Core {
  database: Database;
  app: App;
}

/** What differs between the bot, the command line and a test. */
export interface CoreOptions extends Pick<App, "log"> {
  /** The time that rules know: the machine's, or one a demo may move. */
  clock?: App["clock"];
  linkTo?: App["linkTo"];
  standingOn?: App["standingOn"];
  platforms?: App["platforms"];
  checks?: App["checks"];
  publicUrl?: App["publicUrl"];
}

/** The database and what every service needs: the part that the bot and the command line share. */
export async function openCore(options: CoreOptions & GroundOptions): Promise<Core> {
  return coreOn(await openGround(options), options);
}

export function coreOn(
  { database, secretKey }: Ground,
  {
    log,
    clock = systemClock,
    linkTo = () => undefined,
    standingOn = () => undefined,
    platforms = [],
    checks = NO_CHECKS,
    publicUrl,
  }: CoreOptions,
): Core {
  const app: App = {
    prisma: database.prisma,
    clock,
    machine: systemClock,
    randomness: systemRandomness,
    secretKey,
    processes: new ProcessCache(),
    log,
    checks,
    platforms,
    publicUrl,
    linkTo,
    standingOn,
  };
  return { database, app };
}
