import type { BallotKind } from "../count/election.js";
import { suits, type RuleId } from "../count/rules.js";

/** Rules worth comparing: what cities use, and what researchers recommend. */
const COMPARED: readonly RuleId[] = [
  "first_per_area",
  "greedy",
  "greedy_no_skip",
  "greedy_density",
  "mes_cost_add1u",
  "mes_card_add1u",
  "phragmen",
  "schulze_greedy",
  "copeland_greedy",
  "ear_maxSupport",
];

/** Those that can count such ballots, the rule of the process first. */
export const labRules = (kind: BallotKind, official: RuleId): RuleId[] => [
  official,
  ...COMPARED.filter((rule) => rule !== official && suits(rule, kind)),
];
