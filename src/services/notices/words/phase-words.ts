import { phaseNamed } from "../../../flows/notices/notice.js";
import { movedNotice } from "../../../flows/notices/moved-notice.js";
import { goesOnNotice, pausedNotice, restsAt } from "../../../flows/notices/paused-notice.js";
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
  const rests = restsAt(process, now);
  const rest = rests.find(({ what }) => what === announcement.subject) ?? rests[0];
  const what = announcement.subject === "vote" ? "vote" : "process";
  return () =>
    rest
      ? pausedNotice({ process, now, ...rest })
      : goesOnNotice({ process, now, what, why: process.pausedWhy });
};
