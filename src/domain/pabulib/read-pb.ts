import { ok, refuse } from "../result.js";
import type { Refusal, Result } from "../result.js";
import { readCells } from "./read-cells.js";
import type { CellRow } from "./read-cells.js";

/** One election as a Pabulib file tells it: text as written, unknown keys and columns included. */
export interface PbFile {
  meta: ReadonlyMap<string, string>;
  projects: readonly PbRow[];
  votes: readonly PbRow[];
  /** What was put up with: `pb.joined-value` {line, key}, `pb.count-differs` {key, stated, found}. */
  warnings: readonly Refusal[];
}

/** The cells of a row by column name, without those that are empty or "None". */
export interface PbRow {
  line: number;
  cells: ReadonlyMap<string, string>;
}

const SECTIONS = ["META", "PROJECTS", "VOTES"] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Reads a .pb file (pabulib.org/format) tolerantly: byte order mark, blanks around cells, any line ends, columns in any
 * order, section names in any case, unknown columns. Refuses what would change a count; every refusal names the line:
 * `pb.unclosed-quote`, `pb.outside-section`, `pb.repeated-section`, `pb.repeated-key`, `pb.repeated-column`,
 * `pb.missing-column`, `pb.cell-count` {found, expected}, `pb.missing-id`, `pb.repeated-id`; only `pb.missing-section` has none.
 */
export function readPb(text: string): Result<PbFile> {
  const rows = readCells(text);
  if (!rows.ok) return rows;
  const sections = splitSections(rows.value);
  if (!sections.ok) return sections;
  const { META, PROJECTS, VOTES } = sections.value;
  const warnings: Refusal[] = [];
  const meta = readMeta(META, warnings);
  if (!meta.ok) return meta;
  const projects = readTable(PROJECTS, "project_id");
  if (!projects.ok) return projects;
  const votes = readTable(VOTES, "voter_id");
  if (!votes.ok) return votes;
  warnings.push(
    ...differentCount(meta.value, "num_projects", projects.value),
    ...differentCount(meta.value, "num_votes", votes.value),
  );
  return ok({ meta: meta.value, projects: projects.value, votes: votes.value, warnings });
}

function splitSections(rows: readonly CellRow[]): Result<Record<Section, CellRow[]>> {
  const found: Partial<Record<Section, CellRow[]>> = {};
  let current: CellRow[] | undefined;
  for (const row of rows) {
    const title = sectionTitle(row);
    if (title && found[title]) return refuse("pb.repeated-section", { line: row.line, section: title });
    if (title) current = found[title] = [];
    else if (current) current.push(row);
    else return refuse("pb.outside-section", { line: row.line });
  }
  const { META, PROJECTS, VOTES } = found;
  if (META && PROJECTS && VOTES) return ok({ META, PROJECTS, VOTES });
  return refuse("pb.missing-section", { section: SECTIONS.find((section) => !found[section]) ?? "" });
}

function sectionTitle({ cells }: CellRow): Section | undefined {
  const [first = "", ...others] = cells;
  return others.some(Boolean) ? undefined : SECTIONS.find((section) => section === first.toUpperCase());
}

function readMeta([header, ...rows]: CellRow[], warnings: Refusal[]): Result<Map<string, string>> {
  const columns = columnsOf(header, ["key", "value"]);
  if (!columns.ok) return columns;
  const meta = new Map<string, string>();
  for (const { line, cells } of rows) {
    const [key = "", ...values] = withoutEmptyEnd(cells);
    if (meta.has(key)) return refuse("pb.repeated-key", { line, key });
    if (values.length > 1) warnings.push({ code: "pb.joined-value", details: { line, key } });
    if (isPresent(values[0])) meta.set(key, values.join(";"));
  }
  return ok(meta);
}

function readTable([header, ...rows]: CellRow[], idColumn: string): Result<PbRow[]> {
  const columns = columnsOf(header, [idColumn]);
  if (!columns.ok) return columns;
  const expected = columns.value.length;
  const ids = new Set<string>();
  const table: PbRow[] = [];
  for (const { line, cells } of rows) {
    const tooMany = cells.slice(expected).some(Boolean);
    if (cells.length < expected || tooMany) {
      return refuse("pb.cell-count", { line, found: cells.length, expected });
    }
    const named = new Map(columns.value.map((column, index) => [column, cells[index] ?? ""]));
    const id = named.get(idColumn) ?? "";
    if (!isPresent(id)) return refuse("pb.missing-id", { line, column: idColumn });
    if (ids.has(id)) return refuse("pb.repeated-id", { line, id });
    ids.add(id);
    table.push({ line, cells: new Map([...named].filter(([, cell]) => isPresent(cell))) });
  }
  return ok(table);
}

function columnsOf(header: CellRow | undefined, required: readonly string[]): Result<readonly string[]> {
  const columns = withoutEmptyEnd(header?.cells ?? []);
  const line = header?.line ?? 0;
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index);
  if (repeated !== undefined) return refuse("pb.repeated-column", { line, column: repeated });
  const missing = required.find((column) => !columns.includes(column));
  return missing ? refuse("pb.missing-column", { line, column: missing }) : ok(columns);
}

const isPresent = (cell: string | undefined): boolean => Boolean(cell) && cell !== "None";

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex(Boolean) + 1);

function differentCount(meta: ReadonlyMap<string, string>, key: string, rows: readonly PbRow[]): Refusal[] {
  const stated = meta.get(key);
  if (stated === undefined || Number(stated) === rows.length) return [];
  return [{ code: "pb.count-differs", details: { key, stated, found: rows.length } }];
}
