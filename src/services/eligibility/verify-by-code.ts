import { identifierOf } from "../../domain/eligibility/identifier.js";
import { normalisePersonalCode } from "../../domain/personal-code.js";
import { refuse } from "../../domain/result.js";
import { findListedPerson, findPersonalCode, markCodeUsed } from "../../persistence/eligibility.js";
import type { Act } from "../act.js";
import { admit } from "./admit.js";
import { beforeCheck } from "./before-check.js";
import { spendTry } from "./verification-attempts.js";

/** ONB-5 (b): the code from a letter or a desk. Only its keyed hash is known here. */
export const verifyByCode: Act<"verify-by-code"> = async (context, { code }) => {
  const { tx, now, process, secretKey } = context;
  const before = beforeCheck(context, "code");
  if (before) return before;
  const normal = normalisePersonalCode(code);
  const own = identifierOf(secretKey, process.id, "code", normal ?? "");
  const tries = await spendTry(context, "right", own);
  if (!tries.ok) return tries;
  const known = normal === undefined ? null : await findPersonalCode(tx, process.id, own.hash);
  if (!known) return refuse("code-wrong", { left: tries.value });
  // A code made for a listed person is that person's right: whoever used it cannot also be found on the list.
  const { personHash } = known;
  const listed = personHash === null ? undefined : await findListedPerson(tx, process.id, personHash);
  const admitted = await admit(context, {
    method: "code",
    identifiers: [own, ...(personHash === null ? [] : [{ kind: "list" as const, hash: personHash }])],
    listed: { areaKey: known.areaKey ?? undefined, barredAs: listed?.barredAs },
  });
  if (admitted.ok) await markCodeUsed(tx, own.hash, now);
  return admitted;
};
