import { keyedHash } from "./keyed-hash.js";
import { CLEAR_SIGNS, randomLetters } from "./random-letters.js";

/** How long a code that links two chats is good for. */
export const LINK_MINUTES = 15;

/** A code that makes the chat it is sent in a chat of whoever asked for it, like `LINK-7F3K-92QD`. */
export function newLinkCode(bytes: (count: number) => Uint8Array): string {
  const groups = [4, 4].map((count) => randomLetters(CLEAR_SIGNS, count, bytes));
  return ["LINK", ...groups].join("-");
}

const LINK_CODE = new RegExp(`^(LINK)([${CLEAR_SIGNS}]{4})([${CLEAR_SIGNS}]{4})$`);

/** The code as it was given out, however it was typed; this form is what is hashed. Undefined when it cannot be one. */
export function normaliseLinkCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 100)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._·]/gu, "")
    .replace(/^L[1L]NK/, "LINK");
  return LINK_CODE.exec(signs)?.slice(1).join("-");
}

/** What is kept of a link code, in its normal form. */
export const linkCodeHash = (secretKey: Uint8Array, code: string): string =>
  keyedHash(secretKey, "link-code", code);
