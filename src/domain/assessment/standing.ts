import type { ProposalState, Standing } from "../proposal.js";
import { ok, refuse, type Result } from "../result.js";
import { isKnownToAll, type Assessment } from "./assessment.js";

type Known = Pick<Assessment, "found" | "publishedAt"> | undefined;

/**
 * How everybody sees a proposal that is being checked: once all may know that it cannot be done, it cannot be done, whenever
 * that is written down (I-4).
 */
export const stateKnown = (state: ProposalState, assessment: Known, now: Date): ProposalState =>
  state === "in-check" && assessment?.found?.verdict === "not-feasible" && isKnownToAll(assessment, now)
    ? "not-feasible"
    : state;

/** Writes down what all know. */
export const endAsNotFeasible = (standing: Standing): Result<Standing> =>
  standing.state === "in-check"
    ? ok({ ...standing, state: "not-feasible" })
    : refuse("proposal.not-now", { state: standing.state });

/** It is looked at once more. */
export const backInCheck = (standing: Standing): Result<Standing> =>
  standing.state === "in-check" || standing.state === "not-feasible"
    ? ok({ ...standing, state: "in-check" })
    : refuse("proposal.not-now", { state: standing.state });

/** Words that an office and the authors agree on are a version of their own, which everybody reads from then on. */
export function withAgreedWords(standing: Standing): Result<Standing> {
  const { state, last } = standing;
  if (state !== "in-check") return refuse("proposal.not-now", { state });
  const next = last + 1;
  return ok({ ...standing, working: next, last: next, sent: next, public: next });
}
