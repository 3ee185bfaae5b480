import { sufficientMethods } from "../../domain/eligibility/strength.js";
import type { VerificationMethod } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { At, Over } from "../flow.js";
import { say } from "../screen.js";

export type Here = At<Facts>;

/** All of it lies over what the right to vote was needed for. */
export const RIGHT: Over = { title: say("over-right") };

/** What this service, on this platform, has the means for. */
const HAS_MEANS: Partial<Record<VerificationMethod, (facts: Facts) => boolean>> = {
  phone: ({ checks, capabilities }) => checks.smsAnHour > 0 || capabilities.asksContact,
  login: ({ checks }) => checks.loginAt !== undefined,
};

/** The ways to show the right to vote that lead there from here, in the order of the process file. */
export const waysFor = (facts: Facts): VerificationMethod[] =>
  sufficientMethods(facts.process.rules.eligibility).filter((method) => HAS_MEANS[method]?.(facts) ?? true);
