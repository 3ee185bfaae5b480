import { keyedHash } from "../keyed-hash.js";

/**
 * What may tell a person from all others: a line of the electoral list (`personIdentifier`), a personal code, a phone
 * number (E.164), the subject of a city login, a fiscal number.
 */
export type IdentifierKind = "list" | "code" | "phone" | "login" | "fiscal";

/** All that is ever kept of one. */
export interface Identifier {
  kind: IdentifierKind;
  hash: string;
}

/** Part of what is hashed: another word here makes everything kept so far unknown. */
const PURPOSES: Record<IdentifierKind, string> = {
  list: "listed-person",
  code: "personal-code",
  phone: "phone-number",
  login: "login-subject",
  fiscal: "fiscal-number",
};

/** The keyed hash of an identifier in its normal form. The same person in another process has another one (I-15). */
export const identifierOf = (
  secretKey: Uint8Array,
  processId: string,
  kind: IdentifierKind,
  value: string,
): Identifier => ({ kind, hash: keyedHash(secretKey, PURPOSES[kind], processId + value) });
