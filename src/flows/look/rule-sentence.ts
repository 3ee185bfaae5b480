import { sharesRule, type Completion, type RuleId } from "../../domain/count/rules.js";
import { say, type Say } from "../screen.js";

const RULES: Record<string, string> = {
  first_per_area: "log-rule-first-per-area",
  greedy: "log-rule-greedy",
  greedy_no_skip: "log-rule-greedy-no-skip",
  greedy_threshold: "log-rule-greedy-threshold",
  greedy_density: "log-rule-greedy-density",
  knapsack_fractional: "log-rule-knapsack",
  phragmen: "log-rule-phragmen",
  copeland_greedy: "log-rule-copeland",
  schulze_greedy: "log-rule-schulze",
  ear_maxSupport: "log-rule-expanding",
};

/** How a rule counts, in a sentence or three. */
export function ruleSentence(rule: RuleId): Say {
  const shares = sharesRule(rule);
  if (!shares) return say(RULES[rule] ?? "log-rule-greedy");
  return completions(shares.completion).reduce(
    (before, next) => say("sentences", { before, next }),
    say("log-rule-equal-shares"),
  );
}

function completions(completion: Completion): Say[] {
  const raised = say("log-rule-raised");
  const filled = say("log-rule-filled");
  switch (completion) {
    case "none":
      return [];
    case "utilitarian":
      return [filled];
    case "add1":
    case "add1_noexh":
    case "add1_frac":
      return [raised];
    case "add1u":
      return [raised, filled];
  }
}
