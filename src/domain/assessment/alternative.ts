import type { Process } from "../process.js";
import type { Assessment } from "./assessment.js";

/** Where a process does not say how many supports are many. */
const MANY = 20;

type Rules = Pick<Process["rules"], "assessment">;

/** From how many supports on a proposal that cannot be done opens the search for another idea. */
export const alternativeFrom = (rules: Rules): number => rules.assessment?.alternativeFrom ?? MANY;

/** Whether many people wanted what cannot be done: then everybody is asked for another idea for the same need. */
export const isAlternativeSought = (
  { found, supports }: Pick<Assessment, "found" | "supports">,
  rules: Rules,
): boolean => found?.verdict === "not-feasible" && supports >= alternativeFrom(rules);
