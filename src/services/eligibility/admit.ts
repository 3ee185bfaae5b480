import { typedDay } from "../../domain/birth-date.js";
import { ageBand } from "../../domain/eligibility/age-band.js";
import { ageIn, dayOfAge } from "../../domain/eligibility/age.js";
import { isBarred } from "../../domain/eligibility/barred.js";
import type { Identifier } from "../../domain/eligibility/identifier.js";
import type { Tie, VerificationMethod } from "../../domain/process.js";
import { refuse } from "../../domain/result.js";
import type { Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import type { ListedPerson } from "../../persistence/eligibility.js";
import { done } from "../act.js";
import { grant, type Granter } from "./grant.js";

/**
 * What a method yields once it has proven something about somebody, whichever it is: a code typed, a number that answers,
 * a login, a document shown. Whoever is neither listed nor has a tie has no right.
 */
export interface Finding {
  method: VerificationMethod;
  identifiers: readonly Identifier[];
  /** Their line of the electoral list. */
  listed: ListedPerson | undefined;
  /** A district that is known otherwise. */
  area?: string | undefined;
  /** `yyyy-mm-dd`; undefined where the method does not tell. */
  birthDate?: string | undefined;
  /** What they declare to have to do with the place. */
  tie?: Tie | undefined;
}

/** What is shown to staff when somebody reports that an identifier was used: enough to find it, not to know it. */
export const referenceOf = ({ hash }: Identifier): string => hash.slice(0, 10);

/**
 * Applies the rules of the process to a finding, and gives the right to vote.
 * Refuses with `person-too-young` {age, on}, `person-barred`, `identifier-used` {ref, method}, `person-not-confirmed` {ref}.
 */
export async function admit(granter: Granter, finding: Finding): Promise<Result<Outcome>> {
  const { process, now } = granter;
  const { method, identifiers, listed, birthDate } = finding;
  const { eligibility: rules } = process.rules;
  const age = birthDate === undefined ? undefined : ageIn(process, birthDate, now);
  if (age !== undefined && age < rules.minimumAge)
    return refuse("person-too-young", { age: rules.minimumAge, on: typedDay(dayOfAge(process, now)) });
  const ref = identifiers[0] ? referenceOf(identifiers[0]) : "";
  const tie = rules.ties.find((one) => one === finding.tie);
  if (!listed && tie === undefined) return refuse("person-not-confirmed", { ref });
  const barredAs = listed?.barredAs ?? undefined;
  if (isBarred(rules, barredAs, "vote")) return refuse("person-barred");
  const granted = await grant(granter, {
    method,
    basis: listed ? "listed" : "declared",
    area: listed?.areaKey ?? finding.area,
    tie: tie ?? (listed ? "live" : undefined),
    ageBand: age === undefined ? undefined : ageBand(age),
    barredAs,
    identifiers,
  });
  return granted ? done : refuse("identifier-used", { ref, method });
}
