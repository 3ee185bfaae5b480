const HOUR_MS = 60 * 60_000;

/** Authors hear of what became of their project this much earlier than everybody else. */
export const AUTHORS_FIRST_MS = HOUR_MS;

/** Results older than a week are no news. */
export const NEWS_MS = 7 * 24 * HOUR_MS;

/** How a count is told of: a later version corrects the one before. */
export const newsKind = (version: number): "results" | "corrected" =>
  version === 1 ? "results" : "corrected";
