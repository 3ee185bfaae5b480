import { mayAct } from "../../domain/desk/rights.js";
import type { RuleChangeFacts } from "../../flows/rule-change/facts.js";
import { waitingChange } from "../../persistence/rule-changes.js";
import type { LoadFacts } from "../flow-registry.js";
import { shownRuleChange } from "../rule-changes/shown-rule-change.js";

/** Nothing is read for somebody who does not organize this process. */
export const loadRuleChange: LoadFacts<RuleChangeFacts> = async ({ tx }, facts) => {
  const { process, person } = facts;
  const waiting = mayAct(person, "rules") ? await waitingChange(tx, process.id, "rules") : undefined;
  if (!waiting) return { ...facts, change: undefined };
  const shown = await shownRuleChange(tx, process.id, waiting);
  return { ...facts, change: { ...shown, approvedByMe: waiting.approvedBy.includes(person.id) } };
};
