import { oneTimeHash } from "../../domain/eligibility/one-time-code.js";
import { keyedHash } from "../../domain/keyed-hash.js";
import { CLEAR_SIGNS } from "../../domain/random-letters.js";

/** What is kept of the link in a chat, of the state a provider hands back, and of the browser's cookie. */
export const linkHash = (secretKey: Uint8Array, token: string): string =>
  oneTimeHash(secretKey, "login-link", "", token);
export const stateHash = (secretKey: Uint8Array, state: string): string =>
  oneTimeHash(secretKey, "login-state", "", state);
export const browserHash = (secretKey: Uint8Array, cookie: string): string =>
  oneTimeHash(secretKey, "login-browser", "", cookie);

/** What one login must come back with. They follow from its id and the root key: nothing of them is stored. */
export const loginSecrets = (secretKey: Uint8Array, id: string): { nonce: string; verifier: string } => ({
  nonce: keyedHash(secretKey, "login-nonce", id),
  verifier: keyedHash(secretKey, "login-verifier", id),
});

/** Two pairs of signs, shown in the chat and on the page: whoever sees another word on the page was sent another's link. */
export function pairingWord(secretKey: Uint8Array, id: string): string {
  const bytes = Buffer.from(keyedHash(secretKey, "login-word", id), "base64url");
  const signs = [0, 1, 2, 3].map((at) => CLEAR_SIGNS[(bytes[at] ?? 0) % CLEAR_SIGNS.length]);
  return `${signs.slice(0, 2).join("")}-${signs.slice(2).join("")}`;
}
