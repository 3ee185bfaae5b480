import { resultsNotice } from "../../../flows/notices/results-notice.js";
import { latestCounts } from "../../../persistence/counts.js";
import type { Words } from "../words.js";

/** NOT-6 */
export const resultsWords: Words = async ({ tx, process, announcement, now }) => {
  const box = process.boxes.find(({ id }) => id === Number(announcement.subject));
  const count = (await latestCounts(tx, process.id, ["published"])).find(({ boxId }) => boxId === box?.id);
  if (!box || !count) return () => undefined;
  return ({ subject }) =>
    resultsNotice({ process, now, box, result: count.result, projectId: subject ?? undefined });
};
