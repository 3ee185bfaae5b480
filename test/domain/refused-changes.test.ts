import { describe, expect, test } from "vitest";
import { changesBetween, movedPhases } from "../../src/domain/process-changes.js";
import type { ProcessDefinition } from "../../src/domain/process-definition.js";
import type { Box, Process } from "../../src/domain/process.js";
import { refusedChanges } from "../../src/domain/refused-changes.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";
import { SMALL_PROCESS, smallProcess, yaml } from "../support/small-process.js";
import type { Edit } from "../support/small-process.js";

const BEFORE_VOTING = new Date("2026-04-01T10:00:00Z");
const WHILE_VOTING = new Date("2026-06-01T10:00:00Z");
const AFTER_VOTING = new Date("2026-06-17T10:00:00Z");
const AFTER_ALL = new Date("2026-06-21T10:00:00Z");
const NOTHING_USED = {
  areas: new Set<string>(),
  themes: new Set<string>(),
  projectNumbers: new Set<number>(),
};

function definition(text: string): ProcessDefinition {
  const parsed = parseProcessFile(yaml(text), BEFORE_VOTING);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.definition;
}

const small = definition(SMALL_PROCESS);

/** Codes and data of what is refused when the small process changes so. */
function refused(
  changes: readonly Edit[],
  now: Date,
  used = NOTHING_USED,
  boxes: Pick<Box, "area" | "state">[] = [],
): unknown[] {
  const current = { ...small, projects: [], boxes } as unknown as Process;
  const differences = changesBetween(small, definition(smallProcess(...changes)));
  expect(differences).not.toEqual([]);
  return refusedChanges(current, differences, used, now).map(({ code, details }) => [code, details]);
}

const lastProject = SMALL_PROCESS.slice(SMALL_PROCESS.indexOf("  - number: 3"));

describe("what decides the vote", () => {
  test.each<[string, string, string]>([
    ["rules.questions", "max: 1", "max: 2"],
    ["rules.questions", "first_per_area", "greedy"],
    ["rules.eligibility", "minimumAge: 16", "minimumAge: 18"],
    ["rules.fullText", "Il regolamento.", "Un altro regolamento."],
    ["areas.north.budget", "budget: 10000", "budget: 12000"],
    ["projects.1.title", "title: Orto in cortile", "title: Orto sul tetto"],
    ["projects.2.cost", "cost: 6000", "cost: 5000"],
    ["projects.3", lastProject, ""],
    ["projects.4", "  - number: 3", lastProject.replace("number: 3", "number: 4") + "  - number: 3"],
  ])("%s may change until voting opens, then it stays", (field, was, is) => {
    expect(refused([[was, is]], BEFORE_VOTING)).toEqual([]);
    expect(refused([[was, is]], WHILE_VOTING)).toEqual([
      ["import.frozen", { field, since: "2026-05-26T10:00:00.000Z" }],
    ]);
  });

  test("texts may still be corrected while people vote", () => {
    const corrections: readonly Edit[] = [
      ["Un orto.", "Un orto con dodici cassoni."],
      ["{ it: Nord, en: North }", "{ it: Settentrione, en: North }"],
      ["{ it: Quanto, en: How much }", "{ it: Quanti soldi, en: How much }"],
      ["martedì 9-13, en: Tuesday 9-13", "lunedì 9-13, en: Monday 9-13"],
    ];
    expect(refused(corrections, WHILE_VOTING)).toEqual([]);
  });
});

