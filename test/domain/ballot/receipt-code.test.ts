import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newReceiptCode, receiptCodeIn } from "../../../src/domain/receipt-code.js";

let calls = 0;
const bytes = (count: number): Uint8Array =>
  createHash("sha512").update(String(calls++)).digest().subarray(0, count);

test("codes look like BO-7F3K-92QD, with nothing that could be read in two ways", () => {
  for (let index = 0; index < 500; index++) {
    expect(newReceiptCode(bytes)).toMatch(/^BO-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/u);
  }
});

test("every letter is as likely as any other", () => {
  const letters = Array.from({ length: 6_000 }, () => newReceiptCode(bytes).slice(3).replace("-", "")).join(
    "",
  );
  const counts = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".split("").map((one) => letters.split(one).length - 1);
  const fair = letters.length / counts.length;
  for (const count of counts) expect(Math.abs(count - fair) / fair).toBeLessThan(0.12);
});

test("a code is known however it is typed", () => {
  for (const typed of ["BO-7F3K-92QD", "bo7f3k92qd", " bo 7f3k 92qd ", "7F3K-92QD", "BO—7F3K—92QD."]) {
    expect(receiptCodeIn(typed)).toBe("BO-7F3K-92QD");
  }
});

test("anything else is no code", () => {
  for (const typed of ["", "BO-7F3K", "BO-7F3K-92QDX", "hello"]) expect(receiptCodeIn(typed)).toBeUndefined();
  const formed = /^BO-[0-9A-Z]{4}-[0-9A-Z]{4}$/u;
  fc.assert(fc.property(fc.string(), (typed) => formed.test(receiptCodeIn(typed) ?? "BO-0000-0000")));
});
