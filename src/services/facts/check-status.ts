import { assessBy } from "../../domain/assessment/calendar.js";
import type { CheckStatus, Colleague } from "../../flows/assess/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { CheckItem, Evaluator } from "../../persistence/assessments.js";
import { isGivenToSomebody } from "../assess/given-to.js";

type Given = Parameters<typeof isGivenToSomebody>[0];

/** Where a look stands; one of somebody who is no evaluator any more is nobody's. */
export const statusOf = (item: Given, everybody: readonly Evaluator[]): CheckStatus =>
  item.assessment && isGivenToSomebody(item, everybody) ? item.assessment.state : "unassigned";

/** Until when it is to be done, as long as it is. */
export function byOf(
  process: Facts["process"],
  { assessment }: Pick<CheckItem, "assessment">,
  status: CheckStatus,
): Date | undefined {
  const isToDo = status === "open" || status === "sent-back" || status === "waiting";
  return assessment && isToDo ? assessBy(process, assessment.assignedAt) : undefined;
}

/** Each once, whatever the number of their areas. */
export const colleagues = (evaluators: readonly Evaluator[]): Colleague[] => [
  ...new Map(evaluators.map(({ id, name }) => [id, { id, name }])).values(),
];
