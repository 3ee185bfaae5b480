import { money, say, type Arg } from "../../screen.js";
import type { WordsOn } from "./kind-words.js";

/** BAL-2 */
export const budgetWords: WordsOn<"budget"> = (booth) => {
  const { standing, offered, currency, paper } = booth;
  const amount = (minor: number): Arg => money(minor, currency);
  const [spent, total] = [amount(standing.spent), amount(paper.budget)];
  return {
    invitation: say("vote-choose-budget", { budget: total, count: offered.length }),
    status: say("vote-status-budget", { spent, budget: total, left: amount(standing.left) }),
    tooMuch: say("vote-status-over", { spent, budget: total, over: amount(-standing.left) }),
    left: say("vote-money-left", { left: amount(Math.max(0, standing.left)) }),
    myBallot: say("button-my-ballot", { count: standing.count }),
    mark: () => undefined,
    mayLeave: standing.left > 0 ? say("vote-may-not-spend") : undefined,
    fits: say("vote-fits-budget", { spent, budget: total }),
  };
};
