import { keyedHash } from "../domain/keyed-hash.js";
import { NONCE_BYTES, seal, unseal, type Sealing } from "../domain/sealed.js";
import { enterBox, giveKey, readKey, type StoredBox } from "../persistence/ballot-boxes.js";
import type { ActContext } from "./act.js";
import { freezeRules } from "./rule-sheet.js";

const KEY_BYTES = 32;

/** A box's key opens only for the same box and with the same root key. */
const sealing = (rootKey: Uint8Array, boxId: number): Sealing => ({
  rootKey,
  purpose: "portico ballot box keys",
  belongsTo: `box ${boxId}`,
});

export const wrapKey = (
  secretKey: Uint8Array,
  boxId: number,
  key: Uint8Array,
  nonce: Uint8Array,
): Uint8Array => seal(sealing(secretKey, boxId), key, nonce);

/** @throws when the root key is not the one the box's key was wrapped with: `SECRET_KEY` was changed during a vote. */
export const unwrapKey = (secretKey: Uint8Array, boxId: number, wrapped: Uint8Array): Uint8Array =>
  unseal(sealing(secretKey, boxId), wrapped);

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

/** The same, also where somebody's first vote has made it since the box was read; asked once nobody else may vote for them. */
export async function latestKeyOf(
  { tx, secretKey }: Pick<ActContext, "tx" | "secretKey">,
  box: Pick<StoredBox, "id" | "wrappedKey">,
): Promise<Uint8Array | undefined> {
  const known = keyOf(secretKey, box);
  if (known) return known;
  const stored = await readKey(tx, box.id);
  return stored && keyOf(secretKey, stored);
}

/**
 * The key of an open box, made now when this is its first vote: there is none before the rules are written down. Of two
 * first votes at once, one makes it.
 */
export async function keyForVoting(
  context: Pick<ActContext, "tx" | "secretKey" | "randomness" | "process" | "now">,
  box: StoredBox,
): Promise<Uint8Array> {
  const { tx, secretKey, randomness } = context;
  const known = keyOf(secretKey, box);
  if (known) return known;
  await freezeRules(context);
  const fresh = wrapKey(secretKey, box.id, randomness.bytes(KEY_BYTES), randomness.bytes(NONCE_BYTES));
  await giveKey(tx, box.id, fresh);
  const key = keyOf(secretKey, (await enterBox(tx, box.id)) ?? box);
  if (!key) throw new Error(`box ${box.id} has no key`);
  return key;
}
