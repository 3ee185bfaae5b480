import type { Facts } from "./facts.js";

/** The service is paused for now (ERR-7): who may only read, reads on. */
export const isPaused = ({ process: { pausedUntil }, now }: Pick<Facts, "process" | "now">): boolean =>
  pausedUntil !== undefined && pausedUntil > now;
