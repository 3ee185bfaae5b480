import { assessBy, mayBeDirected } from "../../domain/assessment/calendar.js";
import type { CheckStatus, Colleague } from "../../flows/assess/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { CheckItem, Evaluator } from "../../persistence/assessments.js";
import { isGivenToSomebody } from "../assess/given-to.js";

type Given = Parameters<typeof isGivenToSomebody>[0];

/**
 * Where a look stands; one of somebody who is no evaluator any more is nobody's. What nobody finished before the ballot was
 * made is too late.
 */
export function statusOf(
  { process, now }: Pick<Facts, "process" | "now">,
  item: Given,
  everybody: readonly Evaluator[],
): CheckStatus {
  const { state } = item.assessment ?? {};
  if (state === "published" || state === "ready") return state;
  if (!mayBeDirected(process, now)) return "late";
  return state !== undefined && isGivenToSomebody(item, everybody) ? state : "unassigned";
}

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
