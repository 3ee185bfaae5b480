import { exec } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportOpenData } from "../../../src/commands/export.js";
import type { Question } from "../../../src/domain/process.js";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { countVotes, publish, type Ballots } from "../../support/published-results.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const run = promisify(exec);
const database = await openTestDatabase();
const world = new World(database);
let to = "";

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  to = await mkdtemp(join(tmpdir(), "open-"));
});

afterAll(() => rm(to, { recursive: true }));

interface Case {
  name: string;
  question: Pick<Question, "ballot" | "counting"> & { seats?: number };
  ballots: Ballots;
  /** The options of the published command. */
  options: string;
  /** Numbers, in the order of choice. */
  winners: string[];
}

const CASES: Case[] = [
  {
    name: "approval, with minimums and projects that exclude each other",
    question: {
      ballot: { kind: "approval", max: 3, blank: true },
      counting: {
        rule: "greedy",
        ties: ["lot"],
        lot: { seed: 'Bologna\'s lot: $HOME, 24 "XI"; `2026`' },
        minimum: { votes: 2, sharePercent: 12.5, thirdOfCostShare: true },
        incompatible: [
          ["12", "15"],
          ["12", "19", "31"],
        ],
      },
    },
    ballots: [
      { numbers: [12, 15, 19], times: 6 },
      { numbers: [12, 20], times: 5 },
      { numbers: [20, 21], times: 4 },
      { numbers: [22], times: 1 },
    ],
    options:
      "--rule greedy --ties lot --seed 'Bologna'\\''s lot: $HOME, 24 \"XI\"; `2026`' --min-votes 2 --min-share 12.5 --min-cost-third --incompatible 12,15 --incompatible 12,19,31",
    winners: ["12", "20", "21"],
  },
  {
    name: "points, with a minimum of points",
    question: {
      ballot: { kind: "points", points: 10, blank: false },
      counting: { rule: "greedy_threshold", ties: ["maxVotes", "minCost"], minimum: { score: 20 } },
    },
    ballots: [
      { numbers: [12, 18], points: [6, 4], times: 5 },
      { numbers: [15, 19], points: [9, 1], times: 3 },
    ],
    options: "--rule greedy_threshold --ties maxVotes,minCost --min-score 20",
    winners: ["12", "15"],
  },
  {
    name: "rankings, with equal shares, their step and a comparison",
    question: {
      ballot: { kind: "ranking", max: 3, blank: true },
      counting: {
        rule: "mes_cost_add1u",
        ties: ["minCost", "maxVotes"],
        increment: 10_000,
        comparison: "exclusionRatio",
      },
    },
    ballots: [
      { numbers: [18, 22, 12], times: 6 },
      { numbers: [15, 19], times: 4 },
      { numbers: [20], times: 3 },
      { numbers: [], times: 1 },
    ],
    options: "--rule mes_cost_add1u --ties minCost,maxVotes --increment 100 --comparison exclusionRatio",
    winners: ["22", "15", "19", "20", "21"],
  },
  {
    name: "yes or no",
    question: {
      ballot: { kind: "yes-no", blank: true },
      counting: { rule: "greedy", ties: ["maxCost"], minimum: { score: 1 } },
    },
    ballots: [
      { numbers: [12, 15], points: [1, -1], times: 4 },
      { numbers: [15, 22], points: [1, 1], times: 3 },
    ],
    options: "--rule greedy --ties maxCost --min-score 1",
    winners: ["12", "22"],
  },
  {
    name: "seats",
    question: {
      ballot: { kind: "approval", max: 2, blank: false },
      counting: { rule: "greedy", ties: ["officialOrder"], incompatible: [["18", "19"]] },
      seats: 2,
    },
    ballots: [
      { numbers: [18, 19], times: 3 },
      { numbers: [21], times: 1 },
    ],
    options: "--rule greedy --ties officialOrder --incompatible 18,19",
    winners: ["18", "21"],
  },
];

test.each(CASES)(
  "whoever types the published command finds the published winners: $name",
  async ({ question, ballots, options, winners }) => {
    await askInstead(world, question);
    await publish(world, await countVotes(world, "navile", ballots));
    const { folder, recount } = await exported();
    expect(recount).toBe(`npm run -s portico -- recount ballots.pb ${options}`);
    const pb = join(to, folder, "ballots.pb");
    const typed = recount
      .replace("npm run -s portico --", `${process.execPath} bin/portico.cjs`)
      .replace("ballots.pb", pb);
    const { stdout } = await run(`${typed} --json`, { env: { PATH: process.env["PATH"] ?? "" } });
    const counted = JSON.parse(stdout) as { winners: string[] };
    const published = JSON.parse(await readFile(join(to, folder, "count.json"), "utf8")) as object;
    expect(published).toMatchObject({ winners: counted.winners, recount });
    expect(counted.winners).toEqual(winners);
    const untold = `${process.execPath} bin/portico.cjs recount ${pb}`;
    const plain = await run(`${untold} --json`, { env: { PATH: process.env["PATH"] ?? "" } });
    expect(plain.stdout, "the file itself says how it was counted").toBe(stdout);
    const read = await run(untold, { env: { PATH: process.env["PATH"] ?? "" } });
    expect(read.stderr).toContain(`Counted with ${options}.`);
    expect(await readFile(join(to, "index.en.html"), "utf8")).toContain("To count these ballots again:");
  },
);

/** Where the newest count is, and its command. */
async function exported(): Promise<{ folder: string; recount: string }> {
  const terminal = { print: () => {}, note: () => {}, ask: () => Promise.resolve("") };
  await exportOpenData(world.app, terminal, undefined, { to });
  const index = JSON.parse(await readFile(join(to, "index.json"), "utf8")) as {
    boxes: { current: boolean; recount: string; files: { name: string }[] }[];
  };
  const { recount = "", files = [] } = index.boxes.find(({ current }) => current) ?? {};
  const folder = files.find(({ name }) => name.endsWith("/ballots.pb"))?.name.replace("/ballots.pb", "");
  return { folder: folder ?? "", recount };
}
