/** People of one kind among those who took part. */
export interface Cell {
  key: string;
  people: number;
}

/** The same as it may be told: `null` where the number stays untold. */
export interface ToldCell {
  key: string;
  people: number | null;
}

/** Smaller groups could tell who somebody is. */
export const SMALLEST_GROUP = 5;

/**
 * Hides the groups under five, and as many more, the smallest first, as it takes that nobody finds them by subtracting
 * what is told from the total: of the hidden ones together it is known that each has somebody, and each may still have
 * five or more. `null` when even hiding all of them would tell: then nothing is said. Groups without anybody are left out.
 */
export function suppress(cells: readonly Cell[]): ToldCell[] | null {
  const present = cells.filter(({ people }) => people > 0);
  const bySize = present.toSorted((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
  const small = bySize.filter(({ people }) => people < SMALLEST_GROUP).length;
  if (small === 0) return present.map(told);
  for (let hidden = Math.max(small, 2); hidden <= bySize.length; hidden++) {
    const behind = bySize.slice(0, hidden);
    if (isVague(behind))
      return present.map((cell) => (behind.includes(cell) ? { ...cell, people: null } : cell));
  }
  return null;
}

const told = ({ key, people }: Cell): ToldCell => ({ key, people });

/** Whether any of them alone could have as many as a group that is told, the others having one each. */
const isVague = (hidden: readonly Cell[]): boolean =>
  hidden.reduce((sum, { people }) => sum + people, 0) - (hidden.length - 1) >= SMALLEST_GROUP;
