import { keyedHash } from "./keyed-hash.js";
import { CLEAR_SIGNS, randomLetters } from "./random-letters.js";

/** A code that lets whoever sends it first write with somebody, like `COA-7F3K-92QD-X4TN`. */
export function newCoAuthorCode(bytes: (count: number) => Uint8Array): string {
  return ["COA", ...[4, 4, 4].map((count) => randomLetters(CLEAR_SIGNS, count, bytes))].join("-");
}

/** The code as it was given out, however it was typed; this form is what is hashed. Undefined when it cannot be one. */
export function normaliseCoAuthorCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 100)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._·]/gu, "")
    .replace(/^C0A/, "COA");
  const code = new RegExp(`^(COA)([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})$`).exec(
    signs,
  );
  return code?.slice(1).join("-");
}

/** What is kept of a code, in its normal form. */
export const coAuthorCodeHash = (secretKey: Uint8Array, code: string): string =>
  keyedHash(secretKey, "coauthor-code", code);
