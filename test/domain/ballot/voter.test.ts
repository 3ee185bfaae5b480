import { describe, expect, test } from "vitest";
import type { Box, Question } from "../../../src/domain/process.js";
import { NOW, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { boxesFor, secondBoxes } from "../../../src/domain/voter.js";

const asking = (question: Partial<Question> = {}): Question => ({ ...PROJECTS_QUESTION, ...question });
const box = (id: number, area: string): Box => ({ id, question: "projects", area, state: "open" });
const rules = { questions: [asking(), asking({ key: "priorities", where: "city" })] };
const two = { rules, boxes: [box(1, "navile"), box(2, "savena")] };
const NOTHING = {
  votedAt: new Map<number, Date>(),
  deskVotes: new Map<number, { on: Date }>(),
  draftBoxes: new Set<number>(),
};
const ids = (boxes: readonly Box[]): number[] => boxes.map(({ id }) => id);

test("checked for a district means voting there, whatever the profile says", () => {
  expect(ids(boxesFor(two, { eligibility: { area: "navile" }, area: "savena", ...NOTHING }))).toEqual([1]);
});

test("a declaration without a district follows the one chosen; without any there is no box", () => {
  expect(ids(boxesFor(two, { eligibility: { area: undefined }, area: "savena", ...NOTHING }))).toEqual([2]);
  expect(boxesFor(two, { eligibility: { area: undefined }, area: undefined, ...NOTHING })).toEqual([]);
});

test("the only box is everybody's, but for those checked for another place", () => {
  const one = { rules, boxes: [box(1, "school")] };
  expect(ids(boxesFor(one, { eligibility: undefined, area: "navile", ...NOTHING }))).toEqual([1]);
  expect(boxesFor(one, { eligibility: { area: "elsewhere" }, area: undefined, ...NOTHING })).toEqual([]);
});

test("a box of the whole city is there beside the district's", () => {
  const three = { rules, boxes: [...two.boxes, box(3, "*")] };
  expect(ids(boxesFor(three, { eligibility: { area: "savena" }, area: undefined, ...NOTHING }))).toEqual([
    2, 3,
  ]);
});

test("of several questions, each asks in its own place", () => {
  const [first, second] = [box(1, "navile"), { ...box(2, "*"), question: "priorities" }];
  expect(
    ids(boxesFor({ rules, boxes: [first, second] }, { eligibility: undefined, area: undefined, ...NOTHING })),
  ).toEqual([1, 2]);
  const elsewhere = { eligibility: { area: "savena" }, area: undefined, ...NOTHING };
  expect(ids(boxesFor({ rules, boxes: [first, second] }, elsewhere))).toEqual([2]);
});

describe("a second district of one's choice", () => {
  const questions = [asking({ where: "own-and-one" }), asking({ key: "priorities", where: "city" })];
  const process = {
    rules: { questions },
    boxes: [box(1, "navile"), box(2, "savena"), box(3, "porto"), { ...box(4, "*"), question: "priorities" }],
  };
  const anna = { eligibility: { area: "navile" }, area: undefined, ...NOTHING };

  test("is open to all others until one is voted in, and then to that one", () => {
    expect(ids(secondBoxes(process, anna))).toEqual([2, 3]);
    expect(ids(secondBoxes(process, { ...anna, votedAt: new Map([[3, NOW]]) }))).toEqual([3]);
    expect(ids(secondBoxes(process, { ...anna, votedAt: new Map([[1, NOW]]) }))).toEqual([2, 3]);
  });

  test("is among one's ballots once it was begun or cast", () => {
    expect(ids(boxesFor(process, anna))).toEqual([1, 4]);
    expect(ids(boxesFor(process, { ...anna, draftBoxes: new Set([2, 3]) }))).toEqual([1, 2, 3, 4]);
    const voted = { ...anna, draftBoxes: new Set([2]), votedAt: new Map([[3, NOW]]) };
    expect(ids(boxesFor(process, voted))).toEqual([1, 3, 4]);
  });

  test("needs a first one", () => {
    expect(secondBoxes(process, { ...anna, eligibility: { area: undefined } })).toEqual([]);
  });
});
