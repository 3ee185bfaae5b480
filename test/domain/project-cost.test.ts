import { expect, test } from "vitest";
import { boxForProposal, envelopeOf } from "../../src/domain/process-boxes.js";
import { bandsMissed, mayCost } from "../../src/domain/project-cost.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";
import { smallProcess, yaml, type Edit } from "../support/small-process.js";

const NOW = new Date("2026-01-01T00:00:00Z");
const projectsGone: Edit = ["projects:\n  - number: 1", "projects: []\nx-was:\n  - number: 1"];

function read(...edits: readonly Edit[]) {
  const text = smallProcess(projectsGone, ...edits).split("x-was:")[0] ?? "";
  const parsed = parseProcessFile(yaml(text), NOW);
  if (!parsed.ok) return parsed.faults.map(({ path, says }) => `${path.join(".")} ${says}`);
  const { rules, areas } = parsed.definition;
  const boxes = rules.questions.flatMap(({ key }, index) =>
    areas.map((area, place) => ({
      id: index * 10 + place,
      question: key,
      area: area.key,
      state: "open" as const,
    })),
  );
  return { rules, areas, boxes };
}

const band: Edit = ["    budget: 10000", "    budget: 10000\n    perProject: { least: 500, most: 4000 }"];
const code = (result: ReturnType<typeof mayCost>) => (result.ok ? "ok" : result.refusal.code);

test("a band refuses a cost outside it, in its own area only", () => {
  const process = read(band);
  if (Array.isArray(process)) throw new Error(process.join());
  const [north, south] = process.boxes;
  if (!north || !south) throw new Error("no boxes");
  expect(
    [49_999, 50_000, 400_000, 400_001, 1_000_001, 0, -5].map((cost) => code(mayCost(process, north, cost))),
  ).toEqual([
    "project-outside-band",
    "ok",
    "ok",
    "project-outside-band",
    "project-over-envelope",
    "project-without-cost",
    "project-without-cost",
  ]);
  expect(code(mayCost(process, south, 100))).toBe("ok");
});

const split: readonly Edit[] = [
  [
    "    budget: 10000",
    "    budget: 10000\n    spending: [{ kind: current, budget: 3000, most: 1000 }, { kind: capital, budget: 7000 }]",
  ],
  [
    "    budget: 8000.50",
    "    budget: 8000.50\n    spending: [{ kind: current, budget: 2000.50 }, { kind: capital, budget: 6000 }]",
  ],
];
const twoQuestions: Edit = [
  "    counting: { rule: first_per_area, ties: [maxVotes, minCost] }",
  `    spending: current
    counting: { rule: first_per_area }
  - key: building
    title: { it: Lavori, en: Building }
    spending: capital
    ballot: { kind: approval, max: 1 }
    counting: { rule: first_per_area }`,
];

test("each kind of spending has its own ballot, with its own money", () => {
  const process = read(...split, twoQuestions);
  if (Array.isArray(process)) throw new Error(process.join());
  const current = boxForProposal(process, "north", "current");
  const capital = boxForProposal(process, "north", "capital");
  if (!current || !capital) throw new Error("no boxes");
  expect([current.question, envelopeOf(process, current)]).toEqual(["projects", 300_000]);
  expect([capital.question, envelopeOf(process, capital)]).toEqual(["building", 700_000]);
  expect([code(mayCost(process, current, 100_001)), code(mayCost(process, capital, 100_001))]).toEqual([
    "project-outside-band",
    "ok",
  ]);
});

test("a split that does not add up, or that no question is about, is a fault of the file", () => {
  expect(
    read(["    budget: 10000", "    budget: 10000\n    spending: [{ kind: current, budget: 3000 }]"]),
  ).toEqual([
    "areas.0.spending comes to 3000, and the budget is 10000",
    "areas.0.spending.0.kind is current, and no question is about that",
  ]);
  expect(read(["    budget: 10000", "    budget: 10000\n    perProject: { least: 9, most: 4 }"])).toEqual([
    "areas.0.perProject.least is 9, more than the most of 4",
  ]);
  expect(read(twoQuestions)).toContain("questions.0.spending is current, and north has no money for it");
});

test("what fits no ballot of its area misses each band there, of each kind of spending", () => {
  const one = read(band);
  const two = read(...split, twoQuestions);
  if (Array.isArray(one) || Array.isArray(two)) throw new Error("faults");
  const missed = (process: typeof one, cost: number, area = "north") => bandsMissed(process, area, cost);
  expect(missed(one, 49_999)).toEqual([{ kind: undefined, least: 50_000, most: 400_000 }]);
  expect([missed(one, 50_000), missed(one, 400_000), missed(one, 100, "south")]).toEqual([[], [], []]);
  expect(missed(one, 1_000_001, "south")).toEqual([{ kind: undefined, least: 0, most: 800_050 }]);
  expect(missed(two, 100_001)).toEqual([]);
  expect(missed(two, 700_001)).toEqual([
    { kind: "current", least: 0, most: 100_000 },
    { kind: "capital", least: 0, most: 700_000 },
  ]);
  expect(bandsMissed(one, undefined, 1)).toEqual([]);
});
