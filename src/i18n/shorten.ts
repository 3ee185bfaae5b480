const characters = new Intl.Segmenter();

/** At most `most` characters as people count them, the last one "…" where something was cut off. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const seen = Array.from(characters.segment(text), ({ segment }) => segment);
  return seen.length <= most
    ? text
    : `${seen
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
