import type { ProcessRules, Strength, VerificationMethod } from "../process.js";

/**
 * What a check by each method is worth, where the process file says nothing else: a name and a birth date are only said;
 * a letter, or a message to a phone, reached somebody; a login of the city or a desk saw who it is.
 */
export const STRENGTHS: Readonly<Record<VerificationMethod, Strength>> = {
  list: 1,
  phone: 2,
  code: 2,
  login: 3,
  desk: 3,
};

type Rules = Pick<ProcessRules["eligibility"], "methods" | "strength" | "strengths">;

export const strengthOf = ({ strengths }: Pick<Rules, "strengths">, method: VerificationMethod): Strength =>
  strengths?.[method] ?? STRENGTHS[method];

export const isStrongEnough = ({ strength = 1 }: Pick<Rules, "strength">, given: Strength): boolean =>
  given >= strength;

/** The methods that alone give all that voting asks for, in the order of the file. */
export const sufficientMethods = (rules: Rules): VerificationMethod[] =>
  rules.methods.filter((method) => isStrongEnough(rules, strengthOf(rules, method)));
