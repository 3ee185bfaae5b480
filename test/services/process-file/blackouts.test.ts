import { expect, test } from "vitest";
import { parseProcessFile } from "../../../src/services/process-file/parse.js";
import { smallProcess, yaml } from "../../support/small-process.js";

const NOW = new Date("2026-04-01T10:00:00Z");

const parsed = (lines: string) =>
  parseProcessFile(yaml(smallProcess(["cards:\n", `${lines}\ncards:\n`])), NOW);

const faults = (lines: string) => {
  const result = parsed(lines);
  return result.ok ? [] : result.faults.map(({ path, says }) => `${path.join(".")} ${says}`);
};

const blackout = (from: string, to: string) =>
  `blackouts:\n  - { from: ${from}, to: ${to}, name: { it: elezioni, en: elections } }`;

test("days before an election are part of the rules", () => {
  const result = parsed(blackout("2026-06-17", "2026-06-19"));
  expect(result.ok && result.definition.rules.blackouts).toEqual([
    { from: "2026-06-17", to: "2026-06-19", name: { it: "elezioni", en: "elections" } },
  ]);
});

test("days out of order, that do not exist, or on which people vote are named", () => {
  expect(faults(blackout("2026-06-19", "2026-06-17"))).toEqual(["blackouts.0.to is before from"]);
  expect(faults(blackout("2026-06-31", "2026-07-02"))).toEqual([
    "blackouts.0.from must be a day like 2026-11-01",
  ]);
  for (const days of [
    blackout("2026-06-16", "2026-06-19"),
    blackout("2026-05-20", "2026-05-26"),
    blackout("2026-06-01", "2026-06-01"),
  ])
    expect(faults(days)).toEqual([
      "blackouts.0 has days on which people vote (2026-05-26 12:00 to 2026-06-16 12:30)",
    ]);
});

const target = (fields: string) => `outreach:\n  targets:\n    - { ${fields} }`;

test("targets of outreach name groups that there are, and either people or a share", () => {
  const result = parsed(target("by: area, group: north, share: 55.5"));
  expect(result.ok && result.definition.rules.outreach).toEqual({
    targets: [{ by: "area", group: "north", activity: "voted", share: 55.5 }],
  });
  expect(faults(target("by: area, group: west, people: 10"))).toEqual([
    "outreach.targets.0.group west is not among the areas of this file",
  ]);
  expect(faults(target("by: language, group: fr, people: 10"))).toEqual([
    "outreach.targets.0.group fr is not among the languages of this file",
  ]);
  expect(faults(target("by: age, group: 16-17, people: 10, share: 5"))).toEqual([
    "outreach.targets.0 needs either people or share",
  ]);
});
