// A recount of Łódź 2022 as anybody runs it: one child process from its start to its last byte, at several sizes.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "./stats.js";

const FOLDER =
  process.env["PABULIB_DIR"] ?? fileURLToPath(new URL("../../shared/data/pabulib", import.meta.url));
const FILE = join(FOLDER, "Poland_Lodz_2022.pb");
const ENTRY = fileURLToPath(new URL("../bin/portico.cjs", import.meta.url));
/** Tells the peak of its memory when it ends, in KiB as the system counts it. */
const METER = fileURLToPath(new URL("meter.cjs", import.meta.url));

const RULES = ["greedy", "mes_cost_add1"] as const;
const TIMES = [1, 2, 4] as const;
const RUNS = 3;

interface Measured {
  seconds: number;
  peak: number;
  winners: readonly string[];
}

/** A row for each rule and size, the best of three runs each; the ratio is to the size before. */
export async function countRows(): Promise<string[][] | undefined> {
  if (!existsSync(FILE)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "portico-counts-"));
  try {
    const files = TIMES.map((times) => ({ times, file: join(folder, `lodz-${times}.pb`) }));
    const text = readFileSync(FILE, "utf8");
    for (const { times, file } of files) writeFileSync(file, multiplied(text, times));
    const rows: string[][] = [];
    for (const rule of RULES) rows.push(...(await rowsOf(rule, files)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function rowsOf(rule: string, files: readonly { times: number; file: string }[]): Promise<string[][]> {
  const known = expectedWinners(rule);
  const rows: string[][] = [];
  let before: number | undefined;
  for (const { times, file } of files) {
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(file, rule));
    const best = runs.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    const exact = times === 1 ? (best.winners.join() === known.join() ? "as expected" : "WRONG") : "";
    rows.push([
      rule,
      `${times}×`,
      `${best.seconds.toFixed(2)} s`,
      before === undefined ? "" : `${(best.seconds / before).toFixed(2)}×`,
      `${(best.peak / 1024).toFixed(0)} MiB`,
      `${best.winners.length} ${exact}`.trim(),
    ]);
    before = best.seconds;
  }
  return rows;
}

function expectedWinners(rule: string): readonly string[] {
  const expected = JSON.parse(readFileSync(join(FOLDER, "expected", "Poland_Lodz_2022.json"), "utf8")) as {
    rules: Record<string, { winners: string[] }>;
  };
  return expected.rules[rule]?.winners ?? [];
}

function measure(file: string, rule: string): Promise<Measured> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--require", METER, ENTRY, "recount", file, "--rule", rule, "--json"],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece) => (out += String(piece)));
  child.stderr.on("data", (piece) => (err += String(piece)));
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      if (code !== 0) return reject(new Error(err));
      const seconds = (performance.now() - start) / 1_000;
      const { winners } = JSON.parse(out) as { winners: string[] };
      resolve({ seconds, peak: Number(err.trim()), winners });
    });
  });
}

/**
 * The election with new voters and a budget to match: each further copy of a ballot names other projects of about the
 * same rank in place of some of its own, so that there are more different ballots as well as more ballots.
 */
function multiplied(text: string, times: number): string {
  const lines = text.trimEnd().split("\n");
  const at = lines.findIndex((line) => line.trim() === "VOTES");
  const projectsAt = lines.findIndex((line) => line.trim() === "PROJECTS");
  const ids = lines.slice(projectsAt + 2, at).map((line) => line.split(";")[0] ?? "");
  const place = new Map(ids.map((id, index) => [id, index]));
  const columns = (lines[at + 1] ?? "").trim().split(";");
  const [voter, vote] = [columns.indexOf("voter_id"), columns.indexOf("vote")];
  const ballots = lines.slice(at + 2);
  const copies = Array.from({ length: times }, (_, copy) =>
    ballots.map((line, row) => {
      const cells = line.trim().split(";");
      cells[voter] = `${copy}-${cells[voter]}`;
      if (copy > 0) {
        const shifted = (cells[vote] ?? "").split(",").map((id, choice) => {
          const index = place.get(id) ?? 0;
          const moved = (row + choice) % 3 === 0 ? index ^ copy : index;
          return ids[moved < ids.length ? moved : index] ?? id;
        });
        cells[vote] = [...new Set(shifted)].join();
      }
      return cells.join(";");
    }),
  );
  const head = lines.slice(0, at + 2).map((line) => scaledKey(line, times, ballots.length));
  return `${[...head, ...copies.flat()].join("\n")}\n`;
}

function scaledKey(line: string, times: number, ballots: number): string {
  const [key = "", value = ""] = line.trim().split(";");
  if (key === "num_votes") return `num_votes;${ballots * times}`;
  return key === "budget" ? `budget;${Number(value) * times}` : line.trim();
}

export const countsTable = (rows: string[][]): string =>
  table([["rule", "ballots", "whole process", "to the size before", "peak memory", "winners"], ...rows]);
