import type { Identifier } from "../../domain/eligibility/identifier.js";
import { strengthOf } from "../../domain/eligibility/strength.js";
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
  /** The office in which the list has them. */
  barredAs: string | undefined;
  /** All that tells them from others; at least one. */
  identifiers: readonly Identifier[];
}

export type Granter = Pick<ActContext, "tx" | "now" | "process" | "randomness"> & {
  person: { id: string };
};

/** Whether nobody else holds one of these in this process. Until the transaction ends nobody else can take one. */
export async function areFree(
  { tx, process, person }: Granter,
  identifiers: readonly Identifier[],
): Promise<boolean> {
  const holders = await lockHolders(tx, process.id, identifiers);
  return holders.every((holder) => holder === person.id);
}

/**
 * Gives a person the right to vote, or makes the one they have stronger: with all of these identifiers, or not at all.
 * False when one of them is somebody else's in this process: one person, one ballot.
 */
export async function grant(granter: Granter, check: Check): Promise<boolean> {
  if (!(await areFree(granter, check.identifiers))) return false;
  const { tx, now, process, person, randomness } = granter;
  const right = {
    id: randomness.uuid(),
    processId: process.id,
    participantId: person.id,
    method: check.method,
    basis: check.basis,
    strength: strengthOf(process.rules.eligibility, check.method),
    areaKey: check.area ?? null,
    tie: check.tie ?? null,
    ageBand: check.ageBand ?? null,
    barredAs: check.barredAs ?? null,
    checkedAt: now,
  };
  await putEligibility(tx, right, check.identifiers);
  return true;
}
