import { phaseNamed } from "../../../flows/notices/notice.js";
import { movedNotice } from "../../../flows/notices/moved-notice.js";
import { goesOnNotice, pausedNotice } from "../../../flows/notices/paused-notice.js";
import { openingNotice } from "../../../flows/notices/opening-notice.js";
import type { Words } from "../words.js";

/** NOT-1 */
export const openingWords: Words = async ({ process, announcement, now }) => {
  const phase = phaseNamed({ process, now }, announcement.subject);
  return ({ areaKey }) => phase && openingNotice({ process, phase, now, area: areaKey ?? undefined });
};

/** NOT-8 */
export const movedWords: Words = async ({ process, announcement, now }) => {
  const phase = phaseNamed({ process, now }, announcement.subject);
  return () => phase && movedNotice({ process, phase, now, why: phase.movedWhy });
};

/** NOT-8, by how it stands when it is sent. */
export const pausedWords: Words = async ({ process, announcement, now }) => {
  const { pausedUntil, votePausedUntil, pausedWhy: why } = process;
  const until = [pausedUntil, votePausedUntil].find((end) => end !== undefined && end > now);
  const what = (until ? until === votePausedUntil : announcement.subject === "vote") ? "vote" : "process";
  return () =>
    until ? pausedNotice({ process, now, what, until, why }) : goesOnNotice({ process, now, what, why });
};
