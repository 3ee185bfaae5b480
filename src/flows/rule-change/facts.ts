import type { LocalText } from "../../domain/process.js";
import type { PlainChange } from "../../domain/rule-change.js";
import type { Facts } from "../facts.js";
import type { At } from "../flow.js";

/** A change of frozen rules, as organizers read it. */
export interface ShownRuleChange {
  id: string;
  changes: readonly PlainChange[];
  why: LocalText;
  proposedAt: Date;
  /** Organizers who agreed and still are organizers. */
  approvals: number;
  /** People who have voted already. */
  voted: number;
}

/** For organizers alone. */
export interface RuleChangeFacts extends Facts {
  change: (ShownRuleChange & { approvedByMe: boolean }) | undefined;
}

export type Here = At<RuleChangeFacts>;
