import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { keyedHash } from "../domain/keyed-hash.js";
import { enterBox, giveKey, type StoredBox } from "../persistence/ballot-boxes.js";
import type { ActContext } from "./act.js";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const SEAL_BYTES = 16;
const CIPHER = "aes-256-gcm";

/** The key that wraps box keys: the deployment's root key is never used as it is. */
const wrappingKey = (secretKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secretKey, "", "portico ballot box keys", KEY_BYTES));

const belongsTo = (boxId: number): Uint8Array => Buffer.from(`box ${boxId}`);

/** Nonce, seal and encrypted key. It opens only for the same box and with the same root key. */
export function wrapKey(
  secretKey: Uint8Array,
  boxId: number,
  key: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv(CIPHER, wrappingKey(secretKey), nonce).setAAD(belongsTo(boxId));
  const encrypted = Buffer.concat([cipher.update(key), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), encrypted]));
}

/** @throws when the root key is not the one the box's key was wrapped with: `SECRET_KEY` was changed during a vote. */
export function unwrapKey(secretKey: Uint8Array, boxId: number, wrapped: Uint8Array): Uint8Array {
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const seal = wrapped.subarray(NONCE_BYTES, NONCE_BYTES + SEAL_BYTES);
  const decipher = createDecipheriv(CIPHER, wrappingKey(secretKey), nonce)
    .setAAD(belongsTo(boxId))
    .setAuthTag(seal);
  const encrypted = wrapped.subarray(NONCE_BYTES + SEAL_BYTES);
  return new Uint8Array(Buffer.concat([decipher.update(encrypted), decipher.final()]));
}

/** Two marks of one voter in one box. Without the box's key they lead neither to the voter nor to each other (I-7). */
export const ballotTag = (boxKey: Uint8Array, participantId: string): string =>
  keyedHash(boxKey, "ballot", participantId);
export const receiptTag = (boxKey: Uint8Array, participantId: string): string =>
  keyedHash(boxKey, "receipt", participantId);

/** The key of a box that has one. */
export const keyOf = (
  secretKey: Uint8Array,
  { id, wrappedKey }: Pick<StoredBox, "id" | "wrappedKey">,
): Uint8Array | undefined => (wrappedKey ? unwrapKey(secretKey, id, wrappedKey) : undefined);

/** The key of an open box, made now when this is its first vote. Of two first votes at once, one makes it. */
export async function keyForVoting(
  { tx, secretKey, randomness }: Pick<ActContext, "tx" | "secretKey" | "randomness">,
  box: StoredBox,
): Promise<Uint8Array> {
  const known = keyOf(secretKey, box);
  if (known) return known;
  const fresh = wrapKey(secretKey, box.id, randomness.bytes(KEY_BYTES), randomness.bytes(NONCE_BYTES));
  await giveKey(tx, box.id, fresh);
  const key = keyOf(secretKey, (await enterBox(tx, box.id)) ?? box);
  if (!key) throw new Error(`box ${box.id} has no key`);
  return key;
}
