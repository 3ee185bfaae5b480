import { approximately, compare, minus, over, times, whole } from "../rational.js";
import type { Rational } from "../rational.js";
import type { Electorate } from "../electorate.js";
import type { Supporters } from "./supporters.js";

/**
 * What each voter still holds, kept twice: in doubles, which settle all but the closest questions, and as a history from
 * which any balance, sum and price can be worked out exactly when the doubles come too near to each other to tell.
 *
 * The history is short: whoever can pays the same price for each point in a round, so a balance is the share less what
 * was paid for each winner, or nothing from the round on in which the purse became empty.
 */
export interface Purses {
  /** Money of one voter of each group, to within {@link PRECISION} of the share. */
  balance: Float64Array;
  /** The round in which a group paid all it had left; {@link NEVER} before that. */
  emptyIn: Int32Array;
  /** The winners so far, one a round. */
  bought: number[];
  /** The round that bought a project, or -1. */
  roundOf: Int32Array;
  share: Rational;
  /** The share as a double. */
  shareValue: number;
  /** Exact prices of the first rounds, as far as somebody asked. */
  exactPrices: Rational[];
  supporters: Supporters;
  electorate: Electorate;
  costs: readonly number[];
  /** Whether a project counts once for each supporter, or as often as they gave it points. */
  each: "once" | "worth";
}

export const NEVER = 0x7fffffff;

/** Doubles closer than this, relative to the numbers they were made from, are compared exactly. Their errors are far smaller. */
export const PRECISION = 1e-9;

export function fullPurses(
  share: Rational,
  electorate: Electorate,
  supporters: Supporters,
  costs: readonly number[],
  each: "once" | "worth",
): Purses {
  const groups = electorate.size.length;
  const shareValue = approximately(share);
  return {
    balance: new Float64Array(groups).fill(shareValue),
    emptyIn: new Int32Array(groups).fill(NEVER),
    bought: [],
    roundOf: new Int32Array(costs.length).fill(-1),
    share,
    shareValue,
    exactPrices: [],
    supporters,
    electorate,
    costs,
    each,
  };
}

/** Exactly what one voter of a group holds at the start of a round (from 0). */
export function exactBalance(purses: Purses, group: number, round: number): Rational {
  const { electorate, roundOf, share, each, emptyIn } = purses;
  if (emptyIn[group]! < round) return whole(0);
  let balance = share;
  for (let at = electorate.start[group]!; at < electorate.start[group + 1]!; at++) {
    const boughtIn = roundOf[electorate.project[at]!]!;
    if (boughtIn < 0 || boughtIn >= round || electorate.worth[at]! <= 0) continue;
    const worth = each === "once" ? 1 : electorate.worth[at]!;
    balance = minus(balance, times(exactPriceIn(purses, boughtIn), whole(worth)));
  }
  return balance;
}

/** Exactly what the supporters `at` hold together at the start of a round, in one pass over their ballots. */
export function exactSum(purses: Purses, ats: readonly number[], round: number): Rational {
  const { electorate, supporters, roundOf, each, emptyIn, share } = purses;
  let voters = 0;
  const paidFor = new Float64Array(round);
  for (const at of ats) {
    const group = supporters.group[at]!;
    const size = supporters.size[at]!;
    if (emptyIn[group]! < round) continue;
    voters += size;
    for (let choice = electorate.start[group]!; choice < electorate.start[group + 1]!; choice++) {
      const boughtIn = roundOf[electorate.project[choice]!]!;
      if (boughtIn < 0 || boughtIn >= round || electorate.worth[choice]! <= 0) continue;
      paidFor[boughtIn]! += size * (each === "once" ? 1 : electorate.worth[choice]!);
    }
  }
  let sum = times(share, whole(voters));
  for (const [boughtIn, points] of paidFor.entries()) {
    if (points > 0) sum = minus(sum, times(exactPriceIn(purses, boughtIn), whole(points)));
  }
  return sum;
}

/** Exactly what a point cost in a round that is over, and in all before it. */
export function exactPriceIn(purses: Purses, round: number): Rational {
  while (purses.exactPrices.length <= round)
    purses.exactPrices.push(settledPrice(purses, purses.exactPrices.length));
  return purses.exactPrices[round]!;
}

/** Known from who paid all they had and who paid the price. */
function settledPrice(purses: Purses, round: number): Rational {
  const { supporters, emptyIn, bought, costs } = purses;
  const project = bought[round]!;
  const emptied: number[] = [];
  let points = 0;
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    const empty = emptyIn[supporters.group[at]!]!;
    if (empty === round) emptied.push(at);
    else if (empty > round) points += supporters.size[at]! * supporters.worth[at]!;
  }
  if (points === 0) return highestOffer(purses, emptied, round);
  return over(minus(whole(costs[project]!), exactSum(purses, emptied, round)), whole(points));
}

/** The most anybody of these can pay for a point. */
export function highestOffer(purses: Purses, ats: readonly number[], round: number): Rational {
  const { supporters } = purses;
  const offers = ats.map((at) =>
    over(exactBalance(purses, supporters.group[at]!, round), whole(supporters.worth[at]!)),
  );
  return offers.reduce((highest, offer) => (compare(offer, highest) > 0 ? offer : highest), whole(0));
}
