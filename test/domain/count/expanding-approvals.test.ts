import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contestOf } from "../../../src/domain/count/election.js";
import { expandingApprovals } from "../../../src/domain/count/expanding-approvals.js";
import { rivalsIn } from "../../../src/domain/count/rivals.js";
import { tieRule } from "../../../src/domain/count/tie-rule.js";
import { totalsOf } from "../../../src/domain/count/totals.js";
import { electionsOf } from "../../support/elections.js";
import { plainExpanding } from "../../support/plain-expanding.js";

test("I-9: doubles as a filter fund what fractions fund, in the same order", () => {
  fc.assert(
    fc.property(electionsOf("ordinal"), (election) => {
      const contest = contestOf(election);
      const totals = totalsOf(contest);
      const ties = tieRule(["minCost"], { projects: contest.projects, score: totals.score });
      const race = {
        contest,
        totals,
        candidates: [...contest.projects.keys()],
        rivals: rivalsIn(contest.projects),
        ties,
        greedyTies: ties,
        settings: { rule: "ear_maxSupport" },
      } as const;
      expect(expandingApprovals(race).winners).toEqual(plainExpanding(race).winners);
    }),
    { numRuns: 1_000 },
  );
});
