import { parseBirthDate } from "../../domain/birth-date.js";
import { areaNamed } from "../../domain/area-named.js";
import { personIdentifier } from "../../domain/person-identifier.js";
import type { Area, BarredRole, Process } from "../../domain/process.js";
import { AREA_COLUMNS, PERSON_COLUMNS } from "../csv/column-names.js";
import { columnNamed } from "../csv/column-named.js";
import { readCsv, type CsvFault, type CsvRow } from "../csv/read-csv.js";

export interface ListedLine {
  line: number;
  identifier: string;
  areaKey: string | null;
  /** The key of a barred role of the process. */
  barredAs: string | null;
}

/** What is wrong in a list, without quoting anybody's data. */
export type ListFault = CsvFault;

export type ReadList = { ok: true; people: ListedLine[] } | { ok: false; faults: ListFault[] };

type Places = Pick<Process, "areas" | "rules">;

type Column = "name" | "surname" | "birthDate" | "area" | "barred";

/** What columns are called, in English and Italian. */
const COLUMNS: Record<string, Column> = {
  ...PERSON_COLUMNS,
  ...AREA_COLUMNS,
  barred: "barred",
  incarico: "barred",
};

/**
 * An electoral list: CSV with a header, columns for name (or name and surname), birth date and, if known, area; `barred` names the office of whoever holds one.
 * Comma, semicolon or tab; UTF-8, or the Windows encoding that spreadsheets in Italy write.
 */
export function readList(bytes: Uint8Array, { areas, rules }: Places): ReadList {
  const rows = readCsv(bytes);
  if (!("length" in rows)) return { ok: false, faults: [rows] };
  const [header, ...lines] = rows;
  const columns = (header?.record ?? []).map((title) => columnNamed(COLUMNS, title));
  const missing = missingColumns(columns);
  if (missing) return { ok: false, faults: [{ line: 1, says: missing }] };
  const read = lines.map((row) => readLine(row, columns, areas, rules.eligibility.barred ?? []));
  const faults = read.filter((line) => "says" in line);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, people: read.filter((line) => "identifier" in line) };
}

function missingColumns(columns: readonly (Column | undefined)[]): string | undefined {
  if (columns.length === 0) return "is empty";
  if (!columns.includes("name"))
    return "has no column for the name: the first line must name the columns (name, birth date, area)";
  return columns.includes("birthDate") ? undefined : "has no column for the birth date";
}

function readLine(
  { record, line }: CsvRow,
  columns: readonly (Column | undefined)[],
  areas: readonly Area[],
  barred: readonly BarredRole[],
): ListedLine | ListFault {
  const cell = (column: Column): string => record[columns.indexOf(column)]?.trim() ?? "";
  const name = `${cell("name")} ${cell("surname")}`.trim();
  const birthDate = parseBirthDate(cell("birthDate"));
  const area = cell("area");
  const areaKey = area ? areaNamed(areas, area)?.key : null;
  if (!/\p{L}/u.test(name)) return { line, says: "has no name" };
  if (birthDate === undefined) return { line, says: "has no birth date like 1980-05-04 or 04/05/1980" };
  if (areaKey === undefined)
    return {
      line,
      says: `names an area that the process does not have: ${areas.map(({ key }) => key).join(", ")}`,
    };
  const office = cell("barred").toLowerCase();
  const barredAs = office ? barred.find(({ key }) => key === office)?.key : null;
  if (barredAs === undefined)
    return {
      line,
      says: `names an office that the process does not bar: ${barred.map(({ key }) => key).join(", ") || "it bars none"}`,
    };
  return { line, identifier: personIdentifier(name, birthDate), areaKey, barredAs };
}
