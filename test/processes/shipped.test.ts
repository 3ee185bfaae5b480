import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { areaAt, areaOfAddress } from "../../src/domain/guess-area.js";
import { isPhaseOpen } from "../../src/domain/phase.js";
import type { LocalText } from "../../src/domain/process.js";
import type { ProcessDefinition } from "../../src/domain/process-definition.js";
import { faultLine } from "../../src/services/process-file/fault.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";

const FILES = ["bologna-2023", "bologna-2018", "associazione", "monza-2016"];
const today = new Date("2026-11-21T23:30:00Z");

function shipped(name: string): ProcessDefinition {
  const parsed = parseProcessFile(readFileSync(`processes/${name}.yaml`), today);
  if (!parsed.ok) throw new Error(parsed.faults.map((fault) => faultLine(name, fault)).join("\n"));
  return parsed.definition;
}

const [bologna, earlier, association, monza] = FILES.map(shipped) as [
  ProcessDefinition,
  ProcessDefinition,
  ProcessDefinition,
  ProcessDefinition,
];
const titlesIn = ({ projects }: ProcessDefinition): string[] => projects.map(({ title }) => title["it"] ?? "");

test("every file in the folder is one of those tested here", () => {
  expect(readdirSync("processes").sort()).toEqual(FILES.map((name) => `${name}.yaml`).sort());
});

