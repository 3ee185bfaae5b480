import { keyedHash } from "./keyed-hash.js";
import { CLEAR_SIGNS, randomLetters } from "./random-letters.js";

/** What a role code opens. */
export type InvitedRole = "moderator" | "organizer" | "desk";

const PREFIXES: Record<InvitedRole, string> = {
  moderator: "MOD",
  organizer: "ORG",
  desk: "DSK",
};

/** A code that gives its role to whoever sends it first, like `MOD-7F3K-92QD-X4TN`. */
export function newRoleCode(role: InvitedRole, bytes: (count: number) => Uint8Array): string {
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
    `^(MOD|ORG|DSK)([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})$`,
  ).exec(signs);
  return code?.slice(1).join("-");
}

/** What is kept of a role code, in its normal form. */
export const roleCodeHash = (secretKey: Uint8Array, code: string): string =>
  keyedHash(secretKey, "role-code", code);
