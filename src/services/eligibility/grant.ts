import type { Identifier } from "../../domain/eligibility/identifier.js";
import { STRENGTHS } from "../../domain/eligibility/strength.js";
import type { Tie, VerificationMethod } from "../../domain/process.js";
import { lockHolders, putEligibility } from "../../persistence/eligibility.js";
import type { ActContext } from "../act.js";

/** What a check found out about somebody. */
export interface Check {
  method: VerificationMethod;
  /** Whether the city has them on a list, or they only say so themselves. */
  basis: "listed" | "declared";
  /** The district they are known to vote in; undefined where they may choose. */
  area: string | undefined;
  tie: Tie | undefined;
  ageBand: string | undefined;
  /** All that tells them from others; at least one. */
  identifiers: readonly Identifier[];
}

type Granter = Pick<ActContext, "tx" | "now" | "process" | "person" | "randomness">;

/**
 * Gives a person the right to vote, or makes the one they have stronger: with all of these identifiers, or not at all.
 * False when one of them is somebody else's in this process: one person, one ballot.
 */
export async function grant(
  { tx, now, process, person, randomness }: Granter,
  check: Check,
): Promise<boolean> {
  const holders = await lockHolders(tx, process.id, check.identifiers);
  if (holders.some((holder) => holder !== person.id)) return false;
  const right = {
    id: randomness.uuid(),
    processId: process.id,
    participantId: person.id,
    method: check.method,
    basis: check.basis,
    strength: STRENGTHS[check.method],
    areaKey: check.area ?? null,
    tie: check.tie ?? null,
    ageBand: check.ageBand ?? null,
    checkedAt: now,
  };
  await putEligibility(tx, right, check.identifiers);
  return true;
}
