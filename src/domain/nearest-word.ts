/** The word a person most likely meant: same letters but for at most one slip, or two in a long word. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const wanted = lettersOf(typed);
  const near = words
    .map((word) => ({ word, slips: slipsBetween(wanted, lettersOf(word)) }))
    .filter(({ word, slips }) => slips <= (lettersOf(word).length < 10 ? 1 : 2));
  return near.sort((a, b) => a.slips - b.slips)[0]?.word;
}

/** Case, dashes and underscores are the commonest slips: they count as none. */
const lettersOf = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Letters to add, drop or replace to turn one word into the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
