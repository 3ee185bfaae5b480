/** A turn at a desk ends by itself after this long without a press: nobody finds the ballot of whoever was there before. */
export const IDLE_MS = 10 * 60_000;

/** The last moment at which a turn was left that is over by now. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MS);

/** When a turn ends, if nothing is pressed any more. */
export const turnEnds = (touchedAt: Date): Date => new Date(touchedAt.getTime() + IDLE_MS);
