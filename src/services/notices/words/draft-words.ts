import { draftNotice } from "../../../flows/notices/draft-notice.js";
import { draftsBegun } from "../../../persistence/notices/notice-facts.js";
import type { Words } from "../words.js";

/** NOT-9 */
export const draftWords: Words = async ({ tx, process, now, notices }) => {
  const people = notices.map(({ participantId }) => participantId);
  const drafts = new Map(
    (await draftsBegun(tx, process.id, people)).map((draft) => [String(draft.id), draft]),
  );
  return ({ subject }) => {
    const { id, title, keptUntil } = drafts.get(subject ?? "") ?? {};
    if (id === undefined || !keptUntil) return undefined;
    return draftNotice({ process, now, draft: { id, title: title ?? undefined, keptUntil } });
  };
};
