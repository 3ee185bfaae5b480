import { describe, expect, test } from "vitest";
import { changesBetween } from "../../src/domain/process-changes.js";
import { definitionOf, type ProcessDefinition } from "../../src/domain/process-definition.js";
import type { Process } from "../../src/domain/process.js";
import { mayBeProposed, plainChanges, unfairChanges } from "../../src/domain/rule-change.js";
import { refuse } from "../../src/domain/result.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";
import { SMALL_PROCESS, smallProcess, yaml, type Edit } from "../support/small-process.js";

function definition(text: string): ProcessDefinition {
  const parsed = parseProcessFile(yaml(text), new Date("2026-01-01T00:00:00Z"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.definition;
}

function processOf(text: string): Process {
  const stated = definition(text);
  const projects = stated.projects.map((project, id) => ({
    ...project,
    id,
    status: "on-ballot" as const,
    photos: [],
  }));
  return { ...stated, id: "1", revision: 1, boxes: [], pausedUntil: undefined, projects };
}

const THREE: Edit = ["max: 1", "max: 3"];
const BUDGET: Edit = ["{ kind: approval, max: 1 }", "{ kind: budget }"];
const VOTED = [{ question: "projects", area: "north" }];

const codesFor = (was: string, is: string, voted = VOTED): string[] =>
  unfairChanges(processOf(was), definition(is), voted).map(({ code }) => code);

describe("what would make a cast vote another is unfair", () => {
  test.each<[string, Edit[], Edit[], string]>([
    ["fewer choices", [THREE], [["max: 1", "max: 2"]], "import.cast-limits"],
    ["no blank votes", [["max: 1", "max: 1, blank: true"]], [], "import.cast-limits"],
    ["another kind of ballot", [], [BUDGET], "import.cast-question"],
    [
      "a question that is gone",
      [],
      [["- key: projects\n    title", "- key: other\n    title"]],
      "import.cast-question",
    ],
    [
      "a project elsewhere",
      [],
      [["- number: 2\n    area: north", "- number: 2\n    area: south"]],
      "import.cast-project",
    ],
    ["less to spend", [BUDGET], [BUDGET, ["budget: 10000", "budget: 9999"]], "import.cast-budget"],
    ["dearer to spend on", [BUDGET], [BUDGET, ["cost: 6000", "cost: 6001"]], "import.cast-budget"],
    ["older voters", [], [["minimumAge: 16", "minimumAge: 18"]], "import.cast-eligibility"],
    ["fewer methods", [], [["methods: [code, list]", "methods: [code]"]], "import.cast-eligibility"],
    [
      "a surer check",
      [],
      [["methods: [code, list]", "methods: [code, list]\n  strength: 2"]],
      "import.cast-eligibility",
    ],
    [
      "an office that may not vote",
      [],
      [
        [
          "methods: [code, list]",
          "methods: [code, list]\n  barred:\n    - { key: council, text: { it: Consiglio, en: Council }, from: [vote] }",
        ],
      ],
      "import.cast-eligibility",
    ],
    [
      "another day on which age counts",
      [],
      [["minimumAge: 16", "minimumAge: 16\n  ageOn: 2020-01-01"]],
      "import.cast-eligibility",
    ],
    ["fewer ties", [], [["ties: [live, work]", "ties: [live]"]], "import.cast-eligibility"],
  ])("%s", (_what, was, is, code) => {
    expect(codesFor(smallProcess(...was), smallProcess(...is))).toContain(code);
    expect(codesFor(smallProcess(...was), smallProcess(...is), [])).toEqual([]);
  });
});

describe("what leaves every cast vote as it is may be changed", () => {
  test.each<[string, Edit[], Edit[]]>([
    ["more choices", [], [THREE]],
    ["younger voters", [], [["minimumAge: 16", "minimumAge: 14"]]],
    ["a cost on which no ballot depends", [], [["cost: 6000", "cost: 6500"]]],
    ["more to spend", [BUDGET], [BUDGET, ["budget: 10000", "budget: 12000"]]],
    ["the order among equals", [], [["ties: [maxVotes, minCost]", "ties: [maxVotes]"]]],
    ["a project where nobody voted", [], [["cost: 8000\n", "cost: 7000\n"]]],
  ])("%s", (_what, was, is) => {
    expect(codesFor(smallProcess(...was), smallProcess(...is))).toEqual([]);
  });
});

test("only what the vote has frozen may be proposed, and only while people vote", () => {
  const small = processOf(SMALL_PROCESS);
  const frozen = [refuse("import.frozen").refusal];
  const during = new Date("2026-06-01T10:00:00Z");
  expect(mayBeProposed(small, frozen, during)).toBe(true);
  expect(mayBeProposed(small, [...frozen, refuse("import.never").refusal], during)).toBe(false);
  expect(mayBeProposed(small, frozen, new Date("2026-06-16T10:30:00Z"))).toBe(false);
});

test("a change is told value by value, by the names in the file", () => {
  const was = definitionOf(processOf(SMALL_PROCESS), { slug: "casa", name: "Casa di quartiere" }, new Set());
  const is = definition(
    smallProcess(THREE, ["cost: 6000", "cost: 5500"], ["en: The rules.", "en: New rules."]),
  );
  expect(plainChanges(changesBetween(was, is))).toEqual([
    { path: "projects.2.cost", before: 600_000, after: 550_000 },
    { path: "rules.fullText.en", before: "The rules.", after: "New rules." },
    { path: "rules.questions.projects.ballot.max", before: 1, after: 3 },
  ]);
});
