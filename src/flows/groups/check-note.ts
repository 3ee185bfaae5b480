import { showsTotals } from "../../domain/quick-check.js";
import { deadline, gap, inGroup, say, type Line, type Note } from "../screen.js";

/** A check as its channel may see it: nobody in it. */
export interface CheckShown {
  id: number;
  question: string;
  options: readonly string[];
  /** Answers by option. */
  totals: readonly number[];
  closesAt: Date;
  closed: boolean;
}

export const checkName = (id: number): string => `check-${id}`;

/** SLK-7 */
export function checkNote(check: CheckShown): Note & { name: string } {
  const { id, question, options, closed } = check;
  return {
    id: "SLK-7",
    name: checkName(id),
    lines: [say("check-not-the-vote"), gap, say("check-question", { question }), ...standingLines(check)],
    buttons: closed
      ? []
      : options.map((option, index) => [inGroup(option, "check", "answer", `${id}-${index}`)]),
  };
}

function standingLines({ options, totals, closesAt, closed }: CheckShown): Line[] {
  const answers = totals.reduce((sum, count) => sum + count, 0);
  const shown = showsTotals({ closed, answers })
    ? options.map((option, index) => say("check-total", { option, count: totals[index] ?? 0 }))
    : [];
  if (closed) return [...shown, gap, say("check-closed", { count: answers, on: deadline(closesAt) })];
  return [
    ...shown,
    gap,
    say("check-answers", { count: answers }),
    ...(shown.length === 0 ? [say("check-totals-later")] : []),
    say("check-closes", { until: deadline(closesAt) }),
    say("check-secret"),
  ];
}
