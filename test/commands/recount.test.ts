import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Dice } from "../../src/services/seed-demo/dice.js";
import { committedElection, committedFile } from "../support/pabulib.js";

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** `npm run portico`, as an evaluator without any setting runs it. */
function portico(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ["bin/portico.cjs", ...args], {
    env: { PATH: process.env["PATH"] ?? "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece) => (out += String(piece)));
  child.stderr.on("data", (piece) => (err += String(piece)));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

const recount = (name: string, ...options: string[]): Promise<Ran> =>
  portico("recount", committedFile(name), ...options);

test("--json prints winners in order of choice, the cost in the unit of the file, the log, and nothing else", async () => {
  const { code, out, err } = await recount("edge-decimal", "--rule", "mes_card_add1", "--json");
  expect([code, err]).toEqual([0, ""]);
  const printed = JSON.parse(out) as { winners: unknown; total_cost: unknown; log: unknown[] };
  expect(Object.keys(printed)).toEqual(["winners", "total_cost", "log"]);
  expect(printed).toMatchObject({ winners: ["y", "z"], total_cost: 66.73 });
  expect(printed.log[0]).toEqual({ code: "count.ballots", voters: 3, blank: 0, projects: 3 });
});

test("without --json it reads as sentences, in English or Italian, and says what it put up with", async () => {
  const english = await recount("edge-duplicate", "--rule", "greedy");
  expect(english.code).toBe(0);
  expect(english.out.split("\n").slice(0, 2)).toEqual([
    "Rule: the most voted projects are funded in order; what does not fit is skipped.",
    "4 ballots were counted, none of them blank; 3 projects could be funded.",
  ]);
  expect(english.err).toContain(":23: ballots that name a project more than once: 1. It counts once.");
  const italian = await recount("edge-duplicate", "--rule", "greedy", "--language", "it");
  expect(italian.out).toContain("Sono state contate 4 schede");
});

test("where a file does not say how it was counted, the rule is asked for, and how equals are put in order is told", async () => {
  const unsaid = await recount("edge-tie");
  expect([unsaid.code, unsaid.out]).toEqual([1, ""]);
  expect(unsaid.err).toBe(
    `${committedFile("edge-tie")} does not say how it was counted: --rule tells it, like --rule greedy.\n`,
  );
  const custom = await recount("edge-tie", "--rule", "greedy");
  expect(custom.err).toContain(
    "Equals are put in order by officialOrder, the custom of greedy; --ties gives another order.",
  );
  const typed = await recount("edge-tie", "--rule", "greedy", "--ties", "minCost");
  expect(typed.err).toContain("Equals are put in order by minCost, as typed.");
});

test("what is typed comes before what the file says, and by another rule that is of no use", async () => {
  const said =
    'META\nkey;value\ncomment;"#1: counted by Portico with {""rule"":""greedy"",""ties"":[""minCost""]}"\n';
  const file = join(mkdtempSync(join(tmpdir(), "portico-pb-")), "said.pb");
  writeFileSync(file, committedElection("edge-tie").replace("META\nkey;value\n", said));
  const winners = async (...options: string[]): Promise<unknown> =>
    (JSON.parse((await portico("recount", file, "--json", ...options)).out) as { winners: unknown }).winners;
  const byFileOrder = await winners("--ties", "officialOrder");
  expect(await winners()).toEqual(["e", "c"]);
  expect(await winners("--rule", "greedy")).toEqual(["e", "c"]);
  expect(byFileOrder).not.toEqual(["e", "c"]);
  const other = await portico("recount", file, "--rule", "greedy_no_skip");
  expect(other.err).toContain("Equals are put in order by officialOrder, the custom of greedy_no_skip");
});

test.each([
  ["no settings at all", "counted by Portico with {"],
  ["no rule", 'counted by Portico with {""ties"":1}'],
])("a file that says nothing of use: %s", async (_, comment) => {
  const file = join(mkdtempSync(join(tmpdir(), "portico-pb-")), "odd.pb");
  const said = `META\nkey;value\ncomment;"${comment}"\n`;
  writeFileSync(file, committedElection("edge-tie").replace("META\nkey;value\n", said));
  expect((await portico("recount", file)).err).toContain("does not say how it was counted");
});

test("ties, the step of Add1 and the comparison can be chosen", async () => {
  const winnersWith = async (name: string, ...options: string[]): Promise<unknown> => {
    const { out } = await recount(name, "--json", ...options);
    return (JSON.parse(out) as { winners: unknown }).winners;
  };
  expect(await winnersWith("edge-tie", "--rule", "greedy", "--ties", "minCost")).toEqual(["e", "c"]);
  expect(
    await winnersWith("scoring-small", "--rule", "mes_cost_none", "--comparison", "satisfaction"),
  ).toEqual(["s1", "s3", "s2"]);
  const lot = ["--rule", "greedy", "--ties", "lot", "--seed"];
  expect(await winnersWith("edge-tie", ...lot, "one")).not.toEqual(
    await winnersWith("edge-tie", ...lot, "four"),
  );
  expect(await winnersWith("edge-decimal", "--rule", "mes_cost_add1", "--increment", "0.36")).toEqual(["y"]);
});

test.each([
  ["an unknown rule", ["--rule", "best"], "There is no rule best. The rules: first_per_area, greedy,"],
  ["a rule for other ballots", ["--rule", "phragmen"], "phragmen cannot count ordinal ballots. These can: "],
  ["an unknown tie criterion", ["--rule", "greedy", "--ties", "age"], "There is no tie criterion age."],
  ["a lot without seed", ["--rule", "greedy", "--ties", "lot"], "A lot needs --seed."],
  ["a step of nothing", ["--rule", "greedy", "--increment", "0"], '--increment is "0"'],
  ["no threshold", ["--rule", "greedy_threshold"], "greedy_threshold needs min_project_score_threshold"],
])("%s: one line, and exit code 1", async (_, options, says) => {
  const { code, out, err } = await recount("ordinal-small", "--json", ...options);
  expect([code, out]).toEqual([1, ""]);
  expect(err.startsWith(says)).toBe(true);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("a malformed file gets its line and the reason", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "portico-pb-")), "broken.pb");
  writeFileSync(file, committedElection("edge-tie").replace("3;c,e", "3;c,e,fountain"));
  const { code, out, err } = await portico("recount", file, "--rule", "greedy", "--json");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toBe(`${file}:25: the ballot names fountain, which is no project.\n`);
  const missing = await portico("recount", `${file}x`, "--rule", "greedy");
  expect([missing.code, missing.err]).toEqual([1, `${file}x cannot be read: there is no such file.\n`]);
});

test("the lab puts rules side by side", async () => {
  const { code, out } = await portico(
    "lab",
    committedFile("ordinal-small"),
    "--rules",
    "greedy,mes_cost_add1",
  );
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toEqual([
    "rule           projects  cost  voters with one  each on average  winners",
    "greedy         2         900   7 of 9           14/9             o1 o2",
    "mes_cost_add1  3         1000  9 of 9           17/9             o1 o3 o4",
  ]);
});

test.each([
  ["--min-votes", "many"],
  ["--min-share", "0.125"],
  ["--min-score", "-1"],
])("%s takes a number: %s is none", async (option, text) => {
  const { code, err } = await recount("ordinal-small", "--rule", "greedy", "--json", `${option}=${text}`);
  expect([code, err.startsWith(`${option} is "${text}"`)]).toEqual([1, true]);
});

test("projects that exclude each other are named at least two at a time", async () => {
  const { code, err } = await recount("ordinal-small", "--rule", "greedy", "--incompatible", "o1");
  expect([code, err]).toEqual([1, '--incompatible is "o1": name two projects or more.\n']);
});

test("a city of 130,000 ballots and 200 projects is read and counted", async () => {
  const [voters, projects, budget] = [130_000, 200, 1_000_000];
  const costs = Array.from({ length: projects }, (_, at) => 10_000 + ((at * 7_919) % 40_000));
  const votes = Array.from({ length: projects }, () => 0);
  const dice = new Dice(7);
  const ballots = Array.from({ length: voters }, (_, voter) => {
    const chosen = new Set(
      Array.from({ length: 5 }, () => Math.floor(projects * dice.throw() * dice.throw())),
    );
    for (const project of chosen) votes[project]!++;
    return `${voter};"${[...chosen].join(",")}"`;
  });
  const file = join(mkdtempSync(join(tmpdir(), "portico-")), "city.pb");
  writeFileSync(
    file,
    [
      "META\nkey;value\ndescription;City\ncountry;Italy\nunit;City\ninstance;2026",
      `num_projects;${projects}\nnum_votes;${voters}\nbudget;${budget}\nvote_type;approval\nrule;greedy`,
      `PROJECTS\nproject_id;cost;votes`,
      ...costs.map((cost, at) => `${at};${cost};${votes[at]}`),
      "VOTES\nvoter_id;vote",
      ...ballots,
    ].join("\n"),
  );
  const counted = async (rule: string) => {
    const { code, out, err } = await portico("recount", file, "--rule", rule, "--json");
    expect([code, err]).toEqual([0, ""]);
    return JSON.parse(out) as { winners: string[]; total_cost: number };
  };
  let left = budget;
  const inOrder = costs.map((_, at) => at).toSorted((a, b) => votes[b]! - votes[a]! || costs[a]! - costs[b]!);
  const funded = inOrder.filter((at) => costs[at]! <= left && (left -= costs[at]!) >= 0);
  expect(new Set(votes).size, "no ties to speak of").toBeGreaterThan(projects / 2);
  expect((await counted("greedy")).winners).toEqual(funded.map(String));
  expect((await counted("mes_cost_add1")).total_cost).toBeLessThanOrEqual(budget);
});
