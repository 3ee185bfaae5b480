import { expect, test } from "vitest";
import { shownSecret } from "../../src/http/password.js";
import { Tries } from "../../src/http/tries.js";
import { setClock } from "../support/delivery.js";

const wrong = (tries: Tries, address: string, times: number): void => {
  for (let i = 0; i < times; i++) tries.noteWrong(address);
};

test("ten wrong tries and an address has to wait; others need not", () => {
  const clock = setClock();
  const tries = new Tries(clock);
  wrong(tries, "a", 9);
  expect(tries.mayTry("a")).toBe(true);
  wrong(tries, "a", 1);
  expect(tries.mayTry("a")).toBe(false);
  expect(tries.mayTry("b")).toBe(true);
  clock.forward(15 * 60_000);
  expect(tries.mayTry("a")).toBe(true);
  wrong(tries, "a", 1);
  expect(tries.mayTry("a")).toBe(true);
});

test("the right password clears the slate", () => {
  const tries = new Tries(setClock());
  wrong(tries, "a", 9);
  tries.noteRight("a");
  wrong(tries, "a", 9);
  expect(tries.mayTry("a")).toBe(true);
});

test.each([
  ["Bearer abc", "abc"],
  ["bearer abc", "abc"],
  [`Basic ${btoa("anna:one:two")}`, "one:two"],
  [`Basic ${btoa("nobody")}`, undefined],
  ["Basic", undefined],
  ["Digest abc", undefined],
  [undefined, undefined],
])("what %s shows", (header, secret) => expect(shownSecret(header)).toBe(secret));
