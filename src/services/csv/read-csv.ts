import { parse } from "csv-parse/sync";

export interface CsvRow {
  /** Where it ends in the file, from 1. */
  line: number;
  record: string[];
}

/** What is wrong in a file, without quoting anybody's data. */
export interface CsvFault {
  line: number;
  says: string;
}

/**
 * CSV as offices write it: comma, semicolon or tab, by the first line; UTF-8 with a mark before it or without, or the
 * Windows encoding that spreadsheets in Italy write; lines that end in one way or another, or with fewer cells.
 */
export function readCsv(bytes: Uint8Array): CsvRow[] | CsvFault {
  const text = textOf(bytes);
  const header = /^.*$/m.exec(text)?.[0] ?? "";
  const delimiter = [";", "\t"].find((sign) => header.includes(sign)) ?? ",";
  try {
    // With `info` each record comes with the line it ends on; the library's types do not follow the option.
    const options = { delimiter, info: true, trim: true, skip_empty_lines: true, relax_column_count: true };
    const rows = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const { lines = 1 } = error as { lines?: number };
    return { line: lines, says: "is not CSV: a quotation mark is open or in the wrong place" };
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
