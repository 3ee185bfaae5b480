import { describe, expect, test } from "vitest";
import { count, sameCount } from "../../../src/domain/count/count.js";
import type { Election, ElectionProject } from "../../../src/domain/count/election.js";
import type { RuleId } from "../../../src/domain/count/rules.js";
import type { CountSettings, TieCriterion } from "../../../src/domain/count/settings.js";

const project = (id: string, cost: number, officialOrder: number): ElectionProject => ({
  id,
  cost,
  officialOrder,
  withdrawn: false,
});

/** A park everybody wants, a library and benches with two votes each, and a square nobody wants; one ballot is blank. */
const town: Election = {
  projects: [
    project("library", 60, 1),
    project("benches", 40, 2),
    project("park", 50, 3),
    project("square", 5, 4),
  ],
  kind: "approval",
  ballots: [["park", "library"], ["park", "benches"], ["park", "library"], ["benches", "benches"], []].map(
    (choices) => ({ choices }),
  ),
  budget: 100,
};

const by = (rule: RuleId): CountSettings => ({ rule, ties: ["minCost"] });

describe("greedy", () => {
  test("goes down the ranking and tells every step and every tie", () => {
    expect(count(town, by("greedy"))).toEqual({
      rule: "greedy",
      kind: "approval",
      voters: 5,
      blank: 1,
      standings: [
        { rank: 1, projectId: "park", votes: 3, score: 3, cost: 50, status: "funded" },
        { rank: 2, projectId: "benches", votes: 2, score: 2, cost: 40, status: "funded" },
        { rank: 3, projectId: "library", votes: 2, score: 2, cost: 60, status: "not-funded" },
        { rank: 4, projectId: "square", votes: 0, score: 0, cost: 5, status: "funded" },
      ],
      winners: ["park", "benches", "square"],
      totalCost: 95,
      leftOver: 5,
      log: [
        { code: "count.ballots", voters: 5, blank: 1, projects: 4 },
        {
          code: "count.tie",
          place: 2,
          by: "votes",
          value: 2,
          projectIds: ["benches", "library"],
          decidedBy: ["minCost"],
        },
        { code: "count.funded", projectId: "park", by: "votes", value: 3, cost: 50, left: 50 },
        { code: "count.funded", projectId: "benches", by: "votes", value: 2, cost: 40, left: 10 },
        { code: "count.does-not-fit", projectId: "library", by: "votes", value: 2, cost: 60, left: 10 },
        { code: "count.funded", projectId: "square", by: "votes", value: 0, cost: 5, left: 5 },
        { code: "count.finished", winners: 3, totalCost: 95, leftOver: 5 },
      ],
    });
  });

  test("without skipping, it ends at the first project that does not fit", () => {
    const result = count(town, by("greedy_no_skip"));
    expect(result.winners).toEqual(["park", "benches"]);
    expect(result.log).toContainEqual({ code: "count.stopped", projectId: "library" });
    expect(result.standings.at(-1)).toMatchObject({ projectId: "square", status: "not-funded" });
  });

  test("a project that costs exactly what is left is funded", () => {
    expect(count({ ...town, budget: 95 }, by("greedy_no_skip")).winners).toEqual(["park", "benches"]);
    expect(count({ ...town, budget: 90 }, by("greedy"))).toMatchObject({
      winners: ["park", "benches"],
      leftOver: 0,
    });
  });
});

describe("first per area", () => {
  test("funds the most voted project and nothing else", () => {
    const result = count(town, by("first_per_area"));
    expect(result.winners).toEqual(["park"]);
    expect(result.standings.map(({ status }) => status)).toEqual([
      "funded",
      "not-funded",
      "not-funded",
      "not-funded",
    ]);
    expect(result).toMatchObject({ totalCost: 50, leftOver: 50 });
  });

  test("funds nothing when the most voted project costs more than the budget", () => {
    const result = count({ ...town, budget: 49 }, by("first_per_area"));
    expect(result.winners).toEqual([]);
    expect(result.log).toContainEqual({
      code: "count.does-not-fit",
      projectId: "park",
      by: "votes",
      value: 3,
      cost: 50,
      left: 49,
    });
  });

  test.each([
    ["no ballots", { ...town, ballots: [] }],
    ["only blank ballots", { ...town, ballots: [{ choices: [] }, { choices: [] }] }],
    ["no projects", { ...town, projects: [], ballots: [{ choices: [] }] }],
  ])("funds nothing with %s", (_, election) => {
    const result = count(election, by("first_per_area"));
    expect(result.winners).toEqual([]);
    expect(result.log).toContainEqual({ code: "count.no-votes" });
  });
});

