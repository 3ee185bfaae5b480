import { expect, test } from "vitest";
import { RECORDED } from "../../../src/flows/record/words.js";
import { EXPECTED_RECORDS } from "../../support/expected-records.js";
import { CITIZENS, EXPECTED } from "../../support/expected-rights.js";
import { codeOfAct } from "../../support/reached-code.js";

// I-14: every act of staff leaves an entry in the record, or is one of the few of which it is said here why not. What an act
// can leave is read in its source: that it does so each time, the tests of each act say.

const expected = Object.entries(EXPECTED_RECORDS);
const recording = expected.flatMap(([act, left]) => (typeof left === "string" ? [] : [[act, left] as const]));
const silent = expected.flatMap(([act, left]) => (typeof left === "string" ? [[act, left] as const] : []));

const NAMED = /\baction: ((?:\$\{[^}]*\}|[^,;}\n])*)/gu;

/** What an entry made in this code may be called: a whole name, or one with a word of the same code in it. */
function canRecord(code: string, action: string): boolean {
  const names = [...code.matchAll(NAMED)].map(([, name = ""]) => name);
  const words = [...new Set([...code.matchAll(/"([a-z-]+)"/gu)].map(([, word = ""]) => word))];
  return names.some(
    (name) =>
      name.includes(`"${action}"`) ||
      words.some((word) => name.replaceAll(/\$\{[^}]*\}/gu, word).includes(`\`${action}\``)),
  );
}

test("of every act that staff's rights protect it is said what it leaves on record, or why nothing", () => {
  const guarded = Object.entries(EXPECTED).flatMap(([act, rights]) => (rights === CITIZENS ? [] : [act]));
  expect(Object.keys(EXPECTED_RECORDS).sort()).toEqual(guarded.sort());
  expect(recording.filter(([, actions]) => actions.length === 0)).toEqual([]);
});

test.each(recording)("%s leaves %j on record, in words that can be read", (act, actions) => {
  const code = codeOfAct(act);
  expect(code).toMatch(/\brecordAct\(/u);
  expect(actions.filter((action) => !canRecord(code, action))).toEqual([]);
  expect(actions.filter((action) => !RECORDED.includes(action))).toEqual([]);
});

test.each(silent)("%s leaves nothing on record: %s", (act) => {
  const code = codeOfAct(act);
  expect(code).toContain(`Act<"${act}">`);
  expect(code).not.toMatch(/\brecordAct\(/u);
});
