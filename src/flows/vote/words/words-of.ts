import type { Booth } from "../booth.js";
import { approvalWords } from "./approval.js";
import { budgetWords } from "./budget.js";
import type { KindWords } from "./kind-words.js";
import { pointsWords } from "./points.js";
import { rankingWords } from "./ranking.js";
import { yesNoWords } from "./yes-no.js";

export function wordsOf(booth: Booth): KindWords {
  const { rule } = booth.paper;
  switch (rule.kind) {
    case "approval":
      return approvalWords(booth, rule);
    case "budget":
      return budgetWords(booth, rule);
    case "points":
      return pointsWords(booth, rule);
    case "ranking":
      return rankingWords(booth, rule);
    case "yes-no":
      return yesNoWords(booth, rule);
  }
}
