import type { ShownRuleChange } from "../../flows/rule-change/facts.js";
import { standingApprovals, votedIn, type RuleChange } from "../../persistence/rule-changes.js";
import type { Tx } from "../../persistence/transaction.js";

/** A change with what organizers weigh it by, counted now. */
export async function shownRuleChange(
  tx: Tx,
  processId: string,
  { id, changes, why, proposedAt }: RuleChange,
): Promise<ShownRuleChange> {
  const approvals = await standingApprovals(tx, processId, id);
  return { id, changes, why, proposedAt, approvals, voted: (await votedIn(tx, processId)).people };
}
