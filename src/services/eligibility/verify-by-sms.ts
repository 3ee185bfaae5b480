import { normaliseSmsCode, oneTimeHash } from "../../domain/eligibility/one-time-code.js";
import { refuse } from "../../domain/result.js";
import { countPhoneTry, lockPhoneCode, usePhoneCode } from "../../persistence/phone-codes.js";
import type { Act } from "../act.js";
import { admit } from "./admit.js";
import { beforeCheck } from "./before-check.js";
import { tieNamed } from "./tie-named.js";

/** Wrong ones before a new code is needed: a guess among a million is right once in 200,000 codes. */
const TRIES = 5;

/** ONB-5 (c): the six digits that came by SMS prove that the number is theirs. */
export const verifyBySms: Act<"verify-by-sms"> = async (context, { code, tie }) => {
  const before = beforeCheck(context, "phone");
  if (before) return before;
  const { tx, now, process, person, secretKey } = context;
  const sent = await lockPhoneCode(tx, { processId: process.id, participantId: person.id, now });
  if (!sent || sent.tries >= TRIES) return refuse("sms-code-over");
  await countPhoneTry(tx, sent.id);
  if (oneTimeHash(secretKey, "sms-code", sent.id, normaliseSmsCode(code)) !== sent.codeHash)
    return refuse("sms-code-wrong", { left: TRIES - sent.tries - 1 });
  await usePhoneCode(tx, sent.id, now);
  return admit(context, {
    method: "phone",
    identifiers: [{ kind: "phone", hash: sent.phoneHash }],
    listed: undefined,
    tie: tieNamed(process, tie),
  });
};
