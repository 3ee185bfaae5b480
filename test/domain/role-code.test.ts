import { expect, test } from "vitest";
import { newRoleCode, normaliseRoleCode } from "../../src/domain/role-code.js";
import { seededRandomness } from "../support/seeded-randomness.js";

const randomness = seededRandomness("roles");
const bytes = (count: number) => randomness.bytes(count);

test("the prefix tells the role, and the code is its own normal form", () => {
  const code = newRoleCode("moderator", bytes);
  expect(code).toMatch(/^MOD(-[2-9C-Y]{4}){3}$/);
  expect(normaliseRoleCode(code)).toBe(code);
  expect(normaliseRoleCode(newRoleCode("organizer", bytes))).toMatch(/^ORG-/);
});

test.each(["mod 7f3k 92qd x4tn", "M0D7F3K92QDX4TN", "mod–7f3k–92qd–x4tn"])("%s is the same code", (typed) =>
  expect(normaliseRoleCode(typed)).toBe("MOD-7F3K-92QD-X4TN"),
);

test.each(["", "MOD", "NAV-4821-KQRT", "BOSS-7F3K-92QD-X4TN", "MOD-7F3K-92QD-X4T1", "MOD-7F3K-92QD"])(
  "%j is not one",
  (typed) => expect(normaliseRoleCode(typed)).toBeUndefined(),
);
