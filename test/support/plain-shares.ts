import type { Contest } from "../../src/domain/count/election.js";
import { compare, minus, over, plus, times, whole } from "../../src/domain/count/rational.js";
import type { Rational } from "../../src/domain/count/rational.js";
import type { TieRule } from "../../src/domain/count/tie-rule.js";

export interface PlainRun {
  winners: number[];
  /** What each voter has left, and what they paid in each round. */
  left: Rational[];
  paid: Rational[][];
}

/**
 * One run of the Method of Equal Shares as its definition reads: every voter by themselves, fractions throughout, no
 * merging, no shortcuts. Slow, and the measure for the quick one.
 */
export function plainShares(
  { electorate: { size, start, project, worth }, projects }: Contest,
  share: Rational,
  { each, gain, ties }: { each: "once" | "worth"; gain: "cost" | "one"; ties: TieRule },
): PlainRun {
  const voters = Array.from(size).flatMap((times_, group) =>
    Array.from({ length: times_ }, () => {
      const gains = new Map<number, number>();
      for (let at = start[group]!; at < start[group + 1]!; at++) {
        if (worth[at]! > 0) gains.set(project[at]!, each === "once" ? 1 : worth[at]!);
      }
      return gains;
    }),
  );
  let left = voters.map(() => share);
  const run: PlainRun = { winners: [], left, paid: [] };
  for (;;) {
    const offers = [...projects.keys()].flatMap((candidate) => {
      const { cost, withdrawn } = projects[candidate]!;
      if (withdrawn || cost === 0 || run.winners.includes(candidate)) return [];
      const rate = gain === "cost" ? whole(cost) : whole(1);
      const gains = voters.map((voter) => times(whole(voter.get(candidate) ?? 0), rate));
      const rho = smallestRho(gains, left, whole(cost));
      return rho ? [{ candidate, rho, gains }] : [];
    });
    offers.sort((a, b) => compare(a.rho, b.rho) || ties.compare(a.candidate, b.candidate));
    const [best] = offers;
    if (!best) return { ...run, left };
    const payments = left.map((money, voter) => least(money, times(best.rho, best.gains[voter]!)));
    left = left.map((money, voter) => minus(money, payments[voter]!));
    run.winners.push(best.candidate);
    run.paid.push(payments);
  }
}

const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** The rho for which everybody's smaller of money and rho × gain makes up the cost; nothing when all their money does not. */
function smallestRho(
  gains: readonly Rational[],
  money: readonly Rational[],
  cost: Rational,
): Rational | undefined {
  const supporters = gains
    .map((gain, voter) => ({ gain, money: money[voter]! }))
    .filter(({ gain }) => gain.n > 0n)
    .sort((a, b) => compare(over(a.money, a.gain), over(b.money, b.gain)));
  let rest = cost;
  let gain = supporters.reduce((sum, one) => plus(sum, one.gain), whole(0));
  for (const one of supporters) {
    const rho = over(rest, gain);
    if (compare(times(rho, one.gain), one.money) <= 0) return rho;
    rest = minus(rest, one.money);
    gain = minus(gain, one.gain);
  }
  return undefined;
}
