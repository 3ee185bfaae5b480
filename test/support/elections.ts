import * as fc from "fast-check";
import type { BallotKind, CastBallot, Election } from "../../src/domain/count/election.js";
import { RULE_IDS, suits } from "../../src/domain/count/rules.js";
import type { RuleId } from "../../src/domain/count/rules.js";
import type { CountSettings } from "../../src/domain/count/settings.js";

export const KINDS: readonly BallotKind[] = ["approval", "ordinal", "cumulative", "scoring"];

export const hasPoints = (kind: BallotKind): boolean => kind === "cumulative" || kind === "scoring";

const ballotOf = (kind: BallotKind, ids: readonly string[]): fc.Arbitrary<CastBallot> => {
  const choices = kind === "ordinal" ? fc.shuffledSubarray([...ids]) : fc.subarray([...ids]);
  if (!hasPoints(kind)) return choices.map((chosen) => ({ choices: chosen }));
  const point = fc.integer({ min: kind === "scoring" ? -2 : 0, max: 4 });
  return choices.chain((chosen) =>
    fc
      .array(point, { minLength: chosen.length, maxLength: chosen.length })
      .map((points) => ({ choices: chosen, points })),
  );
};

/** Small elections of a kind with few different costs, so that ties and exact fits are common. */
export const electionsOf = (kind: BallotKind, leastCost = 0): fc.Arbitrary<Election> =>
  fc
    .array(fc.record({ cost: fc.integer({ min: leastCost, max: 9 }), withdrawn: fc.boolean() }), {
      maxLength: 7,
    })
    .map((projects) =>
      projects.map(({ cost, withdrawn }, index) => ({
        // A project is withdrawn now and then, not every other time.
        withdrawn: withdrawn && index === 3,
        cost: cost * 100,
        id: `p${index}`,
        officialOrder: index,
      })),
    )
    .chain((projects) =>
      fc.record({
        kind: fc.constant(kind),
        projects: fc.constant(projects),
        ballots: fc.array(
          ballotOf(
            kind,
            projects.map(({ id }) => id),
          ),
          { maxLength: 9 },
        ),
        budget: fc.integer({ min: 0, max: 25 }).map((units) => units * 100),
      }),
    );

/** Any rule that can count ballots of a kind. */
export const rulesFor = (kind: BallotKind): readonly RuleId[] => RULE_IDS.filter((rule) => suits(rule, kind));

/** What an organizer may ask for. */
export const settingsFor = (kind: BallotKind): fc.Arbitrary<CountSettings> =>
  fc.record(
    {
      rule: fc.constantFrom(...rulesFor(kind)),
      ties: fc.subarray(["maxVotes", "minCost", "maxCost", "lot"] as const),
      lot: fc.constant({ seed: "palazzo re enzo" }),
      minimum: fc.record(
        { votes: fc.nat({ max: 2 }), sharePercent: fc.constantFrom(10, 33.3), score: fc.nat({ max: 3 }) },
        { requiredKeys: [] },
      ),
      incompatible: fc.constantFrom(
        [],
        [["p0", "p1"]],
        [
          ["p0", "p2", "p5"],
          ["p1", "p5", "p9"],
        ],
      ),
      comparison: fc.constantFrom("satisfaction" as const, "exclusionRatio" as const),
    },
    { requiredKeys: ["rule", "lot"] },
  );

/** An election of any kind with settings that suit it. */
export const countable: fc.Arbitrary<{ election: Election; settings: CountSettings }> = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.record({ election: electionsOf(kind), settings: settingsFor(kind) }));