describe.each([bologna, earlier, association, monza])("$slug", (process) => {
  const sentences = (): LocalText[] => [
    ...process.rules.cards,
    process.rules.fullText,
    process.rules.privacyNotice?.text ?? {},
    ...process.projects.flatMap(({ summary, details }) => [summary, details]),
    ...process.topics.flatMap(({ text }) => [text]),
  ];

  test("is marked as a demo, with every cost marked as sample", () => {
    expect(process.sample).toBe(true);
    expect(process.projects.every(({ sample }) => sample)).toBe(true);
  });

  test("has a privacy notice in full, marked as sample", () => {
    expect(process.rules.privacyNotice?.text).toMatchObject({
      it: expect.stringMatching(/^Testo di esempio/) as string,
      en: expect.stringMatching(/^Sample text/) as string,
    });
  });

  test("says every sentence in both languages, and not the same one", () => {
    for (const text of sentences()) {
      expect(Object.keys(text)).toEqual(["it", "en"]);
      expect(text["it"]).not.toBe(text["en"]);
    }
  });

  test("names no command: each platform and each language writes it in its own way", () => {
    for (const text of sentences().flatMap((one) => Object.values(one)))
      expect(text).not.toMatch(/(?:^|[\s(“"])\/[a-z]/);
  });

  test("no two projects say the same", () => {
    const summaries = process.projects.flatMap(({ summary }) => Object.values(summary));
    expect(new Set(summaries).size).toBe(summaries.length);
    expect(new Set(titlesIn(process)).size).toBe(process.projects.length);
  });

  test("promises no data to count again: open data is not published", () => {
    for (const text of sentences().flatMap((each) => Object.values(each))) {
      expect(text).not.toMatch(/rifare il conto|count (them )?again|elenco dei voti|list of counted/);
    }
  });

  test("uses plain Italian: no asterisk or schwa for gender, no acronym for the process", () => {
    for (const { it: italian = "" } of sentences()) {
      expect(italian).not.toMatch(/\p{L}[*ə]/u);
      expect(italian).not.toMatch(/\bBP\b/);
    }
  });
});

const areaOf = (title: string) => bologna.projects.find((project) => project.title["it"] === title)?.area;

describe("Bologna 2023", () => {
  test("six districts with half a million each, and 9, 7, 6, 7, 8 and 6 projects", () => {
    const sizes = bologna.areas.map(({ key, budget }) => [
      key,
      budget,
      bologna.projects.filter(({ area }) => area === key).length,
    ]);
    expect(sizes).toEqual([
      ["borgo-panigale-reno", 50_000_000, 9],
      ["navile", 50_000_000, 7],
      ["porto-saragozza", 50_000_000, 6],
      ["san-donato-san-vitale", 50_000_000, 7],
      ["santo-stefano", 50_000_000, 8],
      ["savena", 50_000_000, 6],
    ]);
  });

  test("the projects that won are on the ballot of their district", () => {
    expect(areaOf("SoStare al Ghisello")).toBe("borgo-panigale-reno");
    expect(areaOf("COM'IN")).toBe("navile");
    expect(areaOf("Il Porto Verde di Bologna")).toBe("porto-saragozza");
    expect(areaOf("Villaggio dei colori")).toBe("san-donato-san-vitale");
    expect(areaOf("Spazi per tutte le persone alla Lunetta")).toBe("santo-stefano");
    expect(areaOf("Tra parchi, borghi e corti lungo il Savena")).toBe("savena");
  });

  test("nothing on a card tells who won in 2023", () => {
    for (const { summary, details, from } of bologna.projects) {
      for (const text of [summary, details, from].flatMap((each) => Object.values(each))) {
        expect(text).not.toMatch(/vinc|winn|\bwon\b/i);
      }
    }
  });

  test("what really happened in 2023 is a help topic that says whose figures they are", () => {
    const facts = bologna.topics.find(({ key }) => key === "in-2023");
    const figures = [
      ["SoStare al Ghisello", 810, 3508],
      ["COM'IN", 1682, 4725],
      ["Il Porto Verde di Bologna", 975, 3155],
      ["Villaggio dei colori", 485, 2098],
      ["Spazi per tutte le persone alla Lunetta", 1366, 3207],
      ["Tra parchi, borghi e corti lungo il Savena", 793, 2634],
    ] as const;
    for (const [title, votes, total] of figures) {
      const [it, en] = ["it", "en-GB"].map((locale) =>
        [votes, total].map((figure) => figure.toLocaleString(locale, { useGrouping: true })),
      );
      expect(facts?.text["it"]).toContain(`${title} · ${it?.join(" voti su ")}`);
      expect(facts?.text["en"]).toContain(`${title} · ${en?.join(" of ")} votes`);
    }
    expect(facts?.text["en"]).toMatch(/^These are the real facts of 2023\. The votes of this demo are invented\./);
    expect(facts?.text["it"]).toMatch(/385 idee.*43 progetti.*30 giugno alle 12:30/s);
  });

  test("voting is open at any hour of the first day, for three weeks", () => {
    for (const instant of ["2026-11-21T23:00:01Z", "2026-11-22T22:59:59Z", "2026-12-12T11:29:59Z"]) {
      expect(isPhaseOpen(bologna, "voting", new Date(instant))).toBe(true);
    }
    expect(isPhaseOpen(bologna, "voting", new Date("2026-12-12T11:30:00Z"))).toBe(false);
  });

  test("the vote has been extended by two weeks, as it was in 2023", () => {
    const voting = bologna.phases.find(({ kind }) => kind === "voting");
    expect(Number(voting?.endsAt) - Number(voting?.movedFrom)).toBe(14 * 24 * 60 * 60 * 1000);
  });

  test("every project lies in its district, by its point and by its street", () => {
    for (const { number, area, place } of bologna.projects) {
      const { position, address = "" } = place ?? {};
      expect([number, position && areaAt(bologna, position)?.key]).toEqual([number, area]);
      expect([number, areaOfAddress(bologna, address)?.key ?? area]).toEqual([number, area]);
    }
  });

  test("every district has streets of its own and a desk", () => {
    const all = bologna.areas.flatMap(({ streets }) => streets);
    expect(new Set(all).size).toBe(all.length);
    for (const { key, streets } of bologna.areas) {
      expect(streets.length).toBeGreaterThan(20);
      expect(bologna.desks.some(({ area }) => area === key)).toBe(true);
    }
    expect(areaOfAddress(bologna, "via Fioravanti 24")?.key).toBe("navile");
  });

  test("has what help needs, in six lines and four cards", () => {
    expect(bologna.topics.length).toBeGreaterThanOrEqual(10);
    expect(bologna.rules.privacy["it"]?.split("\n")).toHaveLength(6);
    expect(bologna.rules.questions[0]?.ballot).toEqual({ kind: "approval", max: 1, blank: false });
  });
});

describe("Bologna 2018", () => {
  test("is over, and has its six winners", () => {
    expect(earlier.phases.every(({ endsAt }) => endsAt < today)).toBe(true);
    expect(titlesIn(earlier)).toEqual(
      expect.arrayContaining([
        "Nuovo parco delle querce",
        "Il giardino del villaggio",
        "La collina di città",
        "Dare luce all'ombra",
        "Quadrilatero verde",
        "I love San Ruffillo",
      ]),
    );
    expect(earlier.areas.every(({ budget }) => budget === 15_000_000)).toBe(true);
  });
});

describe("the association", () => {
  test("takes proposals now and votes later, within € 20,000", () => {
    expect(isPhaseOpen(association, "proposals", today)).toBe(true);
    expect(association.rules.questions[0]?.ballot.kind).toBe("budget");
    expect(association.areas[0]?.budget).toBe(2_000_000);
    const sum = association.projects.reduce((total, { cost }) => total + cost, 0);
    expect(sum).toBeGreaterThan(2_000_000);
  });
});

describe("Monza 2016-17", () => {
  test("ten districts with 100,000 each, split between running costs and building, with bands of their own", () => {
    expect(monza.areas).toHaveLength(10);
    for (const { budget, spending } of monza.areas) {
      expect(budget).toBe(10_000_000);
      expect(spending).toEqual([
        { kind: "current", budget: 3_000_000, least: 500_000, most: 1_500_000 },
        { kind: "capital", budget: 7_000_000, least: 1_000_000, most: 3_500_000 },
      ]);
    }
    expect(monza.rules.questions.map(({ spending }) => spending)).toEqual(["current", "capital"]);
  });

  test("the ten most supported of each district go on, and holders of an office vote and do not propose", () => {
    expect(monza.rules.supports).toMatchObject({ quota: 5, first: 10 });
    expect(monza.rules.eligibility.barred?.map(({ from }) => from)).toEqual([["propose"], ["propose"]]);
    expect(isPhaseOpen(monza, "proposals", today)).toBe(true);
  });
});
