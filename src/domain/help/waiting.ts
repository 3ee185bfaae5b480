import { answerBy } from "./thread.js";

/** What waits of what people asked and reported. */
export interface WaitingHelp {
  /** Questions that should have been answered by now. */
  overdue: number;
  /** Questions that are still in time, and by when the first of them is to be answered; undefined without any. */
  inTime: { questions: number; by: Date } | undefined;
  /** Reports of pressure: they get no answer, so none is due. */
  reports: number;
}

/** @param waits the longest first. */
export function waitingHelp(
  waits: readonly { since: Date; isReport: boolean }[],
  timeZone: string,
  now: Date,
): WaitingHelp {
  const due = waits.filter(({ isReport }) => !isReport).map(({ since }) => answerBy(since, timeZone));
  const inTime = due.filter((by) => now <= by);
  const [by] = inTime;
  return {
    overdue: due.length - inTime.length,
    inTime: by && { questions: inTime.length, by },
    reports: waits.length - due.length,
  };
}
