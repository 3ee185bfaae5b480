/** The only source of "now" (I-5). */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
