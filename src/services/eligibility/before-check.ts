import { isStrongEnough, sufficientMethods } from "../../domain/eligibility/strength.js";
import type { VerificationMethod } from "../../domain/process.js";
import { refuse, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import { done, type ActContext } from "../act.js";

/**
 * What there is to say before a check by this method: nothing is left to check for somebody who was checked as surely as
 * voting asks for, and a method that the process does not offer checks nobody (`method-not-here`). Undefined: go on.
 */
export function beforeCheck(
  { process, person }: Pick<ActContext, "process" | "person">,
  method: VerificationMethod,
): Result<Outcome> | undefined {
  const { eligibility: rules } = process.rules;
  if (person.eligibility && isStrongEnough(rules, person.eligibility.strength)) return done;
  return sufficientMethods(rules).includes(method) ? undefined : refuse("method-not-here");
}
