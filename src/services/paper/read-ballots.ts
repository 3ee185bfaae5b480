import { z } from "zod";
import { checkBallot } from "../../domain/ballot.js";
import { kindOf } from "../../domain/ballot/kind-of.js";
import type { Choices, Marks } from "../../domain/ballot/marks.js";
import { earlierPaperOf, paperOf, type Paper } from "../../domain/ballot/paper.js";
import { plainWords } from "../../domain/clean-text.js";
import { isOffered } from "../../domain/process-boxes.js";
import type { Box, Process } from "../../domain/process.js";
import type { Refusal, Result } from "../../domain/result.js";
import { AREA_COLUMNS, QUESTION_COLUMNS } from "../csv/column-names.js";
import { columnNamed } from "../csv/column-named.js";
import { readCsv, type CsvFault, type CsvRow } from "../csv/read-csv.js";
import { boxNamed } from "./boxes-named.js";

/** One ballot of paper. */
export interface PaperBallot {
  line: number;
  box: Box;
  /** Projects that stand on it, whether or not they count. */
  named: Choices;
  marks: Marks;
}

/** A ballot that is spoiled, or was given out and never came back: there is nothing to count. */
export interface VoidBallot {
  line: number;
  box: Box;
}

export interface ReadBallots {
  ballots: PaperBallot[];
  voids: VoidBallot[];
  faults: CsvFault[];
}

const COLUMNS = {
  ...AREA_COLUMNS,
  ...QUESTION_COLUMNS,
  choices: "choices",
  projects: "choices",
  scelte: "choices",
  progetti: "choices",
  points: "points",
  punti: "points",
} as const;

/** What stands for a ballot on which nothing is marked. */
const BLANK = new Set(["blank", "bianca", "scheda bianca", "-"]);

/** What stands for a ballot that is spoiled, or that never came back. */
const VOID = new Set(["void", "spoiled", "missing", "nulla", "scheda nulla", "mancante"]);

/** A cell of a row; longer ones are no ballot. */
const cell = z.string().max(2000);
const row = z.object({ area: cell, question: cell, choices: cell.min(1), points: cell });

/** Reads and checks ballots of paper, row by row: each must be one that could have been cast. */
export function readBallots(bytes: Uint8Array, process: Process): ReadBallots {
  const rows = readCsv(bytes);
  if (!Array.isArray(rows)) return { ballots: [], voids: [], faults: [rows] };
  const [header, ...lines] = rows;
  const columns = (header?.record ?? []).map((title) => columnNamed(COLUMNS, title));
  if (!columns.includes("choices"))
    return {
      ballots: [],
      voids: [],
      faults: [{ line: 1, says: "has no column for the choices: the first line must name area, choices" }],
    };
  const read = lines.map((line) => readBallot(line, columns, process));
  return {
    ballots: read.filter((one) => "marks" in one),
    voids: read.filter(isVoid),
    faults: read.filter((one) => "says" in one),
  };
}

const isVoid = (row: PaperBallot | VoidBallot | CsvFault): row is VoidBallot =>
  !("marks" in row) && !("says" in row);

function readBallot(
  { record, line }: CsvRow,
  columns: readonly (string | undefined)[],
  process: Process,
): PaperBallot | VoidBallot | CsvFault {
  const at = (name: string): string => record[columns.indexOf(name)] ?? "";
  const parsed = row.safeParse({
    area: at("area"),
    question: at("question"),
    choices: at("choices"),
    points: at("points"),
  });
  if (!parsed.success) return { line, says: "has no choices: write blank for a ballot without any" };
  const found = boxNamed(process, parsed.data);
  if ("says" in found) return { line, ...found };
  const { box } = found;
  if (VOID.has(plainWords(parsed.data.choices))) return { line, box };
  const paper = earlierPaperOf(process, box);
  const blank = BLANK.has(plainWords(parsed.data.choices)) || parsed.data.choices.trim() === "-";
  const marked = blank ? { choices: [], points: [] } : marksIn(parsed.data, { process, box, paper });
  if ("says" in marked) return { line, ...marked };
  const checked = checkPaper(paper, paperOf(process, box), marked, blank);
  return checked.ok
    ? { line, box, named: marked.choices, marks: checked.value }
    : { line, says: ballotFault(checked.refusal) };
}

/**
 * A project that was taken off the ballot stays marked, as on the ballots that were cast in chats before: it never wins, and
 * the others keep their places. Where the ballot holds too much with it, it was filled in later and counts without it.
 */
function checkPaper(earlier: Paper, now: Paper, marks: Marks, blank: boolean): Result<Marks> {
  const asMarked = checkBallot(earlier, marks, blank);
  if (asMarked.ok) return asMarked;
  const withoutGone = checkBallot(now, marks, blank);
  return withoutGone.ok ? withoutGone : asMarked;
}

/** Numbers of projects, and points beside them, in the order in which they stand. */
function marksIn(
  { choices, points }: { choices: string; points: string },
  { process, box, paper }: { process: Process; box: Box; paper: Paper },
): Marks | { says: string } {
  const numbers = partsOf(choices);
  const strange = numbers.find((number) => !/^\d{1,4}$/u.test(number));
  if (strange !== undefined) return { says: "names something that is no number of a project" };
  const projects = numbers.map((number) =>
    process.projects.find((one) => one.number === Number(number) && isOffered(box, one)),
  );
  const unknown = numbers[projects.indexOf(undefined)];
  if (unknown !== undefined) return { says: `names project ${unknown}, which is not on this ballot` };
  const ids = projects.flatMap((project) => project?.id ?? []);
  const twice = numbers.find((number, place) => numbers.indexOf(number) !== place);
  if (twice !== undefined) return { says: `names project ${twice} twice` };
  if (!kindOf(paper).hasPoints) return { choices: ids, points: [] };
  const given = partsOf(points).map(pointsIn);
  if (given.length !== ids.length)
    return { says: `has ${ids.length} choices and ${given.length} points: each choice needs its points` };
  const values = given.flatMap((value) => value ?? []);
  return values.length === given.length
    ? { choices: ids, points: values }
    : { says: "has points that are no number, nor yes or no" };
}

const partsOf = (text: string): string[] => text.split(/[\s,;|/]+/u).filter((part) => part !== "");

const YES = new Set(["yes", "si", "for", "favorevole", "+"]);
const NO = new Set(["no", "against", "contro", "contrario", "-"]);

function pointsIn(text: string): number | undefined {
  const plain = plainWords(text);
  if (YES.has(plain) || text === "+") return 1;
  if (NO.has(plain) || text === "-") return -1;
  return /^[+-]?\d{1,3}$/u.test(text) ? Number(text) : undefined;
}

/** What the rules of the ballot find at fault, for whoever typed it in. */
function ballotFault({ code, details }: Refusal): string {
  switch (code) {
    case "ballot-full":
      return `has more than the ${String(details["max"])} choices of this ballot`;
    case "ballot-over-budget":
      return "costs more than this ballot has to spend";
    case "ballot-points-most":
      return `gives one project more than ${String(details["most"])} points`;
    case "ballot-points-over":
      return `gives ${String(details["given"])} of ${String(details["points"])} points`;
    case "ballot-no-blank":
      return "is blank, which these rules do not know";
    default:
      return "marks nothing that counts: write blank, if the rules know a blank vote";
  }
}
