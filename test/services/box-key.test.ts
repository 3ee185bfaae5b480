import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ballotTag, receiptTag, unwrapKey, wrapKey } from "../../src/services/box-key.js";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const secret = new Uint8Array(32).fill(7);
const key = new Uint8Array(32).fill(9);
const nonce = new Uint8Array(12).fill(1);

test("a wrapped key comes back with the same root key, for the same box", () => {
  fc.assert(
    fc.property(bytes(32), bytes(32), bytes(12), fc.nat(), (root, boxKey, once, box) => {
      const wrapped = wrapKey(root, box, boxKey, once);
      expect(unwrapKey(root, box, wrapped)).toEqual(boxKey);
      expect(Buffer.from(wrapped).includes(Buffer.from(boxKey))).toBe(false);
    }),
  );
});

test("with another root key, for another box, or touched by anybody, it does not open", () => {
  const wrapped = wrapKey(secret, 1, key, nonce);
  expect(() => unwrapKey(new Uint8Array(32).fill(8), 1, wrapped)).toThrow();
  expect(() => unwrapKey(secret, 2, wrapped)).toThrow();
  for (let at = 0; at < wrapped.length; at++) {
    const touched = wrapped.map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(() => unwrapKey(secret, 1, touched)).toThrow();
  }
});

test("the two marks of one voter are not the same, and another box's are others", () => {
  const marks = [key, secret].flatMap((one) => [ballotTag(one, "anna"), receiptTag(one, "anna")]);
  expect(new Set(marks).size).toBe(4);
});
