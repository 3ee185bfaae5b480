import type { Verdict } from "../../domain/assessment/assessment.js";
import type { Process } from "../../domain/process.js";
import { money, quote, say, type Line } from "../screen.js";

/** What was found, as everybody reads it: whether, for how much, who says so and why. */
export const verdictLines = (
  { currency }: Pick<Process, "currency">,
  { verdict, cost, office, reason }: Verdict,
): Line[] => [
  say(`verdict-${verdict}`),
  ...(cost === undefined ? [] : [say("verdict-cost", { cost: money(cost, currency) })]),
  say("verdict-office", { office }),
  quote(reason),
];
