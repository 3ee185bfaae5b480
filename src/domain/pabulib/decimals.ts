/** A decimal number with a point or a comma. */
const DECIMAL = /^(?<sign>-?)(?<whole>\d+)(?:[.,](?<fraction>\d+))?$/;

/** How many decimals a number is written with; none for what is no number. */
export const decimalsOf = (text: string): number => DECIMAL.exec(text)?.groups?.["fraction"]?.length ?? 0;

/** A number times 10 ** decimals, exactly; nothing for what is no number, has more decimals, or leaves exact arithmetic. */
export function scaled(text: string, decimals: number): number | undefined {
  const number = DECIMAL.exec(text)?.groups;
  if (!number || decimalsOf(text) > decimals) return undefined;
  const { sign = "", whole = "", fraction = "" } = number;
  const value = Number(sign + whole + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The other way round: 1050 with two decimals is "10.50", 1000 is "10". */
export function written(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const sign = value < 0 ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return /[1-9]/.test(fraction) ? `${sign}${whole}.${fraction}` : sign + whole;
}
