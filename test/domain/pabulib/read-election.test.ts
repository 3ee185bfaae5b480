import { describe, expect, test } from "vitest";
import { readElection } from "../../../src/domain/pabulib/read-election.js";
import { bytesOf, committedElection } from "../../support/pabulib.js";

const electionIn = (text: string) => readElection(bytesOf(text));

/** What each kind of ballot is, in the order of its groups: how many voters, and what they said. */
function ballotsIn(text: string): unknown[] {
  const read = electionIn(text);
  if (!read.ok) return [read.refusal];
  const { projects, electorate } = read.value.contest;
  const { size, start, project, worth } = electorate;
  return Array.from(size, (voters, group) => {
    const range = [start[group], start[group + 1]] as const;
    const ids = Array.from(project.slice(...range), (place) => projects[place]?.id);
    return [voters, ids.join(), Array.from(worth.slice(...range)).join()];
  });
}

const DECIMAL = committedElection("edge-decimal");
const CUMULATIVE = committedElection("cumulative-small");
const SCORING = committedElection("scoring-small");

describe("the election in a file", () => {
  test("amounts become whole numbers of the smallest unit the file uses, with a point or a comma", () => {
    for (const text of [DECIMAL, DECIMAL.replace("100.10", "100,1").replace("66.74", "66,74")]) {
      const read = electionIn(text);
      expect(read.ok && read.value.contest.unit).toBe(100);
      expect(read.ok && read.value.contest.budget).toBe(10010);
      expect(read.ok && read.value.contest.projects.map(({ cost }) => cost)).toEqual([6674, 3336, 3337]);
    }
  });

  test("the cost 999999999 marks a withdrawn project, with cents in the file too", () => {
    const read = electionIn(DECIMAL.replace("66.74", "999999999"));
    expect(read.ok && read.value.contest.projects.map(({ withdrawn }) => withdrawn)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("empty and repeated choices, lists in quotes and with blanks", () => {
    const blank = electionIn(committedElection("edge-empty"));
    expect(blank.ok && blank.value.contest.electorate).toMatchObject({ voters: 4, blank: 1 });
    expect(ballotsIn(committedElection("edge-quoted"))).toEqual([
      [1, "10,9", "1,1"],
      [1, "9,2", "1,1"],
      [1, "P-7", "1"],
    ]);
    const repeated = electionIn(committedElection("edge-duplicate"));
    expect(repeated.ok && repeated.value.warnings).toEqual([
      { code: "pb.repeated-choice", details: { line: 23, ballots: 1 } },
    ]);
    expect(ballotsIn(committedElection("edge-duplicate"))).toContainEqual([1, "p2", "1"]);
  });

  test("rankings keep their order, and points stay with their projects", () => {
    expect(ballotsIn(committedElection("ordinal-small"))).toEqual([
      [2, "o1,o2,o3", "3,2,1"],
      [1, "o1,o2,o3,o4", "4,3,2,1"],
      [2, "o2,o3,o1", "3,2,1"],
      [2, "o3,o1,o2", "3,2,1"],
      [2, "o4", "1"],
    ]);
    expect(ballotsIn(CUMULATIVE)).toContainEqual([1, "c1,c3,c4", "1,2,2"]);
    expect(ballotsIn(committedElection("scoring-small"))).toContainEqual([1, "s1,s3,s5", "4,5,-2"]);
  });

  test("points with decimals are exact", () => {
    const read = electionIn(SCORING.replace("5,4,1", "5,0.25,1"));
    expect(read.ok && read.value.contest.pointUnit).toBe(100);
    expect(ballotsIn(SCORING.replace("5,4,1", "5,0.25,1"))).toContainEqual([1, "s1,s2,s3", "500,25,100"]);
  });

  test("projects a scoring ballot does not list have the default score", () => {
    const read = ballotsIn(SCORING.replace("default_score;0", "default_score;-1"));
    expect(read).toContainEqual([1, "s1,s2,s3,s4,s5", "-1,2,-1,-1,4"]);
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
    [
      "an unknown kind",
      DECIMAL.replace("approval", "toString"),
      "pb.unknown-vote-type",
      { voteType: "toString" },
    ],
    [
      "a point too few",
      CUMULATIVE.replace("3,2\nc", "3\nc"),
      "pb.points-differ",
      { line: 24, choices: 2, points: 1 },
    ],
    [
      "points in words",
      CUMULATIVE.replace("a;c1;5", "a;c1;five"),
      "pb.not-points",
      { line: 23, found: "five" },
    ],
    ["points below zero", CUMULATIVE.replace("a;c1;5", "a;c1;-5"), "pb.negative-points", { line: 23 }],
    ["no points", CUMULATIVE.replace(";points", ";age"), "pb.missing-column", { line: 22, column: "points" }],
    ["a voter twice", CUMULATIVE.replace("b;c1", "a;c1"), "pb.repeated-id", { line: 24, id: "a" }],
    [
      "a voter without id",
      CUMULATIVE.replace("b;c1", ";c1"),
      "pb.missing-id",
      { line: 24, column: "voter_id" },
    ],
    [
      "a threshold in words",
      CUMULATIVE.replace("unit;", "min_project_score_threshold;"),
      "pb.not-an-amount",
      {
        key: "min_project_score_threshold",
        found: "Fixture",
      },
    ],
  ])("%s is refused", (_, text, code, details) => {
    expect(electionIn(text)).toEqual({ ok: false, refusal: { code, details } });
  });
});
