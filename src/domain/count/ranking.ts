import type { Election, ElectionProject, TieCriterion } from "./election.js";
import type { LogEntry, TieDecider } from "./log.js";

/** A project with the number of ballots that name it. */
export interface Contender extends ElectionProject {
  votes: number;
}

export function tally({ projects, ballots }: Election): Contender[] {
  const votes = new Map(projects.map(({ id }) => [id, 0]));
  for (const ballot of ballots) {
    for (const id of new Set(ballot)) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  return projects.map((project) => ({ ...project, votes: votes.get(project.id) ?? 0 }));
}

const PREFERENCE: Record<TieDecider, (a: Contender, b: Contender) => number> = {
  maxVotes: (a, b) => b.votes - a.votes,
  minCost: (a, b) => a.cost - b.cost,
  maxCost: (a, b) => b.cost - a.cost,
  officialOrder: (a, b) => a.officialOrder - b.officialOrder,
};

/** Most votes first; equal votes in the order of the tie rule. */
export function rankByVotes(contenders: readonly Contender[], ties: readonly TieCriterion[]): Contender[] {
  return [...contenders].sort((a, b) => {
    const decider = a.votes === b.votes ? tieDecider(a, b, ties) : "maxVotes";
    return PREFERENCE[decider](a, b);
  });
}

/** The first criterion that tells two projects apart. */
function tieDecider(a: Contender, b: Contender, ties: readonly TieCriterion[]): TieDecider {
  return ties.find((criterion) => PREFERENCE[criterion](a, b) !== 0) ?? "officialOrder";
}

/** One entry for every group of projects with equal votes in a ranking. */
export function tiesIn(ranking: readonly Contender[], ties: readonly TieCriterion[]): LogEntry[] {
  const levels = new Set(ranking.map(({ votes }) => votes));
  return [...levels].flatMap((votes) => {
    const tied = ranking.filter((contender) => contender.votes === votes);
    if (tied.length === 1) return [];
    return {
      code: "count.tie",
      place: ranking.indexOf(tied[0]!) + 1,
      votes,
      projectIds: tied.map(({ id }) => id),
      decidedBy: tied.slice(1).map((second, first) => tieDecider(tied[first]!, second, ties)),
    };
  });
}
