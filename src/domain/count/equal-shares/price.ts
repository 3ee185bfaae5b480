import { compare, minus, over, times, whole } from "../rational.js";
import type { Rational } from "../rational.js";
import { PRECISION, exactBalance, exactSum, highestOffer } from "./purses.js";
import type { Purses } from "./purses.js";

/** What a point of a project costs when everybody pays the same for a point, or all they have left. */
export interface Price {
  /** As a double, within `error` of the truth. */
  value: number;
  error: number;
  /** Whether it is beyond doubt who can pay it. */
  isClear: boolean;
}

/**
 * Nothing when the supporters do not hold the cost together: exactly enough is enough. Prices never fall from round to
 * round, so the search starts from what a point cost `atLeast`, takes out who cannot pay that, and goes on until nobody
 * is left to take out.
 */
export function priceOf(purses: Purses, project: number, atLeast: number): Price | undefined {
  const { supporters, costs, shareValue } = purses;
  const cost = costs[project]!;
  const voters = supporters.voters[project]!;
  let value = Math.max(atLeast, cost / supporters.points[project]!);
  let walk = walkSupporters(purses, project, value);
  const rounding = PRECISION * cost + PRECISION * 0.01 * voters * shareValue;
  if (walk.held < cost + rounding) {
    if (walk.held < cost - rounding || !isExactlyEnough(purses, project)) return undefined;
  }
  while (walk.points > 0) {
    const next = (cost - walk.short) / walk.points;
    if (next <= value) break;
    value = next;
    walk = walkSupporters(purses, project, value);
  }
  if (walk.points === 0) value = walk.highestOffer;
  const error = PRECISION * value + (1e-12 * (cost + voters * shareValue)) / (walk.points || 1);
  const isClear = walk.points > 0 && walk.closest > nearness(purses, error, supporters.mostWorth[project]!);
  return { value, error, isClear };
}

interface Walk {
  /** What all supporters hold together, and those who cannot pay the price. */
  held: number;
  short: number;
  /** The points of those who can. */
  points: number;
  /** The most that one of those who cannot could pay for a point. */
  highestOffer: number;
  /** How near any balance comes to what its voter owes. */
  closest: number;
}

function walkSupporters({ supporters, balance }: Purses, project: number, price: number): Walk {
  const { group, size, worth, start } = supporters;
  const end = start[project + 1]!;
  let [held, short, points, highestOffer, closest] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  for (let at = start[project]!; at < end; at++) {
    const money = balance[group[at]!]!;
    const spare = money - price * worth[at]!;
    held += size[at]! * money;
    if (spare < 0) {
      short += size[at]! * money;
      if (money > highestOffer * worth[at]!) highestOffer = money / worth[at]!;
    } else points += size[at]! * worth[at]!;
    const distance = Math.abs(spare);
    if (distance < closest) closest = distance;
  }
  return { held, short, points, highestOffer, closest };
}

function isExactlyEnough(purses: Purses, project: number): boolean {
  const held = exactSum(purses, range(purses, project), purses.bought.length);
  return compare(held, whole(purses.costs[project]!)) >= 0;
}

const range = ({ supporters: { start } }: Purses, project: number): number[] =>
  Array.from({ length: start[project + 1]! - start[project]! }, (_, index) => start[project]! + index);

/** The price exactly, near a double that is close to it. */
export function exactPrice(purses: Purses, project: number, near: Pick<Price, "value" | "error">): Rational {
  const { supporters, balance, bought } = purses;
  const { value, error } = near;
  const round = bought.length;
  const empty: number[] = [];
  let close: number[] = [];
  let points = 0;
  for (const at of range(purses, project)) {
    const worth = supporters.worth[at]!;
    const spare = balance[supporters.group[at]!]! - value * worth;
    const rounding = nearness(purses, error, worth);
    if (spare < -rounding) empty.push(at);
    else points += supporters.size[at]! * worth;
    if (Math.abs(spare) <= rounding) close.push(at);
  }
  for (;;) {
    if (points === 0) return highestOffer(purses, empty, round);
    const rest = minus(whole(purses.costs[project]!), exactSum(purses, empty, round));
    const price = over(rest, whole(points));
    const short = close.filter((at) => isShort(purses, at, price));
    if (short.length === 0) return price;
    close = close.filter((at) => !short.includes(at));
    for (const at of short) points -= supporters.size[at]! * supporters.worth[at]!;
    empty.push(...short);
  }
}

function isShort(purses: Purses, at: number, price: Rational): boolean {
  const { supporters, bought } = purses;
  const owed = times(price, whole(supporters.worth[at]!));
  return compare(exactBalance(purses, supporters.group[at]!, bought.length), owed) < 0;
}

/** How close a balance and a payment may be before doubles cannot tell which is larger. */
export const nearness = ({ shareValue }: Purses, error: number, worth: number): number =>
  error * worth + PRECISION * shareValue;
