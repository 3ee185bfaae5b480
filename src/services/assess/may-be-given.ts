import { rolesWith } from "../../domain/desk/rights.js";
import type { Proposal } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { hasPartIn, lookedAtAgain, readEvaluators } from "../../persistence/assessments.js";
import type { ActContext } from "../act.js";
import { areaOf } from "./checked-proposal.js";

/** Whoever has the right where it is, had no part in it, and did not write what somebody else is to look at again. */
export async function mayBeGivenTo(
  { tx, process }: ActContext,
  { id, text }: Proposal,
  evaluator: string,
): Promise<Result<undefined>> {
  const evaluators = await readEvaluators(tx, process.id, rolesWith("assess"));
  const area = areaOf(text);
  const reaches = evaluators.some((one) => one.id === evaluator && (one.area === null || one.area === area));
  if (!reaches) return refuse("assess.no-evaluator");
  if (await hasPartIn(tx, id, evaluator)) return refuse("assess.their-proposal");
  return (await lookedAtAgain(tx, id)) === evaluator ? refuse("assess.first-writer") : ok(undefined);
}
