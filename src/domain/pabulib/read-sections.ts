import { ok, refuse } from "../result.js";
import type { Refusal, Result } from "../result.js";
import { cellText, eachRow, isEmptyCell, presentText } from "./rows.js";
import type { Row } from "./rows.js";

/** The cells of a row by column name, without those that are empty or "None". */
export interface PbRow {
  line: number;
  cells: ReadonlyMap<string, string>;
}

/** A .pb file but for its votes. */
export interface PbHead {
  meta: ReadonlyMap<string, string>;
  projects: readonly PbRow[];
  /** What was put up with: `pb.joined-value` {line, key}, `pb.count-differs` {key, stated, found}. */
  warnings: readonly Refusal[];
}

/** Takes the rows of VOTES one after the other. */
export type TakeVote = (row: Row) => Refusal | undefined;

type Section = "META" | "PROJECTS" | "VOTES";

/** The section that follows each, in the order of the format. */
const NEXT: Record<Section, Section | undefined> = { META: "PROJECTS", PROJECTS: "VOTES", VOTES: undefined };

/**
 * Reads META and PROJECTS, and hands the rows of VOTES to whom `startVotes` names once the columns are known. Refuses
 * what would change a count; every refusal names the line: `pb.unclosed-quote`, `pb.outside-section`,
 * `pb.repeated-section`, `pb.section-order`, `pb.repeated-key`, `pb.repeated-column`, `pb.missing-column`, `pb.cell-count`
 * {found, expected}, `pb.missing-id`, `pb.repeated-id`; only `pb.missing-section` has none.
 */
export function readSections(
  bytes: Uint8Array,
  startVotes: (head: PbHead, columns: readonly string[], line: number) => Result<TakeVote>,
): Result<PbHead> {
  const meta = new Map<string, string>();
  const projects: PbRow[] = [];
  const warnings: Refusal[] = [];
  const head: PbHead = { meta, projects, warnings };
  let section: Section | undefined;
  let line = 0;
  let votes = 0;
  /** Missing while the header of the section is awaited. */
  let takeRow: TakeVote | undefined;

  function startSection(title: Section, at: number): Refusal | undefined {
    if (section && !takeRow) return missingColumn(at, section);
    if (title !== (section ? NEXT[section] : "META")) return misplaced(title, section, at);
    section = title;
    takeRow = undefined;
    return undefined;
  }

  function readHeader(row: Row): Refusal | undefined {
    const columns = columnsIn(row, REQUIRED[section ?? "META"]);
    if (!columns.ok) return columns.refusal;
    if (section === "META") takeRow = (each) => takeMeta(each, meta, warnings);
    else if (section === "PROJECTS") takeRow = takeProjects(columns.value, projects);
    else {
      const started = startVotes(head, columns.value, row.line);
      if (!started.ok) return started.refusal;
      takeRow = (each) => {
        votes += 1;
        return wrongCellCount(each, columns.value.length) ?? started.value(each);
      };
    }
    return undefined;
  }

  const refusal = eachRow(bytes, (row) => {
    ({ line } = row);
    const title = sectionTitle(row);
    if (title) return startSection(title, line);
    if (!section) return refuse("pb.outside-section", { line }).refusal;
    return takeRow ? takeRow(row) : readHeader(row);
  });
  if (refusal) return { ok: false, refusal };
  if (section !== "VOTES") {
    return refuse("pb.missing-section", { section: section ? (NEXT[section] ?? "") : "META" });
  }
  if (!takeRow) return { ok: false, refusal: missingColumn(line, section) };
  warnings.push(
    ...differentCount(meta, "num_projects", projects.length),
    ...differentCount(meta, "num_votes", votes),
  );
  return ok(head);
}

const REQUIRED: Record<Section, readonly string[]> = {
  META: ["key", "value"],
  PROJECTS: ["project_id"],
  VOTES: ["voter_id"],
};

const missingColumn = (line: number, section: Section): Refusal =>
  refuse("pb.missing-column", { line, column: REQUIRED[section][0] ?? "" }).refusal;

function misplaced(title: Section, section: Section | undefined, line: number): Refusal {
  const order: Section[] = ["META", "PROJECTS", "VOTES"];
  const isRepeated = section && order.indexOf(title) <= order.indexOf(section);
  return refuse(isRepeated ? "pb.repeated-section" : "pb.section-order", { line, section: title }).refusal;
}

const LONGEST_TITLE = "PROJECTS".length;

function sectionTitle(row: Row): Section | undefined {
  if (row.to[0]! - row.from[0]! > LONGEST_TITLE) return undefined;
  for (let cell = 1; cell < row.cells; cell++) if (!isEmptyCell(row, cell)) return undefined;
  const title = cellText(row, 0).toUpperCase();
  return title in NEXT ? (title as Section) : undefined;
}

function takeMeta(row: Row, meta: Map<string, string>, warnings: Refusal[]): Refusal | undefined {
  const { line } = row;
  const key = cellText(row, 0);
  if (meta.has(key)) return refuse("pb.repeated-key", { line, key }).refusal;
  const end = lastFull(row);
  if (end > 2) warnings.push({ code: "pb.joined-value", details: { line, key } });
  const value = presentText(row, 1);
  const rest = Array.from({ length: Math.max(end - 2, 0) }, (_, index) => cellText(row, index + 2));
  if (value !== undefined) meta.set(key, [value, ...rest].join(";"));
  return undefined;
}

/** Cells up to the last that is not empty: spreadsheets pad rows. */
function lastFull(row: Row): number {
  let end = row.cells;
  while (end > 0 && isEmptyCell(row, end - 1)) end--;
  return end;
}

function takeProjects(columns: readonly string[], projects: PbRow[]): TakeVote {
  const ids = new Set<string>();
  return (row) => {
    const refusal = wrongCellCount(row, columns.length);
    if (refusal) return refusal;
    const project = rowIn(row, columns);
    const id = project.cells.get("project_id");
    if (!id) return refuse("pb.missing-id", { line: row.line, column: "project_id" }).refusal;
    if (ids.has(id)) return refuse("pb.repeated-id", { line: row.line, id }).refusal;
    ids.add(id);
    projects.push(project);
    return undefined;
  };
}

export function rowIn(row: Row, columns: readonly string[]): PbRow {
  const cells = new Map<string, string>();
  for (const [cell, column] of columns.entries()) {
    const text = presentText(row, cell);
    if (text !== undefined) cells.set(column, text);
  }
  return { line: row.line, cells };
}

function wrongCellCount(row: Row, expected: number): Refusal | undefined {
  const { line, cells: found } = row;
  if (found === expected) return undefined;
  if (found > expected && lastFull(row) <= expected) return undefined;
  return refuse("pb.cell-count", { line, found, expected }).refusal;
}

function columnsIn(row: Row, required: readonly string[]): Result<readonly string[]> {
  const { line } = row;
  const columns = Array.from({ length: lastFull(row) }, (_, cell) => cellText(row, cell));
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index);
  if (repeated !== undefined) return refuse("pb.repeated-column", { line, column: repeated });
  const missing = required.find((column) => !columns.includes(column));
  return missing ? refuse("pb.missing-column", { line, column: missing }) : ok(columns);
}

function differentCount(meta: ReadonlyMap<string, string>, key: string, found: number): Refusal[] {
  const stated = meta.get(key);
  if (stated === undefined || Number(stated) === found) return [];
  return [{ code: "pb.count-differs", details: { key, stated, found } }];
}
