import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import type { Election } from "../../../src/domain/count/election.js";
import type { RuleId } from "../../../src/domain/count/rules.js";
import type { CountSettings, TieCriterion } from "../../../src/domain/count/settings.js";
import { inputsHash } from "../../../src/domain/count/inputs-hash.js";

const rules: RuleId[] = ["greedy", "greedy_no_skip", "first_per_area"];
const criteria: TieCriterion[] = ["maxVotes", "minCost", "maxCost"];

/** An approval election and how its ties are broken. */
interface Voted {
  election: Election;
  ties: readonly TieCriterion[];
}

/** Small elections with few different costs, so that ties and exact fits are common. */
const elections: fc.Arbitrary<Voted> = fc
  .array(fc.record({ cost: fc.integer({ min: 0, max: 6 }), withdrawn: fc.boolean() }), { maxLength: 7 })
  .map((projects) =>
    projects.map((project, index) => ({ ...project, id: `p${index}`, officialOrder: index })),
  )
  .chain((projects) =>
    fc.record({
      election: fc.record({
        kind: fc.constant("approval" as const),
        projects: fc.constant(projects),
        ballots: fc.array(fc.record({ choices: fc.subarray(projects.map(({ id }) => id)) }), {
          maxLength: 9,
        }),
        budget: fc.integer({ min: 0, max: 15 }),
      }),
      ties: fc.subarray(criteria),
    }),
  );

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** An election, and the same one told in another order with choices repeated. */
const retold = elections.chain(({ election, ties }) =>
  fc.record({
    election: fc.constant(election),
    ties: fc.constant(ties),
    again: fc.record({
      kind: fc.constant(election.kind),
      projects: shuffled(election.projects),
      ballots: shuffled(election.ballots).map((ballots) =>
        ballots.map(({ choices }) => ({ choices: [...choices, ...choices].reverse() })),
      ),
      budget: fc.constant(election.budget),
    }),
  }),
);

describe.each(rules)("I-9: %s, on any election", (rule) => {
  test("order of projects, ballots and choices, and repeated choices, change nothing", () => {
    fc.assert(
      fc.property(retold, ({ election, again, ties }) => {
        const settings = { rule, ties };
        expect(count(again, settings)).toEqual(count(election, settings));
        expect(inputsHash(again, settings)).toBe(inputsHash(election, settings));
      }),
    );
  });

  test("what is funded fits the budget, and the figures add up", () => {
    fc.assert(
      fc.property(elections, ({ election, ties }) => {
        const { standings, winners, totalCost, leftOver, log } = count(election, { rule, ties });
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
      fc.property(elections, ({ election, ties }) => {
        for (const { projectId, votes, status } of count(election, { rule, ties }).standings) {
          expect(votes).toBe(election.ballots.filter(({ choices }) => choices.includes(projectId)).length);
          const project = election.projects.find(({ id }) => id === projectId);
          expect(status === "withdrawn").toBe(project?.withdrawn);
        }
      }),
    );
  });

  test("neighbours in the standings with equal votes are in the order of the tie rule, and logged", () => {
    fc.assert(
      fc.property(elections, ({ election, ties }) => {
        const { standings, log } = count(election, { rule, ties });
        const standing = standings.filter(({ status }) => status !== "withdrawn");
        const tied = log.flatMap((entry) => (entry.code === "count.tie" ? [entry] : []));
        for (const [index, second] of standing.slice(1).entries()) {
          const first = standing[index]!;
          const tie = tied.find(({ projectIds }) => projectIds.includes(first.projectId));
          if (first.votes !== second.votes) expect(first.votes).toBeGreaterThan(second.votes);
          else expect(tie?.decidedBy[index + 1 - tie.place]).toBe(decider(first, second, ties));
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
function decider(first: Ranked, second: Ranked, ties: readonly TieCriterion[]): string {
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
    fc.property(elections, ({ election, ties }) => {
      const settings: CountSettings = { rule: "first_per_area", ties };
      const [winner] = count(election, settings).winners;
      if (!winner) return;
      const ballots = [...election.ballots, { choices: [winner] }];
      expect(count({ ...election, ballots }, settings).winners).toEqual([winner]);
    }),
  );
});

describe("the hash of the inputs", () => {
  const election: Election = {
    projects: [{ id: "a", cost: 1, officialOrder: 1, withdrawn: false }],
    kind: "approval",
    ballots: [{ choices: ["a"] }, { choices: [] }],
    budget: 5,
  };
  const settings: CountSettings = { rule: "greedy", ties: ["minCost"] };

  test("is a fixed value, so that it can be published and checked later", () => {
    expect(inputsHash(election, settings)).toBe(
      "59085fe36fa575142b217aa4a96332b2c2b7d59306cebd5680c7b3735fd1bfec",
    );
  });

  test.each([
    { budget: 6 },
    { kind: "ordinal" },
    { ballots: [{ choices: ["a"] }] },
    { ballots: [{ choices: ["a"] }, { choices: ["a"] }] },
    { ballots: [{ choices: ["a"], points: [1] }, { choices: [] }] },
    { projects: [{ id: "a", cost: 2, officialOrder: 1, withdrawn: false }] },
    { projects: [{ id: "a", cost: 1, officialOrder: 1, withdrawn: true }] },
  ] as Partial<Election>[])("changes with %j", (change) => {
    expect(inputsHash({ ...election, ...change }, settings)).not.toBe(inputsHash(election, settings));
  });

  test.each([
    { ties: [] },
    { rule: "greedy_no_skip" },
    { minimum: { votes: 1 } },
  ] as Partial<CountSettings>[])("changes with %j", (change) => {
    expect(inputsHash(election, { ...settings, ...change })).not.toBe(inputsHash(election, settings));
  });
});
