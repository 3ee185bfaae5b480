import type { Assessment } from "../../domain/assessment/assessment.js";
import type { Evaluator } from "../../persistence/assessments.js";
import { areaOf } from "./checked-proposal.js";

/** Whether somebody who may still do it looks at a proposal: what a role that was taken away leaves is nobody's. */
export function isGivenToSomebody(
  item: { assessment: Assessment | undefined; area: string | undefined },
  evaluators: readonly Evaluator[],
): boolean {
  const { assessment } = item;
  if (!assessment) return false;
  if (assessment.state !== "open" && assessment.state !== "sent-back") return true;
  return evaluators.some(
    ({ id, area }) => id === assessment.evaluator && (area === null || area === areaOf(item)),
  );
}
