import { approximately, compare, minus, over, times, whole } from "../rational.js";
import type { Rational } from "../rational.js";
import type { Rivals } from "../rivals.js";
import type { TieRule } from "../tie-rule.js";
import type { Electorate } from "../electorate.js";
import { exactPrice, nearness, priceOf } from "./price.js";
import type { Price } from "./price.js";
import { exactBalance, fullPurses } from "./purses.js";
import type { Purses } from "./purses.js";
import type { Supporters } from "./supporters.js";

/** What does not change from one run of the Method of Equal Shares to the next. */
export interface SharesElection {
  electorate: Electorate;
  supporters: Supporters;
  each: "once" | "worth";
  costs: readonly number[];
  /** Projects that cost something, may be funded, and are supported by somebody. */
  supported: readonly number[];
  /** Whether a voter gains a project's cost (times points) or just 1 (or the points) from it. */
  gain: "cost" | "one";
  rivals: Rivals;
  ties: TieRule;
}

export interface SharesOutcome {
  /** In order of choice. */
  winners: readonly number[];
  rounds: readonly Round[];
  /** Projects that became too expensive for their supporters, in that order. */
  dropped: readonly { project: number; round: number; held: number }[];
}

/** One purchase. Figures are doubles for reading; nothing was decided by their last digits. */
export interface Round {
  project: number;
  /** What a point cost. */
  price: number;
  /** What the supporters of the project hold together afterwards. */
  left: number;
  /** Those that were exactly as good, the chosen one first. */
  tied: readonly number[];
}

/** A project on the table with the price it had last; prices never fall from round to round. */
interface Offer extends Price {
  project: number;
  /** The price per unit of gain, which is what projects are chosen by: at least this, and at most that. */
  least: number;
  most: number;
}

/** Buys the project with the lowest price per gain, round by round, until supporters can pay for none (exactly, I-9). */
export function runShares(election: SharesElection, share: Rational): SharesOutcome {
  const purses = fullPurses(share, election.electorate, election.supporters, election.costs, election.each);
  const dropped: SharesOutcome["dropped"][number][] = [];
  const rounds: Round[] = [];
  let open = election.supported.map((project): Offer => ({ ...NO_PRICE, project }));
  for (;;) {
    const best = bestOffers(election, purses, open, dropped);
    const [chosen, ...others] = cheapest(election, purses, best);
    if (!chosen) return { winners: purses.bought, rounds, dropped };
    const left = buy(purses, chosen);
    rounds.push({
      project: chosen.project,
      price: chosen.value,
      left,
      tied: [chosen, ...others].map(({ project }) => project),
    });
    open = open.filter(({ project, value }) => value !== GONE && !isExcluded(election, purses, project));
  }
}

/** Before anybody was asked. */
const NO_PRICE = { value: 0, error: 0, isClear: false, least: 0, most: 0 };

/** Marks an offer whose supporters cannot pay for it any more. */
const GONE = -1;

const isExcluded = ({ rivals }: SharesElection, { bought, roundOf }: Purses, project: number): boolean =>
  roundOf[project]! >= 0 || rivals.among(bought, project) !== undefined;

/** Those that may be the cheapest, as far as doubles can tell. Asks for prices only while an old one could still win. */
function bestOffers(
  { costs, gain }: SharesElection,
  purses: Purses,
  open: Offer[],
  dropped: SharesOutcome["dropped"][number][],
): Offer[] {
  sortNearlySorted(open);
  let best: Offer[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (const offer of open) {
    if (offer.least > bound) break;
    const price = priceOf(purses, offer.project, offer.value - offer.error);
    if (!price) {
      offer.value = GONE;
      dropped.push({
        project: offer.project,
        round: purses.bought.length,
        held: heldBy(purses, offer.project),
      });
      continue;
    }
    const unit = gain === "cost" ? costs[offer.project]! : 1;
    Object.assign(offer, price);
    offer.least = (price.value - price.error) / unit;
    offer.most = (price.value + price.error) / unit;
    bound = Math.min(bound, offer.most);
    best.push(offer);
  }
  best = best.filter(({ least }) => least <= bound);
  return best;
}

/** Insertion: from one round to the next hardly anything moves. */
function sortNearlySorted(offers: Offer[]): void {
  for (let at = 1; at < offers.length; at++) {
    const offer = offers[at]!;
    let to = at;
    for (; to > 0 && offers[to - 1]!.least > offer.least; to--) offers[to] = offers[to - 1]!;
    offers[to] = offer;
  }
}

/** The truly cheapest, in the order of the tie rule. */
function cheapest({ costs, gain, ties }: SharesElection, purses: Purses, offers: readonly Offer[]): Offer[] {
  if (offers.length < 2) return [...offers];
  const exact = offers.map((offer) => {
    const price = exactPrice(purses, offer.project, offer);
    return { offer, ratio: gain === "cost" ? over(price, whole(costs[offer.project]!)) : price };
  });
  const lowest = exact
    .map(({ ratio }) => ratio)
    .reduce((low, ratio) => (compare(ratio, low) < 0 ? ratio : low));
  return exact
    .filter(({ ratio }) => compare(ratio, lowest) === 0)
    .map(({ offer }) => offer)
    .sort((a, b) => ties.compare(a.project, b.project));
}

/** Takes the price of the project from its supporters. Returns what they hold together afterwards. */
function buy(purses: Purses, offer: Offer): number {
  const { supporters, balance, bought, roundOf, emptyIn } = purses;
  const { project, value } = offer;
  const round = bought.length;
  const spare = offer.isClear ? undefined : exactlySpare(purses, offer);
  let left = 0;
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    const group = supporters.group[at]!;
    if (emptyIn[group]! < round) continue;
    const rest = spare?.get(at) ?? balance[group]! - value * supporters.worth[at]!;
    balance[group] = Math.max(rest, 0);
    if (rest <= 0) emptyIn[group] = round;
    left += supporters.size[at]! * balance[group];
  }
  roundOf[project] = round;
  bought.push(project);
  return left;
}

/** What those have left after paying whose money is close to it, by their place among the supporters: nothing is exactly nothing. */
function exactlySpare(purses: Purses, offer: Offer): Map<number, number> {
  const { supporters, bought } = purses;
  const price = exactPrice(purses, offer.project, offer);
  const close = closeTo(purses, offer);
  return new Map(
    close.map((at) => {
      const owed = times(price, whole(supporters.worth[at]!));
      const held = exactBalance(purses, supporters.group[at]!, bought.length);
      const rest = minus(held, owed);
      // However little is left, it is not nothing.
      return [at, rest.n > 0n ? Math.max(approximately(rest), Number.MIN_VALUE) : 0];
    }),
  );
}

function closeTo(purses: Purses, { project, value, error }: Offer): number[] {
  const { supporters, balance } = purses;
  const close: number[] = [];
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    const worth = supporters.worth[at]!;
    const distance = Math.abs(balance[supporters.group[at]!]! - value * worth);
    if (distance <= nearness(purses, error, worth)) close.push(at);
  }
  return close;
}

function heldBy({ supporters, balance }: Purses, project: number): number {
  let held = 0;
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++) {
    held += supporters.size[at]! * balance[supporters.group[at]!]!;
  }
  return held;
}
