import { describe, expect, test } from "vitest";
import { countContest } from "../../../src/domain/count/count.js";
import type { Contest } from "../../../src/domain/count/election.js";
import { over, toText, whole } from "../../../src/domain/count/rational.js";
import { isRuleId } from "../../../src/domain/count/rules.js";
import type { RuleId } from "../../../src/domain/count/rules.js";
import type { Comparison, CountSettings, TieCriterion } from "../../../src/domain/count/settings.js";
import { electionIn, knownElections } from "../../support/pabulib.js";

/** Tie orders other programs use, by their name in the expected files: the official order they mean, and the criteria. */
const TIE_ORDERS: Record<string, { reorder?: (contest: Contest) => Contest; ties: TieCriterion[] }> = {
  file: { ties: ["officialOrder"] },
  minCost: { ties: ["minCost"] },
  maxCost: { ties: ["maxCost"], reorder: reordered((a, b) => b.place - a.place) },
  "maxVotes+minCost+file": { ties: ["maxVotes", "minCost"] },
  "maxCost+maxVotes+revfile": {
    ties: ["maxCost", "maxVotes"],
    reorder: reordered((a, b) => b.place - a.place),
  },
  lex: { ties: ["officialOrder"], reorder: reordered((a, b) => (a.id < b.id ? -1 : 1)) },
};

interface Placed {
  id: string;
  place: number;
}

/** The same contest with another official order. */
function reordered(before: (a: Placed, b: Placed) => number): (contest: Contest) => Contest {
  return ({ projects, electorate, ...contest }) => {
    const order = projects.map(({ id }, place) => ({ id, place })).sort(before);
    const newPlace = new Map(order.map(({ place }, index) => [place, index]));
    const project = electorate.project.map((place) => newPlace.get(place) ?? -1);
    return {
      ...contest,
      projects: order.map(({ place }) => projects[place]!),
      electorate: { ...electorate, project },
    };
  };
}

describe.each(knownElections())("$file", ({ bytes, rules }) => {
  const { contest, threshold } = electionIn(bytes);
  const known = Object.entries(rules).map(([rule, expected]) => {
    if (!isRuleId(rule)) throw new Error(`the expected files know a rule ${rule}`);
    return { rule, expected };
  });
  const settingsFor = (rule: RuleId): CountSettings => ({
    rule,
    ...(rule === "greedy_threshold" && { minimum: { score: threshold ?? 0 } }),
  });

  test.each(known)("$rule", ({ rule, expected }) => {
    const { winners, totalCost, partFunded, shares, standings } = countContest(contest, settingsFor(rule));
    expect(winners).toEqual(expected.winners);
    expect(totalCost / contest.unit).toBe(expected.total_cost);
    expect(partFunded && { project: partFunded.projectId, amount: partFunded.amount / contest.unit }).toEqual(
      expected.partial,
    );
    if (expected.steps !== undefined) expect(shares?.steps).toBe(expected.steps);
    if (expected.endowment !== undefined) {
      expect(inUnits(shares?.endowment ?? "", contest.unit)).toBe(expected.endowment);
    }
    if (expected.order) expect(standings.map(({ projectId }) => projectId)).toEqual(expected.order);
  });

  test.each(known.filter(({ expected }) => expected.comparison_with_greedy))(
    "$rule, compared with greedy",
    ({ rule, expected }) => {
      for (const [comparison, { prefer_mes, prefer_greedy, keep }] of Object.entries(
        expected.comparison_with_greedy ?? {},
      )) {
        const result = countContest(contest, { rule, comparison: comparison as Comparison });
        expect(result.log).toContainEqual({
          code: "count.comparison",
          comparison,
          preferShares: prefer_mes,
          preferGreedy: prefer_greedy,
          kept: keep === "mes" ? "shares" : "greedy",
        });
        expect(result.winners).toEqual(keep === "mes" ? expected.winners : rules["greedy"]?.winners);
      }
    },
  );

  const others = known.flatMap(({ rule, expected }) =>
    Object.entries(expected.other_tie_orders ?? {})
      // There, the name is not of a tie order: it takes the cheapest project that is ready instead of the best supported.
      .filter(([name]) => rule !== "ear_maxSupport" || name !== "minCost")
      .map(([name, changes]) => ({ rule, name, changes, usual: expected.winners })),
  );
  test.runIf(others.length > 0)("other ways to break ties change what they should", () => {
    for (const { rule, name, changes, usual } of others) {
      const { reorder = (same: Contest) => same, ties } = TIE_ORDERS[name]!;
      const { winners } = countContest(reorder(contest), { ...settingsFor(rule), ties });
      const out = usual.filter((id) => !winners.includes(id)).map((id) => `-${id}`);
      const into = winners.filter((id) => !usual.includes(id));
      expect([...into, ...out].sort(), `${rule} by ${name}`).toEqual([...changes].sort());
    }
  });
});

function inUnits(minorUnits: string, unit: number): string {
  const [n = "0", d = "1"] = minorUnits.split("/");
  return toText(over({ n: BigInt(n), d: BigInt(d) }, whole(unit)));
}
