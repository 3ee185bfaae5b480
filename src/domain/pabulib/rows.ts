import { refuse } from "../result.js";
import type { Refusal } from "../result.js";

/**
 * One row of semicolon-separated text as places in its bytes: files have a hundred thousand rows, and most cells are
 * looked at without ever becoming a string. The same object serves every row.
 */
export interface Row {
  bytes: Uint8Array;
  /** Where the row starts, from 1. */
  line: number;
  cells: number;
  /** Each cell without blanks around it and, if nothing in it needs undoing, without its quotes. */
  from: number[];
  to: number[];
  quoting: Quoting[];
}

/** `doubled`: inner quotes are doubled, or text follows the closing quote; the cell still has its quotes. */
type Quoting = "none" | "plain" | "doubled";

const [TAB, LF, CR, BLANK, QUOTE, SEMICOLON] = [9, 10, 13, 32, 34, 59];

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Visits every row that is not blank, until a visit refuses. A byte order mark is passed over; LF, CRLF and CR end a
 * row. Refuses with `pb.unclosed-quote` {line}.
 */
export function eachRow(bytes: Uint8Array, visit: (row: Row) => Refusal | undefined): Refusal | undefined {
  const row: Row = { bytes, line: 1, cells: 0, from: [], to: [], quoting: [] };
  let at = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  let line = 1;
  while (at < bytes.length) {
    row.line = line;
    row.cells = 0;
    for (;;) {
      const end = takeCell(row, at);
      if (end === undefined) return refuse("pb.unclosed-quote", { line: row.line }).refusal;
      if (row.quoting[row.cells - 1] !== "none") line += lineEndsIn(bytes, at, end);
      at = end + 1;
      if (bytes[end] !== SEMICOLON) break;
    }
    if (bytes[at - 1] === CR && bytes[at] === LF) at += 1;
    line += 1;
    if (isBlank(row)) continue;
    const refusal = visit(row);
    if (refusal) return refusal;
  }
  return undefined;
}

function isBlank({ cells, from, to, quoting }: Row): boolean {
  for (let cell = 0; cell < cells; cell++) {
    if (from[cell]! < to[cell]! || quoting[cell] !== "none") return false;
  }
  return true;
}

/** Takes the cell that starts at `at` into the row. Returns where it ends, or nothing when its quote never closes. */
function takeCell(row: Row, at: number): number | undefined {
  const { bytes } = row;
  let start = at;
  while (bytes[start] === BLANK || bytes[start] === TAB) start++;
  if (bytes[start] === QUOTE) return takeQuoted(row, start);
  let end = start;
  while (end < bytes.length && !isSeparator(bytes[end]!)) end++;
  take(row, start, withoutBlankEnd(bytes, start, end), "none");
  return end;
}

function takeQuoted(row: Row, start: number): number | undefined {
  const { bytes } = row;
  let doubled = false;
  let close = bytes.indexOf(QUOTE, start + 1);
  while (close >= 0 && bytes[close + 1] === QUOTE) {
    doubled = true;
    close = bytes.indexOf(QUOTE, close + 2);
  }
  if (close < 0) return undefined;
  let end = close + 1;
  while (end < bytes.length && !isSeparator(bytes[end]!)) end++;
  const last = withoutBlankEnd(bytes, start, end);
  if (doubled || last > close + 1) take(row, start, last, "doubled");
  else take(row, start + 1, close, "plain");
  return end;
}

function take(row: Row, from: number, to: number, quoting: Quoting): void {
  const cell = row.cells++;
  row.from[cell] = from;
  row.to[cell] = to;
  row.quoting[cell] = quoting;
}

const isSeparator = (byte: number): boolean => byte === SEMICOLON || byte === LF || byte === CR;

function withoutBlankEnd(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start && (bytes[last - 1] === BLANK || bytes[last - 1] === TAB)) last--;
  return last;
}

function lineEndsIn(bytes: Uint8Array, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) ends++;
  }
  return ends;
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

const DOUBLED = /^"(?<inside>(?:[^"]|"")*)"(?<rest>[^]*)$/;

/** What a cell says, without blanks around it; empty beyond the end of the row. */
export function cellText({ bytes, cells, from, to, quoting }: Row, cell: number): string {
  if (cell >= cells) return "";
  const text = utf8.decode(bytes.subarray(from[cell], to[cell]));
  if (quoting[cell] !== "doubled") return text.trim();
  const { inside = "", rest = "" } = DOUBLED.exec(text)?.groups ?? {};
  return (inside.replaceAll('""', '"') + rest).trim();
}

/** Like {@link cellText}, and nothing for a cell that is absent. */
export function presentText(row: Row, cell: number): string | undefined {
  const text = isAbsent(row, cell) ? "" : cellText(row, cell);
  return text === "" ? undefined : text;
}

export const isEmptyCell = ({ cells, from, to }: Row, cell: number): boolean =>
  cell >= cells || from[cell]! >= to[cell]!;

/** A cell that is empty, or says None without quotes. */
export function isAbsent({ bytes, cells, from, to, quoting }: Row, cell: number): boolean {
  if (cell >= cells || from[cell]! >= to[cell]!) return true;
  const start = from[cell]!;
  return (
    bytes[start] === CAPITAL_N &&
    to[cell]! - start === "None".length &&
    quoting[cell] === "none" &&
    utf8.decode(bytes.subarray(start, to[cell])) === "None"
  );
}

const CAPITAL_N = 78;
