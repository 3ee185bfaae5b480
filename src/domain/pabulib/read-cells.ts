import { ok, refuse } from "../result.js";
import type { Result } from "../result.js";

/** The trimmed cells of one row, and the line (from 1) where it starts. */
export interface CellRow {
  line: number;
  cells: readonly string[];
}

/** Splits semicolon-separated text. A byte order mark and empty lines are passed over. Refuses with `pb.unclosed-quote` {line}. */
export function readCells(text: string): Result<CellRow[]> {
  const rows: CellRow[] = [];
  let row = { line: 1, cells: [] as string[] };
  let line = 1;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; ;) {
    const cell = cellAt(text, at);
    if (!cell) return refuse("pb.unclosed-quote", { line });
    row.cells.push(cell.value);
    line += cell.lineEnds;
    at = cell.end + 1;
    if (text[cell.end] === ";") continue;
    if (row.cells.length > 1 || row.cells[0]) rows.push(row);
    if (at > text.length) return ok(rows);
    if (text.startsWith("\r\n", cell.end)) at += 1;
    line += 1;
    row = { line, cells: [] };
  }
}

/** A quoted cell with doubled inner quotes, possibly over several lines; or anything up to the next separator. */
const CELL = /[ \t]*"(?<quoted>[^"]*(?:""[^"]*)*)"(?<rest>[^;\r\n]*)|(?<plain>[^;\r\n]*)/y;

/** The cell that starts at `at`, or nothing when its quote never closes. */
function cellAt(text: string, at: number): { value: string; end: number; lineEnds: number } | undefined {
  CELL.lastIndex = at;
  const { quoted, rest = "", plain = "" } = CELL.exec(text)?.groups ?? {};
  const end = CELL.lastIndex;
  if (quoted !== undefined) {
    const lineEnds = quoted.match(/\r\n|\r|\n/g)?.length ?? 0;
    return { value: (quoted.replaceAll('""', '"') + rest).trim(), end, lineEnds };
  }
  return plain.trimStart().startsWith('"') ? undefined : { value: plain.trim(), end, lineEnds: 0 };
}
