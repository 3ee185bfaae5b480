import { greedy } from "./greedy.js";
import type { CountingRule } from "./rule.js";

/** The most voted project is funded if the budget pays for it; the money left is not used. Without votes nothing is funded. */
export const firstPerArea: CountingRule = (ranking, election) => {
  const [first] = ranking;
  if (!first || first.votes === 0) return { winners: [], log: [{ code: "count.no-votes" }] };
  return greedy([first], election);
};
