import { resultsNotice } from "../../../flows/notices/results-notice.js";
import { publishedCounts } from "../../../persistence/counts.js";
import type { Words } from "../words.js";

/** NOT-6. What was corrected meanwhile is told by the correction alone. */
export const resultsWords: Words = async ({ tx, process, announcement, now }) => {
  const box = process.boxes.find(({ id }) => id === Number(announcement.subject));
  const count = (await publishedCounts(tx, process.id)).find(({ boxId }) => boxId === box?.id);
  if (!box || !count || count.version !== announcement.version) return () => undefined;
  const { result, note } = count;
  return ({ subject }) => resultsNotice({ process, now, box, result, note, projectId: subject ?? undefined });
};
