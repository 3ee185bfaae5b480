import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import { contestOf } from "../../../src/domain/count/election.js";
import type { Contest, Election } from "../../../src/domain/count/election.js";
import { runShares } from "../../../src/domain/count/equal-shares/run.js";
import type { SharesElection } from "../../../src/domain/count/equal-shares/run.js";
import { supportersOf } from "../../../src/domain/count/equal-shares/supporters.js";
import { compare, plus, rational, whole } from "../../../src/domain/count/rational.js";
import type { Rational } from "../../../src/domain/count/rational.js";
import { rivalsIn } from "../../../src/domain/count/rivals.js";
import { tieRule } from "../../../src/domain/count/tie-rule.js";
import { totalsOf } from "../../../src/domain/count/totals.js";
import { KINDS, electionsOf } from "../../support/elections.js";
import { plainShares } from "../../support/plain-shares.js";

const GAINS = [
  { each: "worth", gain: "cost" },
  { each: "once", gain: "one" },
  { each: "worth", gain: "one" },
] as const;

type Gain = (typeof GAINS)[number];

function sharesElection(contest: Contest, { each, gain }: Gain): SharesElection {
  const supporters = supportersOf(contest, each);
  const { score } = totalsOf(contest);
  return {
    electorate: contest.electorate,
    supporters,
    each,
    gain,
    costs: contest.projects.map(({ cost }) => cost),
    supported: [...contest.projects.keys()].filter(
      (project) =>
        !contest.projects[project]!.withdrawn &&
        contest.projects[project]!.cost > 0 &&
        supporters.start[project]! < supporters.start[project + 1]!,
    ),
    rivals: rivalsIn(contest.projects),
    ties: tieRule(["minCost", "maxVotes"], { projects: contest.projects, score }),
  };
}

const shareOf = ({ budget, electorate }: Contest): Rational =>
  rational(BigInt(budget), BigInt(electorate.voters || 1));

const cases = fc.record({
  election: fc.constantFrom(...KINDS).chain((kind) => electionsOf(kind, 1)),
  gain: fc.constantFrom(...GAINS),
});

/** Many voters with the same few wishes, and costs that are multiples of a share: balances meet costs exactly. */
const exactFits = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 }),
    budget: fc.constantFrom(1, 3, 7, 10, 12),
    gain: fc.constantFrom(...GAINS),
  })
  .chain(({ costs, budget, gain }) =>
    fc.record({
      gain: fc.constant(gain),
      election: fc.record({
        kind: fc.constant("approval" as const),
        projects: fc.constant(
          costs.map((cost, index) => ({ id: `p${index}`, cost, officialOrder: index, withdrawn: false })),
        ),
        ballots: fc.array(fc.record({ choices: fc.subarray(costs.map((_, index) => `p${index}`)) }), {
          minLength: 3,
          maxLength: 14,
        }),
        budget: fc.constant(budget),
      }) as fc.Arbitrary<Election>,
    }),
  );

describe("I-9: doubles as a filter never decide a purchase", () => {
  test.each([
    ["elections of all kinds", cases],
    ["balances that meet costs exactly", exactFits],
  ])("the quick way buys what the definition buys, in the same order: %s", (_, some) => {
    fc.assert(
      fc.property(some, ({ election, gain }) => {
        const contest = contestOf(election);
        const shares = sharesElection(contest, gain);
        const plain = plainShares(contest, shareOf(contest), { ...gain, ties: shares.ties });
        expect(runShares(shares, shareOf(contest)).winners).toEqual(plain.winners);
      }),
      { numRuns: 600 },
    );
  });

  test("nobody pays more than an equal share, supporters alone pay, and each cost is paid exactly", () => {
    fc.assert(
      fc.property(cases, ({ election, gain }) => {
        const contest = contestOf(election);
        const shares = sharesElection(contest, gain);
        const { winners, paid, left } = plainShares(contest, shareOf(contest), {
          ...gain,
          ties: shares.ties,
        });
        expect(runShares(shares, shareOf(contest)).winners).toEqual(winners);
        for (const money of left) expect(compare(money, whole(0))).toBeGreaterThanOrEqual(0);
        for (const [round, winner] of winners.entries()) {
          const total = paid[round]!.reduce(plus, whole(0));
          expect(compare(total, whole(contest.projects[winner]!.cost))).toBe(0);
        }
      }),
    );
  });

  test("ten times a tenth is one", () => {
    const ballots = Array.from({ length: 10 }, () => ({ choices: ["p"] }));
    const projects = [{ id: "p", cost: 1, officialOrder: 1, withdrawn: false }];
    const result = count({ kind: "approval", projects, ballots, budget: 1 }, { rule: "mes_cost_none" });
    expect(result.winners).toEqual(["p"]);
    expect(result.shares?.endowment).toBe("1/10");
  });
});

const park = (supporters: number) => Array.from({ length: supporters }, () => ({ choices: ["park"] }));

describe("what the log of equal shares says", () => {
  const town: Election = {
    kind: "approval",
    projects: [
      { id: "park", cost: 600_00, officialOrder: 1, withdrawn: false },
      { id: "library", cost: 500_00, officialOrder: 2, withdrawn: false },
    ],
    ballots: [...park(6), ...Array.from({ length: 4 }, () => ({ choices: ["library"] }))],
    budget: 1_100_00,
  };

  test("round by round, and why the share went no further", () => {
    expect(count(town, { rule: "mes_cost_add1", increment: 10_00 }).log).toEqual([
      { code: "count.ballots", voters: 10, blank: 0, projects: 2 },
      { code: "count.equal-share", share: 110_00, voters: 10 },
      { code: "count.share-raised", share: 120_00, winners: 1, totalCost: 600_00, accepted: true },
      { code: "count.share-raised", share: 130_00, winners: 2, totalCost: 1_100_00, accepted: true },
      { code: "count.share-final", share: 130_00, because: "exhausted" },
      {
        code: "count.shares-round",
        round: 1,
        projectId: "park",
        cost: 600_00,
        votes: 6,
        effective: 6,
        by: "votes",
        paidAtMost: 100_00,
        leftToSupporters: 180_00,
      },
      {
        code: "count.shares-round",
        round: 2,
        projectId: "library",
        cost: 500_00,
        votes: 4,
        effective: 4,
        by: "votes",
        paidAtMost: 125_00,
        leftToSupporters: 20_00,
      },
      { code: "count.finished", winners: 2, totalCost: 1_100_00, leftOver: 0 },
    ]);
  });

  test("what supporters could not pay for, and what the money left then bought", () => {
    const { log } = count(town, { rule: "mes_cost_utilitarian" });
    expect(log).toContainEqual({
      code: "count.not-affordable",
      projectId: "library",
      cost: 500_00,
      supportersHold: 440_00,
    });
    expect(log).toContainEqual({ code: "count.completion", left: 500_00 });
  });
});
