import { createHmac } from "node:crypto";

/**
 * HMAC-SHA256 of a value for one purpose, in base64url. Identifiers are kept only like this: without the key
 * nobody can try names or codes against the database, and hashes of different purposes cannot be compared.
 */
export function keyedHash(key: Uint8Array, purpose: string, value: string): string {
  return createHmac("sha256", key).update(`${purpose}\n${value}`, "utf8").digest("base64url");
}
