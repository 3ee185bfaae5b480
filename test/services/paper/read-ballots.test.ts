import { beforeAll, expect, test } from "vitest";
import type { BallotRule, Process } from "../../../src/domain/process.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { paperTemplate } from "../../../src/services/paper/paper-template.js";
import { readBallots } from "../../../src/services/paper/read-ballots.js";
import { readVoters } from "../../../src/services/paper/read-voters.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, answeredBy, PROCESS_ID } from "../../support/sample-process.js";

const { prisma } = await openTestDatabase();
let sample: Process;

beforeAll(async () => {
  await addSampleProcess(prisma);
  sample = await loadProcess(prisma, PROCESS_ID);
});

const withBallot = (ballot: BallotRule): Process => ({
  ...sample,
  rules: { ...sample.rules, ...answeredBy(ballot), paper: { hours: 24 } },
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Ballots by the numbers of their projects, with their points; or what is wrong. */
function read(ballot: BallotRule, text: string | Uint8Array): unknown[] {
  const process = withBallot(ballot);
  const numberOf = (id: number): number | undefined => process.projects.find((one) => one.id === id)?.number;
  const { ballots, faults } = readBallots(typeof text === "string" ? bytes(text) : text, process);
  return [
    ...ballots.map(({ marks }) =>
      marks.points.length > 0
        ? marks.choices.map((id, place) => [numberOf(id), marks.points[place]])
        : marks.choices.map(numberOf),
    ),
    ...faults.map(({ line, says }) => `${line}: ${says}`),
  ];
}

const APPROVAL: BallotRule = { kind: "approval", max: 3, blank: true };

test("files as offices write them: a mark before the text, commas or semicolons, any line ends, names in Italian", () => {
  expect(read(APPROVAL, "\uFEFFQuartiere;Progetti\r\nNavile;12 15\r\n\r\nnavile;18\r\n")).toEqual([
    [12, 15],
    [18],
  ]);
  expect(read(APPROVAL, 'area,choices\nnavile,"12,15"\n')).toEqual([[12, 15]]);
  expect(read(APPROVAL, "choices\tarea\n12/18\tnavile")).toEqual([[12, 18]]);
  const windows = Uint8Array.from(
    "area;scelte;citt\u00e0\nnavile;12;x".split("").map((sign) => sign.charCodeAt(0)),
  );
  expect(read(APPROVAL, windows)).toEqual([[12]]);
});

test("rankings keep their order; points and answers stand beside the choices", () => {
  expect(read({ kind: "ranking", max: 3, blank: false }, "area;choices\nnavile;18 12 15")).toEqual([
    [18, 12, 15],
  ]);
  expect(
    read(
      { kind: "points", points: 10, blank: false },
      "area;choices;points\nnavile;12 15;7 3\nnavile;12 15;7\nnavile;12;11",
    ),
  ).toEqual([
    [
      [12, 7],
      [15, 3],
    ],
    "3: has 2 choices and 1 points: each choice needs its points",
    "4: gives one project more than 10 points",
  ]);
  expect(read({ kind: "yes-no", blank: false }, "area;choices;points\nnavile;12 15 18;sì no +")).toEqual([
    [
      [12, 1],
      [15, -1],
      [18, 1],
    ],
  ]);
});

test("a blank vote is meant: an empty cell is none, and not every rule knows it", () => {
  expect(read(APPROVAL, "area;choices\nnavile;Scheda bianca\nnavile;-\nnavile;")).toEqual([
    [],
    [],
    "4: has no choices: write blank for a ballot without any",
  ]);
  expect(read({ kind: "budget", blank: false }, "area;choices\nnavile;blank\nnavile;12 15 18 19 22")).toEqual(
    ["2: is blank, which these rules do not know", "3: costs more than this ballot has to spend"],
  );
});

test("hostile files are told, and never quoted", () => {
  const hostile = [
    'area;choices\nnavile;"12',
    "",
    "area;choices\nnavile;=cmd|' /C calc'!A0",
    `area;choices\nnavile;${"12 ".repeat(5000)}`,
    "area;choices\n__proto__;12\nconstructor;12",
    "__proto__;constructor\n1;2",
    "area;choices\nnavile;１２",
    "area;choices\nnavile;12\u0000",
  ];
  for (const text of hostile) {
    const found = read(APPROVAL, text);
    expect(found.length, text.slice(0, 40)).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(/^\d+: /u);
    expect(JSON.stringify(found)).not.toMatch(/cmd|calc/u);
  }
});

test("voters by code or by name and birth date; a wrong row says nothing about anybody", () => {
  const process = withBallot(APPROVAL);
  const rows = [
    "area;nome;cognome;data di nascita;codice;legame",
    "Navile;Rosa;Bianchi;07/03/1950;;lavora",
    "navile;;;;nav 4821 kqrt;",
    "navile;;;;what;",
    `navile;${"x".repeat(400)};;01/01/1970;;`,
  ];
  const { voters, faults } = readVoters(bytes(rows.join("\n")), process);
  expect(voters).toMatchObject([
    { line: 2, by: { kind: "list", birthDate: "1950-03-07" }, tie: "work" },
    { line: 3, by: { kind: "code", value: "NAV-4821-KQRT" } },
  ]);
  expect(faults).toEqual([
    { line: 4, says: "has a code that cannot be one" },
    { line: 5, says: "has a cell that is too long" },
  ]);
});

test("ballots to print: large, by number, with titles that are only text", () => {
  const title = { en: "<script>alert(1)</script> & more", it: "x" };
  const process = withBallot({ kind: "yes-no", blank: true });
  const [first, ...rest] = process.projects;
  const printed = paperTemplate(
    { ...process, projects: first ? [{ ...first, title }, ...rest] : rest },
    "en",
  );
  if (!printed.ok) throw new Error(printed.refusal.code);
  expect([...printed.value.keys()]).toEqual([
    "ballots.csv",
    "voters.csv",
    "ballot-projects-navile.html",
    "ballot-projects-savena.html",
  ]);
  const navile = printed.value.get("ballot-projects-navile.html") ?? "";
  expect(navile).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more");
  expect(navile).not.toContain("<script>");
  expect(navile).toContain("Put a cross for or against each project.");
  expect(paperTemplate(sample, "en")).toMatchObject({ refusal: { code: "paper-not-here" } });
  expect(paperTemplate(process, "xx")).toMatchObject({ refusal: { code: "paper-language" } });
});
