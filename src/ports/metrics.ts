/** How the handling of an event ended: acted upon; answered with an apology; left to its platform, which brings it again. */
export type EventEnd = "stored" | "broken" | "put-off";

/** How a notice ended. */
export type NoticeEnd = "sent" | "failed" | "unreachable" | "skipped";

/**
 * What is counted as it happens, cheaply and without names; how long queues are is read when somebody asks. No label may
 * lead to a person.
 */
export interface Metrics {
  /** `ms`: from when it came in until it was committed, or given up. */
  eventEnded(platform: string, end: EventEnd, ms: number): void;
  noticeEnded(platform: string, end: NoticeEnd): void;
}

/** Where nobody counts. */
export const NO_METRICS: Metrics = { eventEnded: () => {}, noticeEnded: () => {} };
