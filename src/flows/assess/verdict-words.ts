import type { Verdict } from "../../domain/assessment/assessment.js";
import type { Process } from "../../domain/process.js";
import type { NamedBand } from "../../domain/project-cost.js";
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

/** That no project may cost so much there, with what it may cost, and what follows for the verdict. */
export function missedLines(
  { currency }: Pick<Process, "currency">,
  { verdict, cost, missed }: Pick<Verdict, "verdict"> & { cost: number; missed: readonly NamedBand[] },
): Line[] {
  if (missed.length === 0) return [];
  return [
    ...missed.map(({ kind, least, most }) =>
      say(kind === undefined ? "limits-outside-band" : "limits-outside-band-of", {
        cost: money(cost, currency),
        least: money(least, currency),
        most: money(most, currency),
        ...(kind !== undefined && { kind: say(`limits-${kind}`) }),
      }),
    ),
    ...(verdict === "not-feasible" ? [] : [say(`assess-outside-${verdict}`)]),
  ];
}
