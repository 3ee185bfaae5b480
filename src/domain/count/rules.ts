import type { BallotKind } from "./election.js";

/** How a voter's gain from a project is measured by the Method of Equal Shares. */
export type Utility = "cost" | "card" | "score";

/** What follows the Method of Equal Shares with the budget divided equally. */
export type Completion = "none" | "utilitarian" | "add1" | "add1_noexh" | "add1_frac" | "add1u";

export type SharesRuleId = `mes_${Utility}_${Completion}`;

const UTILITIES: readonly Utility[] = ["cost", "card", "score"];
const COMPLETIONS: readonly Completion[] = [
  "none",
  "utilitarian",
  "add1",
  "add1_noexh",
  "add1_frac",
  "add1u",
];

const IN_ORDER = [
  "first_per_area",
  "greedy",
  "greedy_no_skip",
  "greedy_threshold",
  "greedy_density",
  "knapsack_fractional",
] as const;
const PAIRWISE = ["copeland_greedy", "schulze_greedy"] as const;

export type RuleId =
  (typeof IN_ORDER)[number] | (typeof PAIRWISE)[number] | SharesRuleId | "phragmen" | "ear_maxSupport";

const SHARES = UTILITIES.flatMap((utility) =>
  COMPLETIONS.map((completion): SharesRuleId => `mes_${utility}_${completion}`),
);

/** Every counting rule. */
export const RULE_IDS: readonly RuleId[] = [
  ...IN_ORDER,
  ...SHARES,
  "phragmen",
  ...PAIRWISE,
  "ear_maxSupport",
];

export const isRuleId = (text: string): text is RuleId => (RULE_IDS as readonly string[]).includes(text);

/** The two halves of a rule's name, when it is one of the Method of Equal Shares. */
export function sharesRule(rule: RuleId): { utility: Utility; completion: Completion } | undefined {
  const [method, utility, ...completion] = rule.split("_");
  if (method !== "mes") return undefined;
  return { utility: utility as Utility, completion: completion.join("_") as Completion };
}

/** Whether a rule can count ballots of a kind. */
export function suits(rule: RuleId, kind: BallotKind): boolean {
  if (rule === "phragmen") return kind === "approval";
  if (rule === "ear_maxSupport" || isPairwise(rule)) return kind === "ordinal";
  return sharesRule(rule)?.utility !== "score" || kind !== "approval";
}

const isPairwise = (rule: RuleId): boolean => (PAIRWISE as readonly string[]).includes(rule);
