import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
const SEAL_BYTES = 16;

/** What a sealed secret opens with and for: the deployment's root key is never used as it is. */
export interface Sealing {
  rootKey: Uint8Array;
  /** Secrets of one purpose do not open for another. */
  purpose: string;
  /** Nor do they in another row. */
  belongsTo: string;
}

const keyFor = ({ rootKey, purpose }: Sealing): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", rootKey, "", purpose, KEY_BYTES));

/** Nonce, seal and encrypted secret. The nonce is new each time. */
export function seal(sealing: Sealing, secret: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv(CIPHER, keyFor(sealing), nonce).setAAD(Buffer.from(sealing.belongsTo));
  const encrypted = Buffer.concat([cipher.update(secret), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), encrypted]));
}

/** @throws when it was sealed with another root key, for another purpose or row, or was changed since. */
export function unseal(sealing: Sealing, sealed: Uint8Array): Uint8Array {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + SEAL_BYTES);
  const decipher = createDecipheriv(CIPHER, keyFor(sealing), nonce)
    .setAAD(Buffer.from(sealing.belongsTo))
    .setAuthTag(tag);
  const encrypted = sealed.subarray(NONCE_BYTES + SEAL_BYTES);
  return new Uint8Array(Buffer.concat([decipher.update(encrypted), decipher.final()]));
}
