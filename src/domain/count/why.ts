import type { CountResult, Standing } from "./count.js";
import type { LogEntry } from "./log.js";
import type { TieCriterion } from "./settings.js";

/** A true statement about what became of a project: one of its own, or a step of the count that concerns it. */
export type Reason =
  /** Its place among the projects still standing, and the ballots that name it; `points` where ballots have them. */
  | { code: "why.place"; projectId: string; place: number; of: number; votes: number; points?: number }
  /** What was funded before its turn came, by what `left` was left for. */
  | { code: "why.funded-before"; projectId: string; funded: number; cost: number }
  /** It was as good as another that is funded, which went first. */
  | { code: "why.tie-lost"; projectId: string; winnerId: string; decidedBy: TieCriterion }
  /** The rule ended before its turn came. */
  | { code: "why.after-stop"; projectId: string; stopperId: string }
  | { code: "why.over-budget"; projectId: string; cost: number; budget: number }
  | { code: "why.no-support"; projectId: string }
  /** Only the first is funded by this rule, and the first is another. */
  | { code: "why.not-first"; projectId: string; winnerId: string }
  /** By a rule that looks at support: its supporters never had enough for its cost. */
  | { code: "why.not-enough-support"; projectId: string; cost: number }
  | LogEntry;

/** Steps that settle what becomes of the project they name. */
const DECISIVE = [
  "count.withdrawn",
  "count.under-minimum",
  "count.incompatible",
  "count.funded",
  "count.part-funded",
  "count.does-not-fit",
  "count.shares-round",
  "count.not-affordable",
  "count.load-round",
  "count.load-stopped",
  "count.support-round",
] as const;

type Decisive = Extract<LogEntry, { code: (typeof DECISIVE)[number] }>;

/** Two or three true statements why a project is funded or not, taken from the count and nothing else; none for an unknown id. */
export function why(result: CountResult, projectId: string): Reason[] {
  const standing = result.standings.find((one) => one.projectId === projectId);
  if (!standing) return [];
  const { log } = result;
  const place = standing.status === "withdrawn" ? [] : [placeOf(result, standing)];
  // Greedy's outcome was taken instead, so what the steps before it bought is not what is funded.
  const comparison = log.find((entry) => entry.code === "count.comparison" && entry.kept === "greedy");
  if (comparison && place.length > 0) return [...place, comparison];
  const decisive = decisiveStep(result, projectId) ?? whyNothing(result, standing);
  if (standing.status !== "not-funded") return [...place, decisive];
  return [...place, decisive, ...tieLost(result, projectId), ...fundedBefore(result, decisive)].slice(0, 3);
}

/** The last step that names it: what was too expensive for its supporters may still be funded with the money left. */
const decisiveStep = ({ log }: CountResult, projectId: string): Decisive | undefined =>
  log.filter(isDecisive).findLast((entry) => entry.projectId === projectId);

const isDecisive = (entry: LogEntry): entry is Decisive => DECISIVE.some((code) => code === entry.code);

function placeOf({ standings, kind }: CountResult, { projectId, rank, votes, score }: Standing): Reason {
  const of = standings.filter(({ status }) => status !== "withdrawn").length;
  const points = kind === "approval" ? {} : { points: score };
  return { code: "why.place", projectId, place: rank, of, votes, ...points };
}

/** When no step names it. */
function whyNothing(result: CountResult, { projectId, votes, cost }: Standing): Reason {
  const { rule, winners, totalCost, leftOver, partFunded } = result;
  const [winnerId] = winners;
  if (rule === "first_per_area" && winnerId !== undefined)
    return { code: "why.not-first", projectId, winnerId };
  const stopperId = partFunded?.projectId ?? stopperOf(result);
  if (stopperId !== undefined) return { code: "why.after-stop", projectId, stopperId };
  if (votes === 0) return { code: "why.no-support", projectId };
  const budget = totalCost + leftOver;
  if (cost > budget) return { code: "why.over-budget", projectId, cost, budget };
  return { code: "why.not-enough-support", projectId, cost };
}

/** The project at which the rule ended. */
function stopperOf({ rule, log }: CountResult): string | undefined {
  for (const entry of log) {
    if (entry.code === "count.stopped" || entry.code === "count.load-stopped") return entry.projectId;
    if (rule === "first_per_area" && entry.code === "count.does-not-fit") return entry.projectId;
  }
  return undefined;
}

/** In the last tie it lost to somebody who is funded. */
function tieLost({ log, winners }: CountResult, projectId: string): Reason[] {
  for (const entry of log.toReversed()) {
    if (!("decidedBy" in entry)) continue;
    const at = entry.projectIds.indexOf(projectId);
    const winnerId = entry.projectIds[at - 1];
    const decidedBy = entry.decidedBy[at - 1];
    if (winnerId === undefined || decidedBy === undefined || !winners.includes(winnerId)) continue;
    return [{ code: "why.tie-lost", projectId, winnerId, decidedBy }];
  }
  return [];
}

/** What took the money that a project which does not fit would have needed. */
function fundedBefore({ log }: CountResult, decisive: Reason): Reason[] {
  if (decisive.code !== "count.does-not-fit") return [];
  const before = log
    .slice(0, log.indexOf(decisive))
    .filter((entry) => entry.code === "count.funded" || entry.code === "count.shares-round");
  const cost = before.reduce((sum, entry) => ("cost" in entry ? sum + entry.cost : sum), 0);
  return before.length === 0
    ? []
    : [{ code: "why.funded-before", projectId: decisive.projectId, funded: before.length, cost }];
}
