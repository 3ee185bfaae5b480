import { isDeepStrictEqual } from "node:util";
import { contestOf } from "./election.js";
import type { BallotKind, Contest, Election } from "./election.js";
import { equalShares } from "./equal-shares/equal-shares.js";
import { expandingApprovals } from "./expanding-approvals.js";
import { firstPerArea, greedy, greedyDensity, greedyNoSkip, knapsackFractional } from "./greedy.js";
import type { LogEntry } from "./log.js";
import { missedMinimum } from "./minimum.js";
import { copelandGreedy, schulzeGreedy } from "./pairwise.js";
import { phragmen } from "./phragmen.js";
import { idOf, sumOfCosts } from "./race.js";
import type { CountingRule, EqualShares, Outcome, Race } from "./race.js";
import { rank } from "./ranking.js";
import { rivalsIn } from "./rivals.js";
import { sharesRule, suits } from "./rules.js";
import type { RuleId, SharesRuleId } from "./rules.js";
import type { CountSettings, TieCriterion } from "./settings.js";
import { drawLot, tieRule } from "./tie-rule.js";
import { totalsOf } from "./totals.js";

/** A finished count: plain JSON, amounts in minor units. */
export interface CountResult {
  rule: RuleId;
  kind: BallotKind;
  /** Everyone who cast a ballot, blank ones included. */
  voters: number;
  blank: number;
  /** Most votes or points first (the rule's own order where it has one), ties broken; withdrawn projects come last. */
  standings: readonly Standing[];
  /** Ids of the funded projects in the order they were chosen. */
  winners: readonly string[];
  /** The project that gets the money left, which is less than its cost. */
  partFunded?: { projectId: string; amount: number };
  /** Of the projects funded in full. */
  totalCost: number;
  leftOver: number;
  shares?: EqualShares;
  log: readonly LogEntry[];
}

export interface Standing {
  rank: number;
  projectId: string;
  /** Ballots that name it. */
  votes: number;
  /** Votes, or points where ballots have them. */
  score: number;
  cost: number;
  status: "funded" | "part-funded" | "not-funded" | "withdrawn";
}

type InOrderRule = Exclude<RuleId, SharesRuleId>;

const RULES: Record<InOrderRule, CountingRule> = {
  first_per_area: firstPerArea,
  greedy,
  greedy_no_skip: greedyNoSkip,
  // The threshold itself is a minimum of the settings, which holds for every rule.
  greedy_threshold: greedy,
  greedy_density: greedyDensity,
  knapsack_fractional: knapsackFractional,
  phragmen,
  copeland_greedy: copelandGreedy,
  schulze_greedy: schulzeGreedy,
  ear_maxSupport: expandingApprovals,
};

/**
 * Counts an election: exact, and the same for the same input whatever the order of its projects and ballots (I-9).
 * Throws when the election contradicts itself, for example when a ballot names an unknown project, and when the rule
 * cannot count its kind of ballot (`suits` in rules.ts).
 */
export const count = (election: Election, settings: CountSettings): CountResult =>
  countContest(contestOf(election), settings);

/** The same for an election that is ready. */
export function countContest(contest: Contest, settings: CountSettings): CountResult {
  const { rule } = settings;
  if (!suits(rule, contest.kind))
    throw new Error(`Cannot count: ${rule} has no use for ${contest.kind} ballots`);
  const { race, log: before } = raceFor(contest, settings);
  const outcome = ruleOf(rule)(race);
  return resultOf(race, outcome, before);
}

function ruleOf(rule: RuleId): CountingRule {
  const shares = sharesRule(rule);
  return shares ? equalShares(shares.utility, shares.completion) : RULES[rule as InOrderRule];
}

