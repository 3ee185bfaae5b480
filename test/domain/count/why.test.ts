import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import type { CountResult } from "../../../src/domain/count/count.js";
import type { Election } from "../../../src/domain/count/election.js";
import { why } from "../../../src/domain/count/why.js";
import type { Reason } from "../../../src/domain/count/why.js";
import { countable } from "../../support/elections.js";

const town: Election = {
  kind: "approval",
  projects: [
    ["park", 50],
    ["library", 40],
    ["benches", 40],
    ["square", 20],
  ].map(([id, cost], officialOrder) => ({
    id: String(id),
    cost: Number(cost),
    officialOrder,
    withdrawn: false,
  })),
  ballots: [["park", "library"], ["park", "benches"], ["park", "library", "benches"], ["square"]].map(
    (choices) => ({ choices }),
  ),
  budget: 100,
};

describe("why it did, or did not, win", () => {
  test("greedy: its place, that it did not fit, and the tie it lost", () => {
    const result = count(town, { rule: "greedy" });
    expect(why(result, "park")).toEqual([
      { code: "why.place", projectId: "park", place: 1, of: 4, votes: 3 },
      { code: "count.funded", projectId: "park", by: "votes", value: 3, cost: 50, left: 50 },
    ]);
    expect(why(result, "benches")).toEqual([
      { code: "why.place", projectId: "benches", place: 3, of: 4, votes: 2 },
      { code: "count.does-not-fit", projectId: "benches", by: "votes", value: 2, cost: 40, left: 10 },
      { code: "why.tie-lost", projectId: "benches", winnerId: "library", decidedBy: "officialOrder" },
    ]);
    expect(why(result, "square")).toContainEqual({
      code: "why.funded-before",
      projectId: "square",
      funded: 2,
      cost: 90,
    });
    expect(why(result, "fountain")).toEqual([]);
  });

  test("after a stop, and after the only winner", () => {
    expect(why(count(town, { rule: "greedy_no_skip" }), "square")).toContainEqual({
      code: "why.after-stop",
      projectId: "square",
      stopperId: "benches",
    });
    expect(why(count(town, { rule: "first_per_area" }), "library")).toContainEqual({
      code: "why.not-first",
      projectId: "library",
      winnerId: "park",
    });
  });

  test("a rival, a minimum, a withdrawal", () => {
    const rivals = { rule: "mes_cost_add1u", incompatible: [["park", "library"]] } as const;
    expect(why(count(town, rivals), "library").map(({ code }) => code)).toContain("count.incompatible");
    const result = count(town, { rule: "greedy", minimum: { votes: 2 } });
    expect(why(result, "square")).toContainEqual({
      code: "count.under-minimum",
      projectId: "square",
      minimum: "votes",
      value: 1,
      needed: 2,
    });
    const projects = town.projects.map((project) => ({ ...project, withdrawn: project.id === "park" }));
    expect(why(count({ ...town, projects }, { rule: "greedy" }), "park")).toEqual([
      { code: "count.withdrawn", projectId: "park", votes: 3 },
    ]);
  });
});

/** Whether a statement is true of the election, worked out from the ballots and the outcome alone. */
function isTrue(reason: Reason, { ballots, projects, budget }: Election, result: CountResult): boolean {
  const cost = (id: string): number => projects.find((project) => project.id === id)?.cost ?? Number.NaN;
  const votes = (id: string): number => ballots.filter(({ choices }) => choices.includes(id)).length;
  const isFunded = (id: string): boolean => result.winners.includes(id);
  switch (reason.code) {
    case "why.place":
      return (
        reason.votes === votes(reason.projectId) &&
        result.standings[reason.place - 1]?.projectId === reason.projectId &&
        reason.of === projects.filter(({ withdrawn }) => !withdrawn).length
      );
    case "why.funded-before":
      return reason.cost + cost(reason.projectId) > budget && reason.funded <= result.winners.length;
    case "why.tie-lost":
      return isFunded(reason.winnerId) && !isFunded(reason.projectId);
    case "why.after-stop":
      return !isFunded(reason.projectId) && !isFunded(reason.stopperId);
    case "why.over-budget":
      return reason.cost > budget && reason.budget === budget;
    case "why.no-support":
      return votes(reason.projectId) === 0;
    case "why.not-first":
      return result.winners[0] === reason.winnerId;
    case "why.not-enough-support":
      return !isFunded(reason.projectId) && reason.cost === cost(reason.projectId);
    case "count.withdrawn":
      return projects.some(({ id, withdrawn }) => id === reason.projectId && withdrawn);
    case "count.under-minimum":
      return !isFunded(reason.projectId);
    case "count.incompatible":
      return isFunded(reason.winnerId) && !isFunded(reason.projectId);
    case "count.funded":
    case "count.load-round":
    case "count.support-round":
      return isFunded(reason.projectId) && reason.cost === cost(reason.projectId) && reason.left <= budget;
    case "count.shares-round":
      return isFunded(reason.projectId) && reason.paidAtMost * reason.effective >= reason.cost - 0.01;
    case "count.does-not-fit":
    case "count.load-stopped":
      return !isFunded(reason.projectId) && reason.cost > reason.left;
    case "count.part-funded":
      return reason.amount < reason.cost && result.partFunded?.projectId === reason.projectId;
    case "count.not-affordable":
      return !isFunded(reason.projectId) && reason.supportersHold < reason.cost;
    case "count.comparison":
      return reason.kept === "greedy" && reason.preferGreedy > reason.preferShares;
    default:
      return false;
  }
}

test("every statement about every project of any election is true", () => {
  fc.assert(
    fc.property(countable, ({ election, settings }) => {
      const result = count(election, settings);
      for (const { id } of election.projects) {
        const reasons = why(result, id);
        expect(reasons.length).toBeGreaterThanOrEqual(1);
        expect(reasons.length).toBeLessThanOrEqual(3);
        for (const reason of reasons)
          expect(isTrue(reason, election, result), JSON.stringify(reason)).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
});