describe("the calendar", () => {
  test("a phase that is over does not move", () => {
    expect(refused([["2026-01-10 09:00", "2026-01-11 09:00"]], BEFORE_VOTING)).toEqual([
      ["import.phase-over", { phase: "workshops" }],
    ]);
    expect(refused([["2026-03-15 12:00", "2026-05-15 12:00"]], BEFORE_VOTING)).toEqual([
      ["import.phase-over", { phase: "proposals" }],
    ]);
  });

  test("a phase to come moves freely, but not into the past", () => {
    expect(refused([["2026-05-26 12:00", "2026-05-20 12:00"]], BEFORE_VOTING)).toEqual([]);
    expect(refused([["2026-05-26 12:00", "2026-03-20 12:00"]], BEFORE_VOTING)).toEqual([
      ["import.phase-in-past", { phase: "voting", field: "startsAt" }],
    ]);
  });

  const results = SMALL_PROCESS.slice(
    SMALL_PROCESS.indexOf("  - kind: results"),
    SMALL_PROCESS.indexOf("areas:"),
  );
  const works = "  - kind: works\n    starts: 2026-07-21 12:00\n    ends: 2026-12-01 12:00\n";

  test.each<[string, string, Edit]>([
    ["lasts longer", "voting", ["2026-06-16 12:30", "2026-06-18 12:30"]],
    ["ends earlier", "voting", ["2026-06-16 12:30", "2026-06-10 12:30"]],
    ["moves", "results", ["2026-06-20 12:00", "2026-06-27 12:00"]],
    ["goes", "results", [results, ""]],
    ["comes", "works", ["areas:", `${works}areas:`]],
  ])(
    "once voting has opened no file moves a date for one organizer alone: a phase that %s",
    (_, phase, edit) => {
      const open = [{ area: "north", state: "open" } as const];
      expect(refused([edit], WHILE_VOTING, NOTHING_USED, open)).toEqual([["import.takes-two", { phase }]]);
      expect(refused([edit], AFTER_VOTING, NOTHING_USED, open)).toEqual([
        [phase === "voting" ? "import.phase-over" : "import.takes-two", { phase }],
      ]);
      expect(refused([edit], BEFORE_VOTING, NOTHING_USED, open)).toEqual([]);
    },
  );

  test("once all results are out, what is still to come moves again", () => {
    const published = [{ area: "north", state: "published" } as const];
    const later: readonly Edit[] = [["2026-07-20 12:00", "2026-07-27 12:00"]];
    expect(refused(later, AFTER_ALL, NOTHING_USED, published)).toEqual([]);
    expect(refused([[results, ""]], AFTER_ALL, NOTHING_USED, published)).toEqual([
      ["import.phase-started", { phase: "results" }],
    ]);
  });

  test("a phase may be added only while it is to come", () => {
    const check = "  - kind: check\n    starts: 2026-03-16 12:00\n    ends: 2026-05-01 12:00\n";
    expect(refused([["  - kind: voting", `${check}  - kind: voting`]], BEFORE_VOTING)).toEqual([
      ["import.phase-in-past", { phase: "check", field: "startsAt" }],
    ]);
  });

  test("an end that moved is remembered, until it moves back", () => {
    const moved = definition(smallProcess(["2026-06-16 12:30", "2026-06-18 12:30"]));
    const once = movedPhases(small.phases, moved.phases);
    const voting = { kind: "voting", movedFrom: new Date("2026-06-16T10:30:00Z") };
    expect(once.filter(({ movedFrom }) => movedFrom)).toEqual([expect.objectContaining(voting)]);
    expect(movedPhases(once, moved.phases)).toEqual(once);
    expect(movedPhases(once, small.phases)).toEqual(small.phases);
  });
});

test("how many people could vote may change until the results of that area are published", () => {
  const stated: readonly Edit[] = [["budget: 10000", "budget: 10000\n    electorate: 30200"]];
  const published = (area: string): unknown[] =>
    refused(stated, AFTER_ALL, NOTHING_USED, [
      { area: "north", state: "counted" },
      { area, state: "published" },
    ]);
  expect(published("south")).toEqual([]);
  expect(published("north")).toEqual([["import.results-published", { field: "areas.north.electorate" }]]);
});

describe("what people hang on to", () => {
  test("an area or a theme that proposals name", () => {
    const used = { ...NOTHING_USED, areas: new Set(["south"]), themes: new Set(["green"]) };
    const south = SMALL_PROCESS.slice(
      SMALL_PROCESS.indexOf("  - key: south"),
      SMALL_PROCESS.indexOf("themes:"),
    );
    const withoutSouth: readonly Edit[] = [
      [south, ""],
      ["    area: south\n", "    area: north\n"],
    ];
    const withoutGreen: readonly Edit[] = [
      [
        "  - key: green\n    name: { it: Verde, en: Green }",
        "  - key: streets\n    name: { it: Strade, en: Streets }",
      ],
      ["theme: green", "theme: streets"],
    ];
    expect(refused(withoutSouth, BEFORE_VOTING)).toEqual([]);
    expect(refused(withoutSouth, BEFORE_VOTING, used)).toEqual([["import.area-in-use", { area: "south" }]]);
    expect(refused(withoutGreen, BEFORE_VOTING)).toEqual([]);
    expect(refused(withoutGreen, BEFORE_VOTING, used)).toEqual([["import.theme-in-use", { theme: "green" }]]);
  });

  test("a number that a project from chat has", () => {
    const used = { ...NOTHING_USED, projectNumbers: new Set([4]) };
    const added: readonly Edit[] = [
      ["  - number: 3", lastProject.replace("number: 3", "number: 4") + "  - number: 3"],
    ];
    expect(refused(added, BEFORE_VOTING, used)).toEqual([["import.number-taken", { number: 4 }]]);
  });
});

test("currency and time zone never change", () => {
  expect(refused([["currency: EUR", "currency: CHF"]], BEFORE_VOTING)).toEqual([
    ["import.never", { field: "currency" }],
  ]);
  expect(refused([["Europe/Rome", "Europe/Vienna"]], BEFORE_VOTING)).toEqual([
    ["import.never", { field: "timeZone" }],
  ]);
});
