/** What a cell holds: a number stays a number, `null` is nothing known or nothing told. */
export type Cell = string | number | boolean | null;

/** Rows with names for their columns: published as CSV and as JSON, with the same names in both. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Spreadsheets take text that begins with one of these for a formula, and would run what a stranger wrote. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Comma-separated, as RFC 4180 says: CRLF, quotes where needed. Text that a spreadsheet would run gets an apostrophe in
 * front; numbers, negative ones too, stay as they are.
 */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A list of objects, one for each row, text as it was written. */
export const jsonOf = ({ columns, rows }: Table): string =>
  jsonText(
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
  );

/** JSON that people can read, too. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
