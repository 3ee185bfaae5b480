import { describe, expect, test } from "vitest";
import { count } from "../../../src/domain/count/count.js";
import type { Election } from "../../../src/domain/count/election.js";

/** Public results of Bologna's 2023 vote: winner, its votes, all votes, projects on the ballot. */
const DISTRICTS = [
  ["Borgo Panigale-Reno", "SoStare al Ghisello", 810, 3508, 9],
  ["Navile", "COM'IN", 1682, 4725, 7],
  ["Porto-Saragozza", "Il Porto Verde di Bologna", 975, 3155, 6],
  ["San Donato-San Vitale", "Villaggio dei colori", 485, 2098, 7],
  ["Santo Stefano", "Spazi per tutte le persone alla Lunetta", 1366, 3207, 8],
  ["Savena", "Tra parchi, borghi e corti lungo il Savena", 793, 2634, 6],
] as const;

const EUROS_500_000 = 50_000_000;

/** One choice per person; the votes the winner did not get are spread evenly over the others. */
function districtVote(winner: string, votes: number, allVotes: number, projects: number): Election {
  const others = Array.from({ length: projects - 1 }, (_, index) => `Other ${index + 1}`);
  const choices = Array.from({ length: allVotes - votes }, (_, index) => others[index % others.length]!);
  return {
    projects: [...others, winner].map((id, officialOrder) => ({
      id,
      cost: id === winner ? EUROS_500_000 : 100,
      officialOrder,
      withdrawn: false,
    })),
    kind: "approval",
    ballots: [...choices, ...Array.from({ length: votes }, () => winner)].map((id) => ({ choices: [id] })),
    budget: EUROS_500_000,
  };
}

describe("Bologna 2023, the most voted project of each district", () => {
  test.each(DISTRICTS)("%s: %s, %i of %i", (_, winner, votes, allVotes, projects) => {
    const result = count(districtVote(winner, votes, allVotes, projects), {
      rule: "first_per_area",
    });
    expect(result.winners).toEqual([winner]);
    expect(result.standings).toHaveLength(projects);
    expect(result.standings[0]).toEqual({
      rank: 1,
      projectId: winner,
      votes,
      score: votes,
      cost: EUROS_500_000,
      status: "funded",
    });
    expect(result).toMatchObject({ voters: allVotes, blank: 0, leftOver: 0 });
  });
});
