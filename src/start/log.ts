import { pino } from "pino";
import type { Config } from "../config.js";
import type { Log } from "../ports/log.js";

/** One JSON line an event on standard error, so that what a command prints stays clean. */
export const openLog = (level: Config["logLevel"]): Log =>
  pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
