import * as fc from "fast-check";
import { expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import { contestOf } from "../../../src/domain/count/election.js";
import type { Election } from "../../../src/domain/count/election.js";
import { runShares } from "../../../src/domain/count/equal-shares/run.js";
import type { SharesElection } from "../../../src/domain/count/equal-shares/run.js";
import { steadyFor } from "../../../src/domain/count/equal-shares/steady.js";
import { supportersOf } from "../../../src/domain/count/equal-shares/supporters.js";
import { over, plus, rational, times, whole } from "../../../src/domain/count/rational.js";
import { rivalsIn } from "../../../src/domain/count/rivals.js";
import { tieRule } from "../../../src/domain/count/tie-rule.js";
import { totalsOf } from "../../../src/domain/count/totals.js";
import { KINDS, electionsOf } from "../../support/elections.js";

const GAINS = [
  { each: "worth", gain: "cost" },
  { each: "once", gain: "one" },
  { each: "worth", gain: "one" },
] as const;

function sharesElection(election: Election, { each, gain }: (typeof GAINS)[number]): SharesElection {
  const contest = contestOf(election);
  const supporters = supportersOf(contest, each);
  const [first, second, ...others] = contest.projects.map(({ id }) => id);
  const rivals = others.length > 1 && first && second ? [[first, second]] : [];
  return {
    electorate: contest.electorate,
    supporters,
    each,
    gain,
    costs: contest.projects.map(({ cost }) => cost),
    supported: [...contest.projects.keys()].filter(
      (project) =>
        contest.projects[project]!.cost > 0 && supporters.start[project]! < supporters.start[project + 1]!,
    ),
    rivals: rivalsIn(contest.projects, rivals),
    ties: tieRule(["minCost", "maxVotes"], { projects: contest.projects, score: totalsOf(contest).score }),
  };
}

test("I-9: up to where it says, the same is bought in the same order", () => {
  let jumps = 0;
  const cases = fc.record({
    election: fc.constantFrom(...KINDS).chain((kind) => electionsOf(kind, 1)),
    gain: fc.constantFrom(...GAINS),
    share: fc.record({ n: fc.integer({ min: 0, max: 3_000 }), d: fc.constantFrom(1, 1, 3, 7) }),
    parts: fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 3, maxLength: 6 }),
  });
  fc.assert(
    fc.property(cases, ({ election, gain, share: { n, d }, parts }) => {
      const shares = sharesElection(election, gain);
      const share = rational(BigInt(n), BigInt(d));
      const until = steadyFor(shares, share);
      if (until?.n === 0n) return;
      jumps += 1;
      const { winners } = runShares(shares, share);
      for (const part of [999_999_999, ...parts]) {
        const further = times(until ?? whole(1_000_000), over(whole(part), whole(1_000_000_000)));
        expect(runShares(shares, plus(share, further)).winners).toEqual(winners);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(jumps).toBeGreaterThan(500);
});

const project = (id: string, cost: number, officialOrder: number) => ({
  id,
  cost,
  officialOrder,
  withdrawn: false,
});

/** Three people, half a million, and something dear that only one of them wants. */
const village: Election = {
  kind: "approval",
  projects: [project("bench", 2_000_00, 1), project("hall", 450_000_00, 2), project("path", 30_000_00, 3)],
  ballots: [{ choices: ["bench", "path"] }, { choices: ["hall"] }, { choices: ["bench"] }],
  budget: 500_000_00,
};

test.each([
  "mes_cost_add1",
  "mes_cost_add1_noexh",
  "mes_cost_add1_frac",
  "mes_cost_add1u",
  "mes_card_add1",
] as const)(
  "three voters with half a million: %s takes every step, and tells of them in a few lines",
  (rule) => {
    const { winners, shares, log } = count(village, { rule });
    expect(winners.toSorted()).toEqual(["bench", "hall", "path"]);
    expect(shares).toMatchObject({ steps: 283_334 });
    expect(log.length).toBeLessThan(300);
    expect(log).toContainEqual(expect.objectContaining({ code: "count.share-steady", winners: 2 }));
  },
);

test("I-9: steps taken together end where they end one by one", () => {
  const cost = fc.integer({ min: 1, max: 900_00 });
  const cases = fc.record({
    costs: fc.array(cost, { minLength: 2, maxLength: 5 }),
    ballots: fc.array(fc.subarray(["0", "1", "2", "3", "4"]), { minLength: 2, maxLength: 4 }),
    budget: fc.integer({ min: 100_00, max: 1_000_00 }),
  });
  fc.assert(
    fc.property(cases, ({ costs, ballots, budget }) => {
      const election: Election = {
        kind: "approval",
        projects: costs.map((each, place) => project(String(place), each, place)),
        ballots: ballots.map((choices) => ({ choices: choices.filter((id) => Number(id) < costs.length) })),
        budget,
      };
      const { shares, winners } = count(election, { rule: "mes_cost_add1_noexh" });
      const plain = oneByOne(election, budget);
      expect(winners.map(Number)).toEqual(plain.winners);
      expect(shares).toEqual({ endowment: String(plain.share), steps: plain.steps });
    }),
    { numRuns: 150 },
  );
});

/** Add1 without its stop at exhaustion, as the rule reads: a run for every step. */
function oneByOne(election: Election, budget: number) {
  const shares = sharesElection(election, GAINS[0]);
  const contest = contestOf(election);
  const ties = tieRule(["minCost", "maxVotes", "officialOrder"], {
    projects: contest.projects,
    score: totalsOf(contest).score,
  });
  const at = (share: number) =>
    runShares({ ...shares, rivals: rivalsIn(contest.projects), ties }, whole(share));
  let share = Math.floor(budget / contest.electorate.voters / 100) * 100;
  let steps = 0;
  for (;;) {
    const { winners } = at(share);
    if (winners.length === shares.supported.length) return { share, steps, winners };
    steps += 1;
    const next = at(share + 100).winners;
    if (next.reduce((sum, one) => sum + shares.costs[one]!, 0) > budget) return { share, steps, winners };
    share += 100;
  }
}

test("far beyond the budget, and with the smallest steps, it ends as well", () => {
  const dear = { ...village, projects: [...village.projects, project("tunnel", 9_000_000_000_00, 4)] };
  const ballots = [...village.ballots, { choices: ["tunnel"] }];
  const { winners, shares } = count({ ...dear, ballots }, { rule: "mes_cost_add1_noexh", increment: 1 });
  expect(winners.toSorted()).toEqual(["bench", "hall", "path"]);
  expect(shares?.endowment).toBe("899999999999");
});
