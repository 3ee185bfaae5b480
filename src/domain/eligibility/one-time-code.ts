import { keyedHash } from "../keyed-hash.js";
import { CLEAR_SIGNS, randomLetters } from "../random-letters.js";

type Bytes = (count: number) => Uint8Array;

/** How long each is good for. */
export const SMS_MINUTES = 10;
export const DESK_MINUTES = 10;
export const LOGIN_MINUTES = 15;

/** Six digits, as they come in a message. */
export const newSmsCode = (bytes: Bytes): string => randomLetters("0123456789", 6, bytes);

/** Six signs that are hard to take for others, read from a screen across a desk. */
export const newDeskCode = (bytes: Bytes): string => randomLetters(CLEAR_SIGNS, 6, bytes);

/** The digits of what was typed. */
export const normaliseSmsCode = (typed: string): string =>
  typed.slice(0, 40).normalize("NFKC").replaceAll(/\D/g, "");

/** Undefined when it cannot be one. */
export function normaliseDeskCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 40)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._·]/gu, "");
  return new RegExp(`^[${CLEAR_SIGNS}]{6}$`).test(signs) ? signs : undefined;
}

/** What is kept of a code; of one purpose and one owner it says nothing about another. */
export const oneTimeHash = (
  secretKey: Uint8Array,
  purpose: "sms-code" | "desk-code" | "login-link" | "login-state" | "login-browser",
  owner: string,
  code: string,
): string => keyedHash(secretKey, purpose, `${owner}\n${code}`);
