import { identifierOf } from "../../domain/eligibility/identifier.js";
import { personIdentifier } from "../../domain/person-identifier.js";
import { refuse } from "../../domain/result.js";
import { findListedPerson } from "../../persistence/eligibility.js";
import type { Act } from "../act.js";
import { admit, referenceOf } from "./admit.js";
import { areFree } from "./grant.js";
import { beforeCheck } from "./before-check.js";
import { tieNamed } from "./tie-named.js";
import { spendTry } from "./verification-attempts.js";

/** ONB-5 (d): residents are on the list; who works, studies or volunteers here declares it. */
export const verifyByList: Act<"verify-by-list"> = async (context, { name, birthDate, tie }) => {
  const { tx, process, secretKey } = context;
  const before = beforeCheck(context, "list");
  if (before) return before;
  const identifier = identifierOf(secretKey, process.id, "list", personIdentifier(name, birthDate));
  const tries = await spendTry(context, "right", identifier);
  if (!tries.ok) return tries;
  // Both are asked whatever the first one says: how long an answer takes tells no more than its words.
  const listed = await findListedPerson(tx, process.id, identifier.hash);
  await areFree(context, [identifier]);
  const admitted = await admit(context, {
    method: "list",
    identifiers: [identifier],
    listed,
    birthDate,
    // Whoever says that they live here must be on the list.
    tie: tie === "live" ? undefined : tieNamed(process, tie),
  });
  return admitted.ok || !NEUTRAL.has(admitted.refusal.code)
    ? admitted
    : refuse("person-not-confirmed", { ref: referenceOf(identifier) });
};

/**
 * Anybody can type anybody's name: so whether it is on the list, was used already or may not vote is told to nobody, and all
 * three read the same. After a code, a message to a phone or a login the person has proven that it is theirs, and is told.
 */
const NEUTRAL = new Set(["person-not-confirmed", "identifier-used", "person-barred"]);
