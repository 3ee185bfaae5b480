import { rulesNotice } from "../../../flows/notices/rules-notice.js";
import { readRuleChange } from "../../../persistence/rule-changes.js";
import type { Words } from "../words.js";

/** What changed in the rules of the vote, by the change that two organizers approved. */
export const rulesWords: Words = async ({ tx, process, announcement, now }) => {
  const change = await readRuleChange(tx, process.id, announcement.subject);
  return () => change && rulesNotice({ process, now, changes: change.changes, why: change.why });
};
