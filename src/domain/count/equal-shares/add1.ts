import { isDeepStrictEqual } from "node:util";
import { over, plus, times, whole } from "../rational.js";
import type { Rational } from "../rational.js";
import { approximately } from "../rational.js";
import type { LogEntry } from "../log.js";
import { runShares } from "./run.js";
import type { SharesElection, SharesOutcome } from "./run.js";
import { steadyFor } from "./steady.js";

export interface Add1 {
  budget: number;
  /** What each step adds to everybody's share, in minor units. */
  increment: number;
  /** Projects that could use up the budget: when none of them fits what is left, it is exhausted. Without it, that is not asked. */
  exhaustedBy?: readonly number[];
}

export interface Raised {
  share: Rational;
  outcome: SharesOutcome;
  /** Runs after the first, the refused one included. */
  steps: number;
  log: readonly LogEntry[];
}

/** So many steps that buy the same make it look how many more there are: a look takes as long as many steps. */
const PATIENCE = 100;
const WORTH_LOOKING = 1_000;

/**
 * Raises everybody's share step by step as long as the outcome stays within the budget, because supporters of different
 * projects rarely use up equal shares. It looks one step ahead only, as the rule says: costs may go down again later.
 * Steps that buy the very same are taken together (`steadyFor`): three voters with half a million would take as many.
 */
export function raiseShares(election: SharesElection, start: Rational, settings: Add1): Raised {
  const log: LogEntry[] = [];
  const end = (because: "exhausted" | "all-supported-funded" | "over-budget"): void =>
    void log.push({ code: "count.share-final", share: figure(share), because });
  let share = start;
  let outcome = runShares(election, share);
  let [same, patience] = [0, PATIENCE];
  for (let steps = 0; ;) {
    const because = reasonToStop(election, outcome.winners, settings);
    if (because) {
      end(because);
      return { share, outcome, steps, log };
    }
    const raised = plus(share, whole(settings.increment));
    const next = runShares(election, raised);
    steps += 1;
    const totalCost = costOfAll(election, next.winners);
    const accepted = totalCost <= settings.budget;
    const winners = next.winners.length;
    log.push({ code: "count.share-raised", share: figure(raised), winners, totalCost, accepted });
    if (!accepted) {
      end("over-budget");
      return { share, outcome, steps, log };
    }
    same = isDeepStrictEqual(next.winners, outcome.winners) ? same + 1 : 0;
    share = raised;
    outcome = next;
    if (same < patience) continue;
    const more = steadySteps(election, share, settings.increment);
    [same, patience] = [0, more < WORTH_LOOKING ? patience * 2 : PATIENCE];
    if (more === 0) continue;
    steps += more;
    share = plus(share, times(whole(more), whole(settings.increment)));
    outcome = runShares(election, share);
    log.push({ code: "count.share-steady", steps: more, share: figure(share), winners, totalCost });
  }
}

/** How many more steps are sure to buy the same in the same order. */
function steadySteps(election: SharesElection, share: Rational, increment: number): number {
  const until = steadyFor(election, share);
  if (!until) return 0;
  const { n, d } = over(until, whole(increment));
  return Math.max(0, Number((n - 1n) / d));
}

function reasonToStop(
  election: SharesElection,
  winners: readonly number[],
  { budget, exhaustedBy }: Add1,
): "exhausted" | "all-supported-funded" | undefined {
  const left = budget - costOfAll(election, winners);
  const isOut = (project: number): boolean =>
    !winners.includes(project) && election.rivals.among(winners, project) === undefined;
  if (exhaustedBy && !exhaustedBy.some((project) => isOut(project) && election.costs[project]! <= left)) {
    return "exhausted";
  }
  return election.supported.some(isOut) ? undefined : "all-supported-funded";
}

const costOfAll = ({ costs }: SharesElection, projects: readonly number[]): number =>
  projects.reduce((total, project) => total + costs[project]!, 0);

/** A share in minor units, to six decimals, for reading. */
export const figure = (share: Rational): number => Number(approximately(share).toFixed(6));
