import { identifierOf } from "../../domain/eligibility/identifier.js";
import { phoneNumber } from "../../domain/eligibility/phone-number.js";
import { refuse } from "../../domain/result.js";
import type { Act } from "../act.js";
import { admit } from "./admit.js";
import { beforeCheck } from "./before-check.js";
import { tieNamed } from "./tie-named.js";
import { spendTry } from "./verification-attempts.js";

/** ONB-5 (c): the platform has checked the number, and says that it is the sender's own. */
export const verifyByContact: Act<"verify-by-contact"> = async (context, { phone, tie }) => {
  const before = beforeCheck(context, "phone");
  if (before) return before;
  const { process, secretKey } = context;
  const number = phoneNumber(phone, process.rules.eligibility.phoneCountries);
  if (number === undefined) return refuse("phone-unreadable");
  const identifier = identifierOf(secretKey, process.id, "phone", number);
  const tries = await spendTry(context, "right", identifier);
  if (!tries.ok) return tries;
  return admit(context, {
    method: "phone",
    identifiers: [identifier],
    listed: undefined,
    tie: tieNamed(process, tie),
  });
};
