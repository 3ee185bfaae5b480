import { weeklyNotice } from "../../../flows/notices/weekly-notice.js";
import { personalNews } from "../../../persistence/notices/notice-facts.js";
import type { Words } from "../words.js";

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** NOT-10: the week before the summary was due, however late it comes. */
export const weeklyWords: Words = async ({ tx, process, announcement, now, notices }) => {
  const people = notices.map(({ participantId }) => participantId);
  const since = new Date(announcement.dueAt.getTime() - WEEK_MS);
  const news = new Map(
    (await personalNews(tx, process.id, people, since)).map((row) => [row.participantId, row]),
  );
  return ({ participantId, areaKey }) => {
    const own = news.get(participantId);
    if (!own) return undefined;
    const worksOf = process.projects.find(({ id }) => id === own.worksProjectId);
    return weeklyNotice({ process, now, area: areaKey ?? undefined, ...own, worksOf });
  };
};
