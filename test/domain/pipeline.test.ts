import { expect, test } from "vitest";
import { countStages, foremost, stageOf, type Stage } from "../../src/domain/pipeline.js";

const items = (...stages: Stage[]) => stages.map((stage, at) => ({ stage, at }));

test("something of every stage comes first, in the order they have", () => {
  const all = items("idea", "idea", "idea", "draft", "public", "public");
  expect(foremost(all, 4).map(({ at }) => at)).toEqual([0, 1, 3, 4]);
  expect(foremost(all, 10)).toEqual(all);
  expect(foremost(all, 2).map(({ stage }) => stage)).toEqual(["idea", "draft"]);
  expect(foremost([], 4)).toEqual([]);
});

test("stages without anything count as well", () => {
  expect(countStages(items("idea", "works", "works"))).toEqual({
    idea: 1,
    draft: 0,
    sent: 0,
    public: 0,
    ballot: 0,
    works: 2,
  });
});

test("a project that left the ballot goes nowhere any more", () => {
  expect(stageOf("on-ballot", "on-ballot")).toBe("ballot");
  expect(stageOf("on-ballot", "withdrawn")).toBeUndefined();
  expect(stageOf("on-ballot", "funded")).toBe("works");
  expect(stageOf("on-ballot", "cancelled")).toBeUndefined();
});
