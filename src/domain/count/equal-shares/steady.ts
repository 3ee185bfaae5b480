import { compare, minus, over, plus, times, whole } from "../rational.js";
import type { Rational } from "../rational.js";
import type { SharesElection } from "./run.js";

/** An amount, and how much it grows when everybody's share grows by one minor unit: exact as long as nothing else changes. */
interface Line {
  value: Rational;
  slope: Rational;
}

const ZERO = whole(0);
const NOTHING: Line = { value: ZERO, slope: ZERO };

const combined = (a: Line, b: Line, op: (a: Rational, b: Rational) => Rational): Line => ({
  value: op(a.value, b.value),
  slope: op(a.slope, b.slope),
});
const scaled = ({ value, slope }: Line, by: Rational): Line => ({
  value: times(value, by),
  slope: times(slope, by),
});

interface Supporter {
  group: number;
  size: number;
  worth: number;
}

/** What a point of a project costs, who pays less than that since they have no more, and who pays it. */
interface Priced {
  project: number;
  price: Line;
  ratio: Line;
  short: Supporter[];
  payers: Supporter[];
}

/**
 * How much everybody's share may grow so that the same projects are bought in the same order: anything below this, exactly.
 * The run is done once more in fractions, each amount with its growth. Whatever is decided in it is the sign of such an
 * amount, and the first of them that could change its sign ends it. It ends too early rather than too late, and is zero
 * where something already stands on the edge. Undefined when nothing would ever change.
 */
export function steadyFor(election: SharesElection, share: Rational): Rational | undefined {
  const edge = new Edge();
  const balance = Array.from(election.electorate.size, (): Line => ({ value: share, slope: whole(1) }));
  const bought: number[] = [];
  let open = [...election.supported];
  for (;;) {
    const offers = open.flatMap((project) => priced(election, balance, project, edge) ?? []);
    const chosen = cheapest(election, offers, edge);
    if (!chosen) return edge.at;
    for (const { group } of chosen.short) balance[group] = NOTHING;
    for (const { group, worth } of chosen.payers)
      balance[group] = combined(balance[group]!, scaled(chosen.price, whole(worth)), minus);
    bought.push(chosen.project);
    open = offers
      .map(({ project }) => project)
      .filter(
        (project) => project !== chosen.project && election.rivals.among(bought, project) === undefined,
      );
  }
}

/** The first growth at which something changes its sign. */
class Edge {
  at: Rational | undefined;

  /** This stays at zero or above until then. */
  keeps({ value, slope }: Line): void {
    if (slope.n >= 0n) return;
    const until = over(value, minus(ZERO, slope));
    if (!this.at || compare(until, this.at) < 0) this.at = until;
  }
}

/** Nothing when its supporters do not hold the cost together. */
function priced(
  { supporters, costs, gain }: SharesElection,
  balance: readonly Line[],
  project: number,
  edge: Edge,
): Priced | undefined {
  const cost: Line = { value: whole(costs[project]!), slope: ZERO };
  let payers: Supporter[] = [];
  for (let at = supporters.start[project]!; at < supporters.start[project + 1]!; at++)
    payers.push({
      group: supporters.group[at]!,
      size: supporters.size[at]!,
      worth: supporters.worth[at]!,
    });
  const held = payers.reduce(
    (sum, one) => combined(sum, scaled(balance[one.group]!, whole(one.size)), plus),
    NOTHING,
  );
  const spare = combined(held, cost, minus);
  if (spare.value.n < 0n) {
    edge.keeps(combined(cost, held, minus));
    return undefined;
  }
  edge.keeps(spare);
  const short: Supporter[] = [];
  for (;;) {
    const price = priceFor(balance, cost, short, payers);
    const owes = ({ group, worth }: Supporter): Line =>
      combined(balance[group]!, scaled(price, whole(worth)), minus);
    const without = payers.filter((one) => owes(one).value.n < 0n);
    if (without.length === 0) {
      for (const one of payers) edge.keeps(owes(one));
      for (const one of short) edge.keeps(combined(NOTHING, owes(one), minus));
      const ratio = gain === "cost" ? scaled(price, over(whole(1), cost.value)) : price;
      return { project, price, ratio, short, payers };
    }
    short.push(...without);
    payers = payers.filter((one) => !without.includes(one));
  }
}

/** What is left of the cost after those who pay all they have, for each point of the others. Somebody is left: all hold enough. */
function priceFor(
  balance: readonly Line[],
  cost: Line,
  short: readonly Supporter[],
  payers: readonly Supporter[],
): Line {
  const paid = short.reduce(
    (sum, one) => combined(sum, scaled(balance[one.group]!, whole(one.size)), plus),
    NOTHING,
  );
  const points = payers.reduce((sum, { size, worth }) => sum + size * worth, 0);
  return scaled(combined(cost, paid, minus), over(whole(1), whole(points)));
}

function cheapest({ ties }: SharesElection, offers: readonly Priced[], edge: Edge): Priced | undefined {
  const [chosen, ...others] = offers.toSorted(
    (a, b) => compare(a.ratio.value, b.ratio.value) || ties.compare(a.project, b.project),
  );
  if (chosen) for (const other of others) edge.keeps(combined(other.ratio, chosen.ratio, minus));
  return chosen;
}
