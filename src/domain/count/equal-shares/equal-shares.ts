import type { LogEntry } from "../log.js";
import { fundInOrder } from "../fund-in-order.js";
import { rank, tieAmong } from "../ranking.js";
import { costOf, excludedBy, idOf, markOf, sumOfCosts } from "../race.js";
import type { CountingRule, Outcome, Race } from "../race.js";
import { rational, toText } from "../rational.js";
import type { Rational } from "../rational.js";
import type { Completion, Utility } from "../rules.js";
import { figure, raiseShares } from "./add1.js";
import type { Raised } from "./add1.js";
import { preferences } from "./comparison.js";
import { runShares } from "./run.js";
import type { Round, SharesElection, SharesOutcome } from "./run.js";
import { supportersOf } from "./supporters.js";

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron 2021): the budget is divided equally among all voters, and
 * supporters buy projects together.
 */
export const equalShares =
  (utility: Utility, completion: Completion): CountingRule =>
  (race) => {
    if (race.contest.electorate.voters === 0) return { winners: [], log: [{ code: "count.no-votes" }] };
    const election = sharesElection(race, utility);
    const bought = complete(race, election, completion);
    return race.settings.comparison ? compared(race, bought, race.settings.comparison) : bought;
  };

function sharesElection(race: Race, utility: Utility): SharesElection {
  const { contest, candidates, rivals, ties } = race;
  const each = utility === "card" ? "once" : "worth";
  const supporters = supportersOf(contest, each);
  return {
    electorate: contest.electorate,
    supporters,
    each,
    costs: contest.projects.map(({ cost }) => cost),
    supported: candidates.filter(
      (project) => costOf(race, project) > 0 && supporters.start[project]! < supporters.start[project + 1]!,
    ),
    gain: utility === "cost" ? "cost" : "one",
    rivals,
    ties,
  };
}

function complete(race: Race, election: SharesElection, completion: Completion): Outcome {
  const { budget, electorate, unit } = race.contest;
  const equal = rational(BigInt(budget), BigInt(electorate.voters));
  if (completion === "none" || completion === "utilitarian") {
    const outcome = runShares(election, equal);
    const shares = { endowment: toText(equal), steps: 0 };
    const log = [shareLine(race, equal), ...roundLines(race, outcome)];
    return completion === "none"
      ? { winners: outcome.winners, shares, log }
      : fillUp(race, { ...outcome, shares, log });
  }
  const start = completion === "add1_frac" ? equal : roundedDown(equal, unit);
  const raised = raiseShares(election, start, {
    budget,
    increment: race.settings.increment ?? unit,
    ...exhaustion(race, election, completion),
  });
  const bought = {
    winners: raised.outcome.winners,
    shares: figures(raised),
    log: raisedLines(race, start, raised),
  };
  return completion === "add1u" ? fillUp(race, bought) : bought;
}

function exhaustion(
  { candidates }: Race,
  { supported }: SharesElection,
  completion: Completion,
): { exhaustedBy?: readonly number[] } {
  if (completion === "add1_noexh") return {};
  return { exhaustedBy: completion === "add1_frac" ? supported : candidates };
}

const roundedDown = ({ n, d }: Rational, unit: number): Rational => {
  const units = n / (d * BigInt(unit));
  return rational(units * BigInt(unit));
};

const figures = ({ share, steps }: Raised): NonNullable<Outcome["shares"]> => ({
  endowment: toText(share),
  steps,
});

/** The money left from the budget goes to what fits, most votes or points first. */
function fillUp(race: Race, bought: Outcome): Outcome {
  const { winners } = bought;
  const { score } = race.totals;
  const rest = race.candidates.filter((project) => !winners.includes(project));
  const left = race.contest.budget - sumOfCosts(race, winners);
  const ranking = rank(rest, (a, b) => score[b]! - score[a]!, race.greedyTies);
  const filled = fundInOrder(race, ranking, {
    winners,
    money: left,
    whenTooExpensive: "skip",
    markOf: (project) => markOf(race, project),
  });
  return {
    ...bought,
    winners: filled.winners,
    log: [...bought.log, { code: "count.completion", left }, ...filled.log],
  };
}

/** Greedy's outcome instead, if more voters prefer it. */
function compared(
  race: Race,
  bought: Outcome,
  comparison: NonNullable<Race["settings"]["comparison"]>,
): Outcome {
  const greedy = greedyWinners(race);
  const { first, second } = preferences(race.contest, comparison, bought.winners, greedy);
  const kept = second > first ? "greedy" : "shares";
  const entry: LogEntry = {
    code: "count.comparison",
    comparison,
    preferShares: first,
    preferGreedy: second,
    kept,
  };
  const winners = kept === "greedy" ? greedy : bought.winners;
  return { ...bought, winners, log: [...bought.log, entry] };
}

/** What the most voted projects in order would be. */
export function greedyWinners(race: Race): readonly number[] {
  const { score } = race.totals;
  const ranking = rank(race.candidates, (a, b) => score[b]! - score[a]!, race.greedyTies);
  return fundInOrder(race, ranking, {
    money: race.contest.budget,
    whenTooExpensive: "skip",
    markOf: (project) => markOf(race, project),
  }).winners;
}

const shareLine = ({ contest }: Race, share: Rational): LogEntry => ({
  code: "count.equal-share",
  share: figure(share),
  voters: contest.electorate.voters,
});

const raisedLines = (race: Race, start: Rational, { outcome, log }: Raised): LogEntry[] => [
  shareLine(race, start),
  ...log,
  ...roundLines(race, outcome),
];

/** The rounds of the run that counts, and what became too expensive in between. */
function roundLines(race: Race, { rounds, dropped }: SharesOutcome): LogEntry[] {
  const dropLines = (round: number): LogEntry[] =>
    dropped
      .filter((drop) => drop.round === round)
      .sort((a, b) => a.project - b.project)
      .map(({ project, held }) => ({
        code: "count.not-affordable",
        projectId: idOf(race, project),
        cost: costOf(race, project),
        supportersHold: Math.min(roundedMinor(held, Math.floor), costOf(race, project) - 1),
      }));
  const bought = rounds.map(({ project }) => project);
  const openAfter = (round: number): number[] =>
    race.candidates.filter((project) => !bought.slice(0, round + 1).includes(project));
  return [
    ...rounds.flatMap((round, index) => [
      ...dropLines(index),
      ...roundLine(race, round, index + 1),
      ...excludedBy(race, round.project, openAfter(index)),
    ]),
    ...dropLines(rounds.length),
  ];
}

function roundLine(race: Race, { project, price, left, tied }: Round, round: number): LogEntry[] {
  const { contest, totals } = race;
  const cost = costOf(race, project);
  const tie: LogEntry[] =
    tied.length > 1 ? [{ code: "count.shares-tie", round, ...tieAmong(race, tied, race.ties) }] : [];
  return [
    ...tie,
    {
      code: "count.shares-round",
      round,
      projectId: idOf(race, project),
      cost,
      votes: totals.votes[project]!,
      effective: Number((cost / price / contest.pointUnit).toFixed(6)),
      by: contest.kind === "approval" ? "votes" : "points",
      paidAtMost: roundedMinor(price * contest.pointUnit, Math.ceil),
      leftToSupporters: roundedMinor(left, Math.floor),
    },
  ];
}

/** To whole minor units, after taking away the noise of doubles. */
const roundedMinor = (amount: number, round: (value: number) => number): number =>
  round(Number(amount.toFixed(6)));
