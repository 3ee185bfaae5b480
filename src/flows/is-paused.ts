import type { Facts } from "./facts.js";

type Known = Pick<Facts, "process" | "now">;

const isAhead = (until: Date | undefined, now: Date): boolean => until !== undefined && until > now;

/** The service is paused for now (ERR-7): who may only read, reads on. */
export const isPaused = ({ process, now }: Known): boolean => isAhead(process.pausedUntil, now);

/** Nobody votes for now, whether all is paused or voting alone. */
export const isVotePaused = ({ process, now }: Known): boolean =>
  isAhead(process.pausedUntil, now) || isAhead(process.votePausedUntil, now);

/** Whether a flow rests now, by what it rests with. */
export const rests = (withWhat: "service" | "vote" | undefined, known: Known): boolean =>
  withWhat === "vote" ? isVotePaused(known) : withWhat === "service" && isPaused(known);
