import { expect, test } from "vitest";
import type { AnsweredIn, Process } from "../../../src/domain/process.js";
import { electorateOf } from "../../../src/domain/turnout/electorate-of.js";

const process = (where: AnsweredIn, ...electorates: (number | undefined)[]) =>
  ({
    areas: electorates.map((electorate, at) => ({ key: `a${at}`, electorate })),
    rules: { questions: [{ key: "q", where }] },
  }) as unknown as Pick<Process, "areas" | "rules">;

test.each([
  ["in one's own district, those of the district", "own", "a0", 100],
  ["in the whole city, all together", "city", "*", 300],
  [
    "in one's own and one more, all together: whoever lives elsewhere may choose it",
    "own-and-one",
    "a0",
    300,
  ],
] as const)("who could vote: %s", (_, where, area, people) => {
  expect(electorateOf(process(where, 100, 200), { question: "q", area })).toBe(people);
});

test("where one district does not say, nothing is said of all together", () => {
  const unknown = process("own-and-one", 100, undefined);
  expect(electorateOf(unknown, { question: "q", area: "a0" })).toBeUndefined();
  expect(electorateOf(process("own", 100, undefined), { question: "q", area: "a0" })).toBe(100);
});
