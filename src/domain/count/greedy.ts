import type { Election } from "./election.js";
import type { LogEntry } from "./log.js";
import type { Contender } from "./ranking.js";
import type { CountingRule, Outcome } from "./rule.js";

/** Down the ranking, funding what still fits; a project that does not fit is skipped, and the next one gets its chance. */
export const greedy: CountingRule = (ranking, election) => fundInOrder(ranking, election, "skip");

/** Down the ranking until the first project that does not fit. */
export const greedyNoSkip: CountingRule = (ranking, election) => fundInOrder(ranking, election, "stop");

function fundInOrder(
  ranking: readonly Contender[],
  { budget }: Election,
  whenTooExpensive: "skip" | "stop",
): Outcome {
  const winners: string[] = [];
  const log: LogEntry[] = [];
  let left = budget;
  for (const { id: projectId, votes, cost } of ranking) {
    const fits = cost <= left;
    if (fits) {
      left -= cost;
      winners.push(projectId);
    }
    log.push({ code: fits ? "count.funded" : "count.does-not-fit", projectId, votes, cost, left });
    if (!fits && whenTooExpensive === "stop") {
      log.push({ code: "count.stopped", projectId });
      break;
    }
  }
  return { winners, log };
}
