import { expect, test } from "vitest";
import { canonicalJson } from "../../src/domain/canonical-json.js";

test("the order in which fields were written does not matter, the order of lists does", () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: undefined } })).toBe('{"a":{"d":[2,1]},"b":1}');
  expect(canonicalJson([{ b: 1, a: 2 }])).toBe('[{"a":2,"b":1}]');
  expect(canonicalJson(new Date(0))).toBe('"1970-01-01T00:00:00.000Z"');
  expect(canonicalJson(undefined)).toBe("null");
});
