import { normaliseDeskCode, oneTimeHash } from "../../domain/eligibility/one-time-code.js";
import { ok, refuse } from "../../domain/result.js";
import { lockDeskCode } from "../../persistence/desk-codes.js";
import type { Act } from "../act.js";
import { requireSomewhere } from "../desk/staff.js";
import { requireTry, spendTry } from "./verification-attempts.js";

/** ORG-10: the code on somebody's screen, typed by whoever sits at the desk. Nobody checks themselves. */
export const findDeskCode: Act<"find-desk-code"> = async (context, { code }) => {
  const { tx, now, process, person, secretKey } = context;
  const allowed = requireSomewhere(context, "check-documents");
  if (!allowed.ok) return allowed;
  const normal = normaliseDeskCode(code);
  if (normal === undefined) return refuse("desk-code-unknown");
  const tries = await requireTry(context, "desk");
  if (!tries.ok) return tries;
  const hash = oneTimeHash(secretKey, "desk-code", process.id, normal);
  const shown = await lockDeskCode(tx, { processId: process.id, hash, now });
  if (!shown) {
    await spendTry(context, "desk");
    return refuse("desk-code-unknown");
  }
  return shown.participantId === person.id ? refuse("desk-code-own") : ok({ check: shown.id });
};
