import type { LocalText } from "../../../domain/process.js";
import { worksNotice } from "../../../flows/notices/works-notice.js";
import { worksNews } from "../../../persistence/notices/notice-facts.js";
import type { Words } from "../words.js";

/** NOT-7, to who follows a project; what becomes of their own, to its authors. */
export const worksWords: Words = async ({ tx, process, announcement, now }) => {
  const news = await worksNews(tx, Number(announcement.subject));
  const project = process.projects.find(({ id }) => id === news?.projectId);
  if (!news || !project) return () => undefined;
  const note = worksNotice({
    process,
    now,
    project,
    step: news.step,
    text: news.text as LocalText,
    expectedAt: news.expectedAt ?? undefined,
    reason: news.reason as LocalText,
    change: news.change as LocalText,
    isCorrection: news.corrects !== null,
  });
  return () => note;
};
