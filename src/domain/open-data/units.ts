/** Minor units as a decimal number of whole ones: 4000050 is 40000.5. */
export const units = (minor: number): number => minor / 100;

/** The same as text, exact: `40000`, `40000.50`. */
export function unitsText(minor: number): string {
  const [whole, cents] = [Math.trunc(minor / 100), Math.abs(minor % 100)];
  return cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, "0")}`;
}
