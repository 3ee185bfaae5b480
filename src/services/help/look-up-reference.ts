import { refuse } from "../../domain/result.js";
import { usedIdentifier } from "../../persistence/eligibility.js";
import type { Act } from "../act.js";
import { record, requireSomewhere } from "../desk/staff.js";

/** As `referenceOf` shortens a keyed hash. */
const REFERENCE = /^[A-Za-z0-9_-]{10}$/;

/**
 * A reference that somebody reported: by what and when the identifier behind it was used here. Never whose it is, nor what it
 * is; that it was looked up is on record. Answers with `what` and `at`, both null when it was not used.
 */
export const lookUpReference: Act<"look-up-reference"> = async (context, { reference }) => {
  const { tx, process } = context;
  const allowed = requireSomewhere(context, "look-up-references");
  if (!allowed.ok) return allowed;
  const typed = reference.trim();
  if (!REFERENCE.test(typed)) return refuse("reference-unreadable");
  const used = await usedIdentifier(tx, process.id, typed);
  await record(context, {
    action: "look-up-reference",
    subject: `reference ${typed}`,
    after: { found: used !== undefined },
  });
  return {
    ok: true,
    value: { reference: typed, what: used?.kind ?? null, at: used?.checkedAt.toISOString() ?? null },
  };
};
