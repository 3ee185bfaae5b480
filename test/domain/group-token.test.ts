import { expect, test } from "vitest";
import { groupBehind, groupToken } from "../../src/domain/group-token.js";

const KEY = new Uint8Array(32).fill(7);
const ID = "0198f2b4-7c1d-7e55-9a3b-5d1c2e3f4a5b";

test("a token names its group, and fits a start payload beside what it opens", () => {
  const token = groupToken(KEY, ID);
  expect(groupBehind(KEY, token)).toBe(ID);
  expect(`t_together-suggest-${token}-2147483647`).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
});

test("cut, changed, or signed with another key, it names none", () => {
  const token = groupToken(KEY, ID);
  const other = groupToken(KEY, crypto.randomUUID());
  const mixed = other.slice(0, 22) + token.slice(22);
  for (const forged of ["", token.slice(1), `${token}A`, mixed, groupToken(KEY.slice(1), ID)])
    expect(groupBehind(KEY, forged)).toBeUndefined();
});
