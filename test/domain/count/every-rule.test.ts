import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import type { CastBallot } from "../../../src/domain/count/election.js";
import { inputsHash } from "../../../src/domain/count/inputs-hash.js";
import { countable } from "../../support/elections.js";

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** The same choices, each once more; and, unless the order is the vote, the other way round. */
function retold({ choices, points }: CastBallot, ranked: boolean): CastBallot {
  const twice = [...choices, ...choices];
  if (ranked) return { choices: twice };
  return {
    choices: [...choices.toReversed(), ...choices],
    ...(points && { points: [...points.toReversed(), ...points] }),
  };
}

const twoTellings = countable.chain(({ election, settings }) =>
  fc.record({
    election: fc.constant(election),
    settings: fc.constant(settings),
    projects: shuffled(election.projects),
    ballots: shuffled(election.ballots),
  }),
);

describe("I-9: any rule, with any settings, on any election", () => {
  test("the order of projects and ballots, and repeated choices, change nothing", () => {
    fc.assert(
      fc.property(twoTellings, ({ election, settings, projects, ballots }) => {
        const again = {
          ...election,
          projects,
          ballots: ballots.map((ballot) => retold(ballot, election.kind === "ordinal")),
        };
        expect(count(again, settings)).toEqual(count(election, settings));
        expect(inputsHash(again, settings)).toBe(inputsHash(election, settings));
      }),
      { numRuns: 400 },
    );
  });

  test("what is funded fits the budget, is not withdrawn, and the figures add up", () => {
    fc.assert(
      fc.property(countable, ({ election, settings }) => {
        const { winners, totalCost, leftOver, standings, partFunded, voters } = count(election, settings);
        const funded = standings.filter(({ status }) => status === "funded");
        expect(funded.map(({ projectId }) => projectId).sort()).toEqual([...winners].sort());
        expect(funded.reduce((sum, { cost }) => sum + cost, 0)).toBe(totalCost);
        expect(totalCost + (partFunded?.amount ?? 0) + leftOver).toBe(election.budget);
        expect(leftOver).toBeGreaterThanOrEqual(0);
        expect(standings).toHaveLength(election.projects.length);
        expect(voters).toBe(election.ballots.length);
        for (const { id, withdrawn } of election.projects) if (withdrawn) expect(winners).not.toContain(id);
      }),
      { numRuns: 400 },
    );
  });

  test("no minimum is missed and no two incompatible projects are funded", () => {
    fc.assert(
      fc.property(countable, ({ election, settings }) => {
        const { winners, standings, voters } = count(election, settings);
        for (const set of settings.incompatible ?? []) {
          expect(winners.filter((id) => set.includes(id)).length).toBeLessThanOrEqual(1);
        }
        const { votes: least = 0, sharePercent = 0, score: points } = settings.minimum ?? {};
        for (const { projectId, votes, score } of standings) {
          if (!winners.includes(projectId)) continue;
          expect(votes).toBeGreaterThanOrEqual(least);
          expect(votes * 1000).toBeGreaterThanOrEqual(Math.round(sharePercent * 10) * voters);
          if (points !== undefined) expect(score).toBeGreaterThanOrEqual(points);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("votes and points are what a hand count finds", () => {
    fc.assert(
      fc.property(countable, ({ election, settings }) => {
        for (const { projectId, votes, score } of count(election, settings).standings) {
          const naming = election.ballots.filter(({ choices }) => choices.includes(projectId));
          expect(votes).toBe(naming.length);
          expect(score).toBe(
            naming.reduce((sum, ballot) => sum + worthOf(ballot, projectId, election.kind), 0),
          );
        }
      }),
    );
  });
});

function worthOf({ choices, points }: CastBallot, id: string, kind: string): number {
  const place = choices.indexOf(id);
  if (kind === "approval") return 1;
  return kind === "ordinal" ? choices.length - place : (points?.[place] ?? 0);
}
