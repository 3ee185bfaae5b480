import { describe, expect, test } from "vitest";
import { readPb } from "../../../src/domain/pabulib/read-pb.js";
import { toElection } from "../../../src/domain/pabulib/to-election.js";
import { committedElection } from "../../support/pabulib.js";

function electionIn(text: string) {
  const file = readPb(text);
  return file.ok ? toElection(file.value, []) : file;
}

const DECIMAL = committedElection("edge-decimal");

describe("the election in a file", () => {
  test("amounts become whole numbers of the smallest unit the file uses, with a point or a comma", () => {
    for (const text of [DECIMAL, DECIMAL.replace("100.10", "100,1").replace("66.74", "66,74")]) {
      const read = electionIn(text);
      expect(read.ok && read.value.decimals).toBe(2);
      expect(read.ok && read.value.election.budget).toBe(10010);
      expect(read.ok && read.value.election.projects.map(({ cost }) => cost)).toEqual([6674, 3336, 3337]);
    }
  });

  test("the cost 999999999 marks a withdrawn project, with cents in the file too", () => {
    const read = electionIn(DECIMAL.replace("66.74", "999999999"));
    expect(read.ok && read.value.election.projects.map(({ withdrawn }) => withdrawn)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("empty and repeated choices", () => {
    const blank = electionIn(committedElection("edge-empty"));
    expect(blank.ok && blank.value.election.ballots).toEqual([["a"], ["a"], ["b"], []]);
    const spaced = electionIn(committedElection("edge-quoted"));
    expect(spaced.ok && spaced.value.election.ballots).toEqual([["10", "9"], ["9", "2"], ["P-7"]]);
    const repeated = electionIn(committedElection("edge-duplicate"));
    expect(repeated.ok && repeated.value.election.ballots[2]).toEqual(["p2"]);
  });

  test.each([
    ["no budget", DECIMAL.replace("budget;", "x;"), "pb.missing-key", { key: "budget" }],
    [
      "a budget in words",
      DECIMAL.replace("100.10", "much"),
      "pb.not-an-amount",
      { key: "budget", found: "much" },
    ],
    ["a cost of zero", DECIMAL.replace("33.36", "0.0"), "pb.not-an-amount", { line: 17, found: "0.0" }],
    ["a negative cost", DECIMAL.replace("33.36", "-1"), "pb.not-an-amount", { line: 17, found: "-1" }],
    [
      "a cost beyond exact numbers",
      DECIMAL.replace("33.36", "9".repeat(16)),
      "pb.not-an-amount",
      { line: 17, found: "9".repeat(16) },
    ],
    ["an unknown project", DECIMAL.replace("x,y", "x,w"), "pb.unknown-project", { line: 21, id: "w" }],
    ["two choices of one", DECIMAL.replace("approval", "choose-1"), "pb.more-than-one-choice", { line: 21 }],
    ["points", committedElection("cumulative-small"), "pb.vote-type-not-counted", { voteType: "cumulative" }],
  ])("%s is refused", (_, text, code, details) => {
    expect(electionIn(text)).toEqual({ ok: false, refusal: { code, details } });
  });
});
