import { expect, test } from "vitest";
import type { Box } from "../../../src/domain/process.js";
import { boxesFor } from "../../../src/domain/voter.js";

const box = (id: number, area: string): Box => ({ id, question: "projects", area, state: "open" });
const two = { boxes: [box(1, "navile"), box(2, "savena")] };
const ids = (boxes: readonly Box[]): number[] => boxes.map(({ id }) => id);

test("checked for a district means voting there, whatever the profile says", () => {
  expect(ids(boxesFor(two, { eligibility: { area: "navile" }, area: "savena" }))).toEqual([1]);
});

test("a declaration without a district follows the one chosen; without any there is no box", () => {
  expect(ids(boxesFor(two, { eligibility: { area: undefined }, area: "savena" }))).toEqual([2]);
  expect(boxesFor(two, { eligibility: { area: undefined }, area: undefined })).toEqual([]);
});

test("the only box is everybody's, but for those checked for another place", () => {
  const one = { boxes: [box(1, "school")] };
  expect(ids(boxesFor(one, { eligibility: undefined, area: "navile" }))).toEqual([1]);
  expect(boxesFor(one, { eligibility: { area: "elsewhere" }, area: undefined })).toEqual([]);
});

test("a box of the whole city is there beside the district's", () => {
  const three = { boxes: [...two.boxes, box(3, "*")] };
  expect(ids(boxesFor(three, { eligibility: { area: "savena" }, area: undefined }))).toEqual([2, 3]);
});

test("of several questions, each asks in its own place", () => {
  const [first, second] = [box(1, "navile"), { ...box(2, "*"), question: "priorities" }];
  expect(ids(boxesFor({ boxes: [first, second] }, { eligibility: undefined, area: undefined }))).toEqual([
    1, 2,
  ]);
  const elsewhere = { eligibility: { area: "savena" }, area: undefined };
  expect(ids(boxesFor({ boxes: [first, second] }, elsewhere))).toEqual([2]);
});
