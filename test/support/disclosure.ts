/** What is known: these unknowns, each so many times, are `sum` together. */
export interface Known {
  of: ReadonlyMap<string, number>;
  sum: number;
}

/**
 * Every unknown that has only one value left, by all that subtracting and adding up can find (Gauss and Jordan), and by what
 * follows when nothing is less than nobody.
 */
export function computed(known: readonly Known[]): Map<string, number> {
  const names = [...new Set(known.flatMap(({ of }) => [...of.keys()]))];
  const rows = known.map(({ of, sum }) => [...names.map((name) => of.get(name) ?? 0), sum]);
  reduce(rows, names.length);
  const found = new Map<string, number>();
  for (const row of rows) {
    const there = names.flatMap((_name, at) => (isZero(row[at]) ? [] : [at]));
    const sum = row[names.length] ?? 0;
    const sameSign = there.every((at) => (row[at] ?? 0) > 0);
    if (there.length === 1)
      found.set(names[there[0] ?? 0] ?? "", Math.round(sum / (row[there[0] ?? 0] ?? 1)));
    else if (sameSign && isZero(sum)) for (const at of there) found.set(names[at] ?? "", 0);
  }
  return found;
}

const isZero = (value = 0): boolean => Math.abs(value) < 1e-9;

/** Each row of its own unknown, and of those that no row can tell. */
function reduce(rows: number[][], width: number): void {
  let top = 0;
  for (let column = 0; column < width && top < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= top && !isZero(row[column]));
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot] ?? [], rows[top] ?? []];
    const head = rows[top] ?? [];
    const scale = head[column] ?? 1;
    head.forEach((value, at) => (head[at] = value / scale));
    for (const row of rows) {
      const factor = row[column] ?? 0;
      if (row === head || isZero(factor)) continue;
      row.forEach((value, at) => (row[at] = value - factor * (head[at] ?? 0)));
    }
    top++;
  }
}
