import { describe, expect, test } from "vitest";
import { boxesOf } from "../../../src/domain/process-boxes.js";
import { definition } from "../../support/reading-files.js";
import { smallProcess } from "../../support/small-process.js";

describe("what is decided by vote", () => {
  test("the counting in full: amounts become minor units, projects are called by their numbers", () => {
    const { definition: process } = definition(
      smallProcess([
        "{ rule: first_per_area, ties: [maxVotes, minCost] }",
        "{ rule: mes_cost_add1u, ties: [minCost, lot], lot: { seed: Casa 2026 }, increment: 5, comparison: satisfaction, minimum: { sharePercent: 2.5, votes: 3 }, incompatible: [[1, 2]] }",
      ]),
    );
    expect(process.rules.questions[0]?.counting).toEqual({
      rule: "mes_cost_add1u",
      ties: ["minCost", "lot"],
      lot: { seed: "Casa 2026" },
      increment: 500,
      comparison: "satisfaction",
      minimum: { sharePercent: 2.5, votes: 3 },
      incompatible: [["1", "2"]],
    });
  });

  test("a question for the whole city has projects without an area, one with seats projects without a price", () => {
    const { definition: process } = definition(
      smallProcess([
        "cards:\n",
        `  - { key: city, title: { it: A, en: A }, where: city, budget: 500, ballot: { kind: budget }, counting: { rule: greedy, ties: [minCost] } }
  - { key: themes, title: { it: B, en: B }, seats: 2, ballot: { kind: ranking, max: 3 }, counting: { rule: greedy, ties: [minCost] } }
cards:
`,
      ]),
    );
    expect(
      process.rules.questions.map(({ key, where, budget, seats }) => [key, where, budget, seats]),
    ).toEqual([
      ["projects", "own", undefined, undefined],
      ["city", "city", 50_000, undefined],
      ["themes", "own", undefined, 2],
    ]);
    expect(boxesOf(process).map(({ question, area }) => `${question} ${area}`)).toEqual([
      "projects north",
      "projects south",
      "city *",
      "themes north",
      "themes south",
    ]);
  });
});
