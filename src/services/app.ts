import type { Database } from "../persistence/open-database.js";
import type { Clock } from "../ports/clock.js";
import type { AskStanding } from "../ports/membership.js";
import type { Log } from "../ports/log.js";
import type { Randomness } from "../ports/randomness.js";
import type { Checks } from "../flows/facts.js";
import type { ProcessCache } from "./process-cache.js";

/** What every service needs; composed once, in `main.ts` or in a test. */
export interface App {
  prisma: Database["prisma"];
  /** The time that rules know; a demo may move it. */
  clock: Clock;
  /** The machine's own time, for deliveries and leases. */
  machine: Clock;
  randomness: Randomness;
  /** Root of every keyed hash. */
  secretKey: Uint8Array;
  processes: ProcessCache;
  log: Log;
  checks: Checks;
  /** Where its pages can be opened; undefined where no address is known. */
  publicUrl?: string | undefined;
  /** Where people can write from. */
  platforms: readonly string[];
  /** How to link to the bot of a platform, where it has such links. */
  linkTo: (platform: string) => ((start: string) => string) | undefined;
  /** How to ask a platform who belongs to a group, where it tells. */
  standingOn: (platform: string) => AskStanding | undefined;
}

/** A deployment that sends no SMS and has no login of a city. */
export const NO_CHECKS: Checks = { smsAnHour: 0, loginAt: undefined };