/** Who may win, and how ties are broken; with a log of who may not. */
function raceFor(contest: Contest, settings: CountSettings): { race: Race; log: LogEntry[] } {
  const { projects, electorate } = contest;
  const totals = totalsOf(contest);
  const log: LogEntry[] = [];
  const candidates: number[] = [];
  for (const [project, { id: projectId, withdrawn }] of projects.entries()) {
    const missed = settings.minimum && missedMinimum(contest, totals, settings.minimum, project);
    if (withdrawn) log.push({ code: "count.withdrawn", projectId, votes: totals.votes[project]! });
    else if (missed) log.push({ code: "count.under-minimum", projectId, ...missed });
    else candidates.push(project);
  }
  const tied = { projects, score: totals.score, lotSeed: settings.lot?.seed };
  const race: Race = {
    contest,
    totals,
    candidates,
    rivals: rivalsIn(projects, settings.incompatible),
    ties: tieRule(settings.ties ?? customaryTies(settings.rule), tied),
    greedyTies: tieRule(settings.ties ?? customaryTies("greedy"), tied),
    settings,
  };
  const { voters, blank } = electorate;
  return {
    race,
    log: [{ code: "count.ballots", voters, blank, projects: candidates.length }, ...log, ...lotLine(race)],
  };
}

/** How equals are put in order when nothing else was decided: the official order alone, or lower cost and then more votes. */
export function customaryTies(rule: RuleId): readonly TieCriterion[] {
  if (sharesRule(rule) || rule === "phragmen") return ["minCost", "maxVotes", "officialOrder"];
  return rule === "ear_maxSupport" ? ["minCost", "officialOrder"] : ["officialOrder"];
}

function lotLine({ contest: { projects }, settings: { ties, lot } }: Race): LogEntry[] {
  if (!ties?.includes("lot") || !lot) return [];
  const drawn = drawLot(projects, lot.seed);
  const projectIds = projects
    .map(({ id }, project) => ({ id, place: drawn[project]! }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
  return [{ code: "count.lot", seed: lot.seed, projectIds }];
}

function resultOf(
  race: Race,
  { winners, partFunded, shares, order, log }: Outcome,
  before: LogEntry[],
): CountResult {
  const { contest, settings } = race;
  const totalCost = sumOfCosts(race, winners);
  const leftOver = contest.budget - totalCost - (partFunded?.amount ?? 0);
  return {
    rule: settings.rule,
    kind: contest.kind,
    voters: contest.electorate.voters,
    blank: contest.electorate.blank,
    standings: standingsOf(race, { winners, partFunded: partFunded?.project, order }),
    winners: winners.map((project) => idOf(race, project)),
    ...(partFunded && {
      partFunded: { projectId: idOf(race, partFunded.project), amount: partFunded.amount },
    }),
    totalCost,
    leftOver,
    ...(shares && { shares }),
    log: [...before, ...log, { code: "count.finished", winners: winners.length, totalCost, leftOver }],
  };
}

interface Decided {
  winners: readonly number[];
  partFunded: number | undefined;
  order: readonly number[] | undefined;
}

function standingsOf(race: Race, decided: Decided): Standing[] {
  const { contest, totals, greedyTies } = race;
  const all = [...contest.projects.keys()];
  const byScore = (projects: number[]): number[] =>
    rank(projects, (a, b) => totals.score[b]! - totals.score[a]!, greedyTies);
  const isWithdrawn = (project: number): boolean => contest.projects[project]!.withdrawn;
  const standing = all.filter((project) => !isWithdrawn(project));
  const ordered = decided.order
    ? [...decided.order, ...byScore(standing.filter((project) => !decided.order?.includes(project)))]
    : byScore(standing);
  return [...ordered, ...byScore(all.filter(isWithdrawn))].map((project, index) => ({
    rank: index + 1,
    projectId: idOf(race, project),
    votes: totals.votes[project]!,
    score: totals.score[project]! / contest.pointUnit,
    cost: contest.projects[project]!.cost,
    status: statusOf(project, decided, isWithdrawn(project)),
  }));
}

function statusOf(project: number, { winners, partFunded }: Decided, withdrawn: boolean): Standing["status"] {
  if (withdrawn) return "withdrawn";
  if (winners.includes(project)) return "funded";
  return project === partFunded ? "part-funded" : "not-funded";
}

/** Whether two counts agree in every figure and every step. Either may have been stored as JSON meanwhile. */
export const sameCount = (a: CountResult, b: CountResult): boolean => isDeepStrictEqual(a, b);
