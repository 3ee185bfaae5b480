/** From 16, by the age that statistics of participation use; the last one is open. */
const FIRST_YEARS = [16, 18, 25, 35, 45, 55, 65, 75] as const;

/** `16-17`, `25-34`, `75+`: all that is kept of an age. Undefined below 16: too few to be told from one another. */
export function ageBand(age: number): string | undefined {
  const at = FIRST_YEARS.findLastIndex((first) => first <= age);
  const [first, next] = [FIRST_YEARS[at], FIRST_YEARS[at + 1]];
  if (first === undefined) return undefined;
  return next === undefined ? `${first}+` : `${first}-${next - 1}`;
}
