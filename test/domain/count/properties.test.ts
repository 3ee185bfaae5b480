import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, type CountRule } from "../../../src/domain/count/count.js";
import type { Election, TieCriterion } from "../../../src/domain/count/election.js";
import { inputsHash } from "../../../src/domain/count/inputs-hash.js";

const rules: CountRule[] = ["greedy", "greedy_no_skip", "first_per_area"];
const criteria: TieCriterion[] = ["maxVotes", "minCost", "maxCost"];

/** Small elections with few different costs, so that ties and exact fits are common. */
const elections: fc.Arbitrary<Election> = fc
  .array(fc.record({ cost: fc.integer({ min: 0, max: 6 }), withdrawn: fc.boolean() }), { maxLength: 7 })
  .map((projects) =>
    projects.map((project, index) => ({ ...project, id: `p${index}`, officialOrder: index })),
  )
  .chain((projects) =>
    fc.record({
      projects: fc.constant(projects),
      ballots: fc.array(fc.subarray(projects.map(({ id }) => id)), { maxLength: 9 }),
      budget: fc.integer({ min: 0, max: 15 }),
      ties: fc.subarray(criteria),
    }),
  );

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** An election, and the same one told in another order with choices repeated. */
const retold = elections.chain((election) =>
  fc.record({
    election: fc.constant(election),
    again: fc.record({
      projects: shuffled(election.projects),
      ballots: shuffled(election.ballots).map((ballots) => ballots.map((ids) => [...ids, ...ids].reverse())),
      budget: fc.constant(election.budget),
      ties: fc.constant(election.ties),
    }),
  }),
);

describe.each(rules)("I-9: %s, on any election", (rule) => {
  test("order of projects, ballots and choices, and repeated choices, change nothing", () => {
    fc.assert(
      fc.property(retold, ({ election, again }) => {
        expect(count(again, rule)).toEqual(count(election, rule));
        expect(inputsHash(again)).toBe(inputsHash(election));
      }),
    );
  });

  test("what is funded fits the budget, and the figures add up", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { standings, winners, totalCost, leftOver, log } = count(election, rule);
        const funded = standings.filter(({ status }) => status === "funded");
        expect(funded.map(({ projectId }) => projectId)).toEqual(winners);
        expect(funded.reduce((sum, { cost }) => sum + cost, 0)).toBe(totalCost);
        expect(totalCost + leftOver).toBe(election.budget);
        expect(leftOver).toBeGreaterThanOrEqual(0);
        expect(log.filter(({ code }) => code === "count.funded")).toHaveLength(winners.length);
      }),
    );
  });

  test("votes are counted as a hand count would, withdrawn projects are never funded", () => {
    fc.assert(
      fc.property(elections, (election) => {
        for (const { projectId, votes, status } of count(election, rule).standings) {
          expect(votes).toBe(election.ballots.filter((ballot) => ballot.includes(projectId)).length);
          const project = election.projects.find(({ id }) => id === projectId);
          expect(status === "withdrawn").toBe(project?.withdrawn);
        }
      }),
    );
  });

  test("neighbours in the standings with equal votes are in the order of the tie rule, and logged", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { standings, log } = count(election, rule);
        const standing = standings.filter(({ status }) => status !== "withdrawn");
        const tied = log.flatMap((entry) => (entry.code === "count.tie" ? [entry] : []));
        for (const [index, second] of standing.slice(1).entries()) {
          const first = standing[index]!;
          const tie = tied.find(({ projectIds }) => projectIds.includes(first.projectId));
          if (first.votes !== second.votes) expect(first.votes).toBeGreaterThan(second.votes);
          else expect(tie?.decidedBy[index + 1 - tie.place]).toBe(decider(first, second, election));
        }
        expect(tied.flatMap(({ projectIds }) => projectIds).length).toBe(
          standing.filter(({ votes, rank }) =>
            standing.some((other) => other.votes === votes && other.rank !== rank),
          ).length,
        );
      }),
    );
  });
});

interface Ranked {
  projectId: string;
  cost: number;
}

/** Which criterion puts the first before the second, worked out apart from the code under test. */
function decider(first: Ranked, second: Ranked, { ties }: Election): string {
  const byCost = ties.find((criterion) => criterion !== "maxVotes");
  if (byCost && first.cost !== second.cost) {
    expect(first.cost < second.cost).toBe(byCost === "minCost");
    return byCost;
  }
  expect(first.projectId < second.projectId).toBe(true);
  return "officialOrder";
}

test("a project with more votes never does worse under first per area", () => {
  fc.assert(
    fc.property(elections, (election) => {
      const [winner] = count(election, "first_per_area").winners;
      if (!winner) return;
      expect(
        count({ ...election, ballots: [...election.ballots, [winner]] }, "first_per_area").winners,
      ).toEqual([winner]);
    }),
  );
});

describe("the hash of the inputs", () => {
  const election: Election = {
    projects: [{ id: "a", cost: 1, officialOrder: 1, withdrawn: false }],
    ballots: [["a"], []],
    budget: 5,
    ties: ["minCost"],
  };

  test("is a fixed value, so that it can be published and checked later", () => {
    expect(inputsHash(election)).toBe("76ed591ff93117ef5521f36ae57654acc8e6c2c8216c967dd1f6a679e70db025");
  });

  test.each([
    { budget: 6 },
    { ties: [] },
    { ballots: [["a"]] },
    { ballots: [["a"], ["a"]] },
    { projects: [{ id: "a", cost: 2, officialOrder: 1, withdrawn: false }] },
    { projects: [{ id: "a", cost: 1, officialOrder: 1, withdrawn: true }] },
  ] as Partial<Election>[])("changes with %j", (change) => {
    expect(inputsHash({ ...election, ...change })).not.toBe(inputsHash(election));
  });
});
