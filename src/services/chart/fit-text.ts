/** One line of text that a picture can show: no line ends, no invisible or direction-changing characters, no piles of accents. */
export const printable = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .replaceAll(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();

/** Where text must fit. */
export interface Box {
  width: number;
  lines: number;
  widthOf: (text: string) => number;
}

/** Breaks text between words where it can; what does not fit the last line ends in "…". */
export function wrap(text: string, box: Box): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest && lines.length < box.lines - 1) {
    const line = firstLine(rest, box);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest ? [...lines, ellipsize(rest, box)] : lines;
}

function firstLine(text: string, box: Box): string {
  const start = fittingStart(text, box.width, box);
  if (start === text || text[start.length] === " ") return start;
  const lastSpace = start.lastIndexOf(" ");
  return lastSpace > 0 ? start.slice(0, lastSpace) : start;
}

function ellipsize(text: string, box: Box): string {
  if (fittingStart(text, box.width, box) === text) return text;
  return `${fittingStart(text, box.width - box.widthOf("…"), box).trimEnd()}…`;
}

/** The longest start of a text that is no wider than `width`, and never empty, so that wrapping always moves on. */
function fittingStart(text: string, width: number, { widthOf }: Box): string {
  let start = "";
  let used = 0;
  for (const char of text) {
    used += widthOf(char);
    if (used > width && start) break;
    start += char;
  }
  return start;
}
