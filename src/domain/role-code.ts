import type { RoleKind } from "./desk/rights.js";
import { keyedHash } from "./keyed-hash.js";
import { CLEAR_SIGNS, randomLetters } from "./random-letters.js";

const PREFIXES: Record<RoleKind, string> = {
  moderator: "MOD",
  organizer: "ORG",
  evaluator: "EVA",
  desk: "DSK",
  help: "HLP",
};

/** A code that gives its role to whoever sends it first, like `MOD-7F3K-92QD-X4TN`. */
export function newRoleCode(role: RoleKind, bytes: (count: number) => Uint8Array): string {
  const groups = [4, 4, 4].map((count) => randomLetters(CLEAR_SIGNS, count, bytes));
  return [PREFIXES[role], ...groups].join("-");
}

/** The code as it was given out, however it was typed; this form is what is hashed. Undefined when it cannot be one. */
export function normaliseRoleCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 100)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._·]/gu, "")
    .replace(/^M0D/, "MOD")
    .replace(/^0RG/, "ORG");
  const code = new RegExp(
    `^(${Object.values(PREFIXES).join("|")})([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})$`,
  ).exec(signs);
  return code?.slice(1).join("-");
}

/** What is kept of a role code, in its normal form. */
export const roleCodeHash = (secretKey: Uint8Array, code: string): string =>
  keyedHash(secretKey, "role-code", code);