const townWithout = (id: string): Election => ({
  ...town,
  projects: town.projects.map((project) => ({ ...project, withdrawn: project.id === id })),
});

describe("a withdrawn project", () => {
  test("keeps its votes but takes nobody's place", () => {
    const result = count(townWithout("park"), by("first_per_area"));
    expect(result.winners).toEqual(["benches"]);
    expect(result.standings.at(-1)).toEqual({
      rank: 4,
      projectId: "park",
      votes: 3,
      score: 3,
      cost: 50,
      status: "withdrawn",
    });
    expect(result.log).toContainEqual({ code: "count.withdrawn", projectId: "park", votes: 3 });
    expect(result.log).toContainEqual(expect.objectContaining({ code: "count.tie", place: 1 }));
  });

  test("does not end a count that stops at what does not fit", () => {
    expect(count(townWithout("library"), by("greedy_no_skip")).winners).toEqual([
      "park",
      "benches",
      "square",
    ]);
  });

  test("is in no tie", () => {
    expect(count(townWithout("library"), by("greedy")).log.map(({ code }) => code)).not.toContain(
      "count.tie",
    );
  });
});

describe("ties", () => {
  const equal = [project("c", 10, 3), project("a", 20, 1), project("b", 10, 2)];
  const choices = ["a", "b", "c"];
  const tieIn = (ties: TieCriterion[]) =>
    count({ kind: "approval", projects: equal, ballots: [{ choices }], budget: 15 }, { rule: "greedy", ties })
      .log[1];

  test.each([
    [["minCost"], ["b", "c", "a"], ["officialOrder", "minCost"]],
    [["maxCost"], ["a", "b", "c"], ["maxCost", "officialOrder"]],
    [
      ["maxVotes", "minCost"],
      ["b", "c", "a"],
      ["officialOrder", "minCost"],
    ],
    [[], ["a", "b", "c"], ["officialOrder", "officialOrder"]],
  ] as [TieCriterion[], string[], string[]][])(
    "by %j, then the official order",
    (ties, projectIds, decidedBy) => {
      expect(tieIn(ties)).toEqual({
        code: "count.tie",
        place: 1,
        by: "votes",
        value: 1,
        projectIds,
        decidedBy,
      });
    },
  );
});

describe("what cannot be counted is a bug", () => {
  test.each([
    ["an unknown project on a ballot", { ballots: [{ choices: ["fountain"] }] }],
    ["two projects with one id", { projects: [project("a", 1, 1), project("a", 1, 2)], ballots: [] }],
    ["two projects in one place", { projects: [project("a", 1, 1), project("b", 1, 1)], ballots: [] }],
    ["half a cent", { budget: 0.5 }],
    ["a negative cost", { projects: [project("a", -1, 1)], ballots: [] }],
    ["a cost beyond exact numbers", { projects: [project("a", 2 ** 53, 1)], ballots: [] }],
    ["no official order", { projects: [project("a", 1, Number.NaN)], ballots: [] }],
  ] as [string, Partial<Election>][])("%s", (_, change) => {
    expect(() => count({ ...town, ...change }, by("greedy"))).toThrow("Cannot count");
  });
});

test("two counts are the same when every figure and step is, also after storing one", () => {
  const result = count(town, by("greedy"));
  const { log, ...figures } = result;
  const stored = JSON.parse(JSON.stringify({ log, ...figures })) as typeof result;
  expect(sameCount(result, stored)).toBe(true);
  expect(sameCount(result, { ...stored, log: stored.log.slice(1) })).toBe(false);
  expect(sameCount(result, count({ ...town, ballots: town.ballots.slice(1) }, by("greedy")))).toBe(false);
});
