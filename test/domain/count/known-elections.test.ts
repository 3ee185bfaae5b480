import { describe, expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import { readPb } from "../../../src/domain/pabulib/read-pb.js";
import type { PbFile, PbRow } from "../../../src/domain/pabulib/read-pb.js";
import { toElection } from "../../../src/domain/pabulib/to-election.js";
import { knownElections } from "../../support/pabulib.js";

function fileIn(text: string): PbFile {
  const file = readPb(text);
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
}

const listIn = (row: PbRow, column: string): string[] => row.cells.get(column)?.split(",") ?? [];

/** Greedy rules look at totals only: so many points for a project are so many ballots that name it alone. */
function asSingleVotes(file: PbFile): PbFile {
  const ranked = file.meta.get("vote_type") === "ordinal";
  const totals = new Map<string, number>();
  for (const row of file.votes) {
    const ids = listIn(row, "vote");
    const points = ranked ? ids.map((_, place) => ids.length - place) : listIn(row, "points").map(Number);
    for (const [place, id] of ids.entries()) totals.set(id, (totals.get(id) ?? 0) + (points[place] ?? 0));
  }
  const votes = [...totals].flatMap(([id, total]) =>
    Array.from({ length: total }, () => ({ line: 0, cells: new Map([["vote", id]]) })),
  );
  return { ...file, meta: new Map([...file.meta, ["vote_type", "approval"]]), votes };
}

const namesProjectsOnly = (file: PbFile): boolean =>
  ["approval", "choose-1"].includes(file.meta.get("vote_type") ?? "");

describe.each(knownElections())("$file", ({ text, rules }) => {
  const file = fileIn(text);
  const read = toElection(namesProjectsOnly(file) ? file : asSingleVotes(file), []);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const { election, decimals } = read.value;

  test.each(["greedy", "greedy_no_skip"] as const)("%s", (rule) => {
    const result = count(election, rule);
    expect(result.winners).toEqual(rules[rule]?.winners);
    expect((result.totalCost / 10 ** decimals).toFixed(2)).toBe(rules[rule]?.total_cost.toFixed(2));
  });

  test("reads without a warning", () => {
    expect(file.warnings).toEqual([]);
  });
});
