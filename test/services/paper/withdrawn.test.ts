import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importPaperFiles } from "../../../src/commands/paper-import.js";
import { electionOf } from "../../../src/domain/election-of.js";
import { count } from "../../../src/domain/count/count.js";
import type { Marks } from "../../../src/domain/ballot/marks.js";
import type { BallotRule, Process } from "../../../src/domain/process.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { paperTemplate } from "../../../src/services/paper/paper-template.js";
import { readBallots } from "../../../src/services/paper/read-ballots.js";
import { openTestDatabase } from "../../support/database.js";
import { isListed } from "../../support/desk-mode.js";
import { AFTERWARDS } from "../../support/paper.js";
import { addSampleProcess, NOW, PROCESS_ID, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let sample: Process;
let folder = "";

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { questions: [PROJECTS_QUESTION], paper: { hours: 24 } } });
  await prisma.project.updateMany({ where: { number: 15 }, data: { status: "withdrawn", withdrawnWhy: {} } });
  await touchProcess(prisma, PROCESS_ID);
  sample = await loadProcess(prisma, PROCESS_ID);
  folder = await mkdtemp(join(tmpdir(), "paper-"));
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => world.clock.moveTo(NOW.toISOString()));

const withBallot = (ballot: BallotRule): Process => ({
  ...sample,
  rules: { ...sample.rules, questions: [{ ...PROJECTS_QUESTION, ballot }], paper: { hours: 24 } },
});

/** What stands on ballots of Navile, after project 15 has left the ballot: numbers, with their points; or what is wrong. */
function read(ballot: BallotRule, ...lines: string[]): unknown[] {
  const process = withBallot(ballot);
  const numberOf = new Map(process.projects.map(({ id, number }) => [id, number]));
  const text = ["area;choices;points", ...lines.map((line) => `navile;${line}`)].join("\n");
  const { ballots, faults } = readBallots(new TextEncoder().encode(text), process);
  return [
    ...ballots.map(({ marks: { choices, points } }) =>
      choices.map((id, at) => [numberOf.get(id), ...points.slice(at, at + 1)].join(": ")).join(", "),
    ),
    ...faults.map(({ says }) => says),
  ];
}

test.each<[BallotRule, string[], string[]]>([
  [{ kind: "approval", max: 3, blank: false }, ["12 15 18", "15"], ["12, 15, 18", "15"]],
  [{ kind: "budget", blank: false }, ["12 15", "15"], ["12, 15", "15"]],
  [
    { kind: "points", points: 10, blank: false },
    ["12 15 18;2 5 3", "15;10"],
    ["12: 2, 15: 5, 18: 3", "15: 10"],
  ],
  [{ kind: "ranking", max: 3, blank: false }, ["18 15 12", "15"], ["18, 15, 12", "15"]],
  [{ kind: "yes-no", blank: false }, ["12 15;yes no", "15;yes"], ["12: 1, 15: -1", "15: 1"]],
])("filled in before a project left the ballot, a ballot stays as it is: %s", (ballot, lines, marks) => {
  expect(read(ballot, ...lines)).toEqual(marks);
});

test.each<[BallotRule, string, string]>([
  [{ kind: "approval", max: 2, blank: false }, "12 15 18", "12, 18"],
  [{ kind: "budget", blank: false }, "12 15 18", "12, 18"],
  [{ kind: "points", points: 10, blank: false }, "12 15 18;7 5 3", "12: 7, 18: 3"],
  [{ kind: "ranking", max: 2, blank: false }, "18 15 12", "18, 12"],
])(
  "filled in later, it may hold the project besides: that one does not count (%s)",
  (ballot, line, marks) => {
    expect(read(ballot, line)).toEqual([marks]);
  },
);

test("too much is too much, also without it", () => {
  const ballot: BallotRule = { kind: "approval", max: 2, blank: false };
  expect(read(ballot, "12 15 18 19")).toEqual(["has more than the 2 choices of this ballot"]);
});

test("a ranking on paper is worth what the same one from a chat is", () => {
  const process = withBallot({ kind: "ranking", max: 3, blank: false });
  const box = process.boxes.find(({ area }) => area === "navile");
  if (!box) throw new Error("no box");
  const line = new TextEncoder().encode("area;choices\nnavile;18 15 12");
  const onPaper = readBallots(line, process).ballots.map(({ marks }) => marks);
  const idOf = (number: number): number => process.projects.find((one) => one.number === number)?.id ?? 0;
  const inChat = { choices: [18, 15, 12].map(idOf), points: [] };
  const scores = (ballots: readonly Marks[]) =>
    count(electionOf(process, box, ballots), { rule: "greedy" }).standings;
  expect(scores(onPaper)).toEqual(scores([inChat]));
});

test("ballots that are printed later do not offer it", () => {
  const printed = paperTemplate(withBallot(PROJECTS_QUESTION.ballot), "en");
  const text = printed.ok ? (printed.value.get("ballot-projects-navile.html") ?? "") : "";
  expect(text).toContain("<td>12</td>");
  expect(text).not.toContain("<td>15</td>");
});

test("all come in, and the import says how many named it", async () => {
  const people = ["Ada Neri", "Bea Neri", "Ciro Neri"].map((name) => ({ name, born: "07/03/1950" }));
  for (const one of people) await isListed(world, one);
  const files = { ballots: join(folder, "ballots.csv"), voters: join(folder, "voters.csv") };
  await writeFile(files.ballots, "area;choices\nnavile;12 15\nnavile;15\nnavile;18\n");
  await writeFile(
    files.voters,
    ["area;name;birth date", ...people.map(({ name, born }) => `navile;${name};${born}`)].join("\n"),
  );
  world.clock.moveTo(AFTERWARDS);
  const printed: string[] = [];
  const terminal = {
    print: (line: string) => void printed.push(line),
    note: () => {},
    ask: () => Promise.resolve(""),
  };
  await importPaperFiles(world.app, terminal, files.ballots, { voters: files.voters });
  expect(printed).toEqual([
    "bilancio-2026 · navile: 3 ballots",
    "bilancio-2026 · navile: 2 of them name project 15, which has left the ballot. Their other choices count.",
    "0 of these voters had voted in a chat: the ballot of paper counts instead.",
  ]);
  const idOf = new Map((await prisma.project.findMany()).map(({ id, number }) => [id, number]));
  const ballots = await prisma.ballot.findMany();
  const numbers = ballots.map(({ choices }) => choices.map((id) => idOf.get(id)).join(" "));
  expect(numbers.toSorted()).toEqual(["12 15", "15", "18"]);
});
