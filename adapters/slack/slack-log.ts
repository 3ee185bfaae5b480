import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/ports/log.js";

/**
 * What Slack's libraries have to say, in our log. Not their details: those hold what people wrote and chose (I-13). Nor
 * errors: whoever made the call deals with them.
 */
export function slackLog(log: Log): Logger {
  const silence = (): void => {};
  const tell = (...said: unknown[]): void => {
    const [first] = said;
    if (typeof first === "string") log.debug({}, `Slack's library: ${first.slice(0, 120)}`);
  };
  return {
    debug: silence,
    info: silence,
    warn: tell,
    error: tell,
    setLevel: silence,
    getLevel: () => LogLevel.WARN,
    setName: silence,
  };
}
