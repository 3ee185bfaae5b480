import { normalisePersonalCode, personalCodeHash } from "../domain/personal-code.js";
import { refuse } from "../domain/result.js";
import {
  eligibilityHolder,
  findPersonalCode,
  grantEligibility,
  markCodeUsed,
} from "../persistence/eligibility.js";
import { done, type Act } from "./act.js";
import { spendTry } from "./verification-attempts.js";

/** ONB-5 (b): the code from a letter or a desk. Only its keyed hash is known here. */
export const verifyByCode: Act<"verify-by-code"> = async (context, { code }) => {
  const { tx, now, process, person, randomness, secretKey } = context;
  if (person.eligibility) return done;
  const tries = await spendTry(context);
  if (!tries.ok) return tries;
  const normal = normalisePersonalCode(code);
  const hash = personalCodeHash(secretKey, process.id, normal ?? "");
  const known = normal === undefined ? null : await findPersonalCode(tx, process.id, hash);
  if (!known) return refuse("code-wrong", { left: tries.value });
  // A code made for a listed person is that person's right: whoever used it cannot also be found on the list.
  const identifierHash = known.personHash ?? hash;
  const holder = await eligibilityHolder(tx, process.id, identifierHash);
  if (holder !== undefined && holder !== person.id) return refuse("code-used");
  const granted = await grantEligibility(tx, {
    id: randomness.uuid(),
    processId: process.id,
    participantId: person.id,
    method: "code",
    basis: "listed",
    areaKey: known.areaKey,
    identifierHash,
    checkedAt: now,
  });
  if (!granted) return refuse("code-used");
  await markCodeUsed(tx, hash, now);
  return done;
};
