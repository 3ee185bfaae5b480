import { identifierOf } from "../domain/eligibility/identifier.js";
import { normalisePersonalCode } from "../domain/personal-code.js";
import { refuse } from "../domain/result.js";
import { findPersonalCode, markCodeUsed } from "../persistence/eligibility.js";
import { done, type Act } from "./act.js";
import { grant } from "./eligibility/grant.js";
import { spendTry } from "./verification-attempts.js";

/** ONB-5 (b): the code from a letter or a desk. Only its keyed hash is known here. */
export const verifyByCode: Act<"verify-by-code"> = async (context, { code }) => {
  const { tx, now, process, person, secretKey } = context;
  if (person.eligibility) return done;
  const tries = await spendTry(context);
  if (!tries.ok) return tries;
  const normal = normalisePersonalCode(code);
  const own = identifierOf(secretKey, process.id, "code", normal ?? "");
  const known = normal === undefined ? null : await findPersonalCode(tx, process.id, own.hash);
  if (!known) return refuse("code-wrong", { left: tries.value });
  // A code made for a listed person is that person's right: whoever used it cannot also be found on the list.
  const listed = known.personHash === null ? [] : [{ kind: "list" as const, hash: known.personHash }];
  const granted = await grant(context, {
    method: "code",
    basis: "listed",
    area: known.areaKey ?? undefined,
    tie: undefined,
    ageBand: undefined,
    identifiers: [own, ...listed],
  });
  if (!granted) return refuse("code-used");
  await markCodeUsed(tx, own.hash, now);
  return done;
};
