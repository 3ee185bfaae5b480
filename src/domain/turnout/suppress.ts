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

/** People by one kind of group. */
export type Table = readonly Cell[];

/** Smaller groups could tell who somebody is. */
export const SMALLEST_GROUP = 5;

/**
 * The groups that stay untold in all of these tables, which are about the same people: those under five in one of them, and
 * as many more, the smallest first, as it takes that nobody finds them by subtracting. Whoever is in an untold group could
 * as well be in another of them, and nothing that is told would differ: what one table hides no other gives away.
 * This is primary and secondary suppression of linked tables: Hundepool et al., Statistical Disclosure Control (2012), 4.
 */
export function untoldGroups(tables: readonly Table[]): ReadonlySet<string> {
  const cells = tables.flat().filter(({ people }) => people > 0);
  const untold = new Set(cells.filter(isSmall).map(({ key }) => key));
  if (untold.size === 0) return untold;
  const keys = bySize(cells);
  // Of so few that nothing can be told, nothing has to be hidden.
  const telling = tables.filter((table) => isVague(table, new Set(keys)));
  for (const key of keys) {
    if (untold.size > 1 && telling.every((table) => isVague(table, untold))) break;
    untold.add(key);
  }
  return untold;
}

const isSmall = ({ people }: Cell): boolean => people < SMALLEST_GROUP;

function bySize(cells: readonly Cell[]): string[] {
  const sizes = new Map<string, number>();
  for (const { key, people } of cells) sizes.set(key, (sizes.get(key) ?? 0) + people);
  return [...sizes].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([key]) => key);
}

/** Whether each of the untold that are there could have as many as a group that is told, the others having one each. */
function isVague(table: Table, untold: ReadonlySet<string>): boolean {
  const behind = table.filter(({ key, people }) => people > 0 && untold.has(key));
  const sum = behind.reduce((all, { people }) => all + people, 0);
  return sum === 0 || sum - (behind.length - 1) >= SMALLEST_GROUP;
}

/**
 * A table as it may be told. Groups without anybody are left out; of the untold ones none is, or its silence would tell.
 * `null` when even this would tell: then nothing is said.
 */
export function toldTable(table: Table, untold: ReadonlySet<string>): ToldCell[] | null {
  const present = table.filter(({ people }) => people > 0);
  if (!present.some(({ key }) => untold.has(key))) return present.map(told).sort(byKey);
  if (untold.size === 1 || !isVague(present, untold)) return null;
  const open = present.filter(({ key }) => !untold.has(key)).map(told);
  return [...open, ...[...untold].map((key) => ({ key, people: null }))].sort(byKey);
}

const told = ({ key, people }: Cell): ToldCell => ({ key, people });

const byKey = (a: ToldCell, b: ToldCell): number => (a.key < b.key ? -1 : 1);
