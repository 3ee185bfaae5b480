import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Process, ProjectStatus } from "../../src/domain/process.js";
import { frozenSince, ruleSheetOf, sheetFileId, shortHash } from "../../src/domain/rule-sheet.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";
import { SMALL_PROCESS, smallProcess, yaml, type Edit } from "../support/small-process.js";

const OPENING = new Date("2026-05-26T10:00:00Z");

function processOf(text = SMALL_PROCESS): Process {
  const parsed = parseProcessFile(yaml(text), new Date("2026-01-01T00:00:00Z"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { definition } = parsed;
  const projects = definition.projects.map((project, id) => ({
    ...project,
    id,
    status: "on-ballot" as const,
    photos: [],
  }));
  return { ...definition, id: "1", revision: 1, boxes: [], pausedUntil: undefined, projects };
}

const small = processOf();
const hashWith = (...edits: Edit[]): string => ruleSheetOf(processOf(smallProcess(...edits))).hash;

describe("the sheet", () => {
  test("has the SHA-256 of its very text", () => {
    const { text, hash } = ruleSheetOf(small);
    expect(createHash("sha256").update(Buffer.from(text)).digest("hex")).toBe(hash);
    expect(JSON.parse(text)).toMatchObject({
      format: "portico-rules-1",
      voting: { startsAt: "2026-05-26T10:00:00.000Z", endsAt: "2026-06-16T10:30:00.000Z" },
      areas: [{ key: "north", budget: 1_000_000 }, { key: "south" }],
      projects: [{ number: 1, cost: 400_025, status: "on-ballot" }, { number: 2 }, { number: 3 }],
    });
  });

  test.each<Edit>([
    ["minimumAge: 16", "minimumAge: 18"],
    ["max: 1", "max: 2"],
    ["ties: [maxVotes, minCost]", "ties: [maxVotes]"],
    ["budget: 10000", "budget: 9999"],
    ["The rules.", "Other rules."],
    ["2026-06-16 12:30", "2026-06-17 12:30"],
    ["cost: 6000", "cost: 5999"],
    ["en: Lights", "en: Lamps"],
    ["    area: south\n", "    area: north\n"],
    ["cards:\n", "paper: { hours: 48 }\ncards:\n"],
    ["cards:\n", "results: { approvals: 1 }\ncards:\n"],
  ])("is another when %s becomes %s", (was, is) => {
    expect(hashWith([was, is])).not.toBe(ruleSheetOf(small).hash);
  });

  test.each<Edit>([
    ["Un orto.", "Un orto grande."],
    ["Via Fioravanti 24, latitude", "Via Fioravanti 26, latitude"],
    ["perPerson: 3", "perPerson: 5"],
  ])("is the same when %s becomes %s", (was, is) => {
    expect(hashWith([was, is])).toBe(ruleSheetOf(small).hash);
  });

  test("counting changes no sheet; a withdrawal does", () => {
    const as = (status: ProjectStatus) =>
      ruleSheetOf({ ...small, projects: small.projects.map((project) => ({ ...project, status })) }).hash;
    expect(as("funded")).toBe(as("on-ballot"));
    expect(as("not-funded")).toBe(as("on-ballot"));
    expect(as("withdrawn")).not.toBe(as("on-ballot"));
  });

  test("depends on no order in which fields were written", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(small), { minLength: Object.keys(small).length }),
        (entries) => {
          expect(ruleSheetOf(Object.fromEntries(entries) as unknown as Process)).toEqual(ruleSheetOf(small));
        },
      ),
    );
  });
});

test("I-4: rules freeze with the calendar, whether or not somebody wrote them down", () => {
  const minute = 60_000;
  expect(frozenSince(small, new Date(+OPENING - minute))).toBeUndefined();
  expect(frozenSince(small, OPENING)).toEqual(OPENING);
  expect(frozenSince(small, new Date(+OPENING + 1_000 * minute))).toEqual(OPENING);
  const sheet = { version: 1, hash: "00", frozenAt: OPENING };
  expect(frozenSince({ ...small, sheet }, new Date(+OPENING - minute))).toEqual(OPENING);
});

test("the hash is read aloud in groups, and names the file", () => {
  const hash = "3f9a02bc771ed04f".repeat(4);
  expect(shortHash(hash)).toBe("3f9a 02bc 771e d04f");
  expect(sheetFileId(hash)).toBe("3f9a02bc-771e-d04f-3f9a-02bc771ed04f");
});
