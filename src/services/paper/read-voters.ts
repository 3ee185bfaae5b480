import { z } from "zod";
import { parseBirthDate } from "../../domain/birth-date.js";
import { normalisePersonalCode } from "../../domain/personal-code.js";
import { personIdentifier } from "../../domain/person-identifier.js";
import type { Box, Process, Tie } from "../../domain/process.js";
import { AREA_COLUMNS, PERSON_COLUMNS, QUESTION_COLUMNS } from "../csv/column-names.js";
import { columnNamed } from "../csv/column-named.js";
import { readCsv, type CsvFault, type CsvRow } from "../csv/read-csv.js";
import { boxNamed } from "./boxes-named.js";

/** Somebody who voted on paper, as the list of the desk has them. */
export interface PaperVoter {
  line: number;
  box: Box;
  /** A personal code, or a name with a birth date; in the form that is hashed. */
  by: { kind: "code"; value: string } | { kind: "list"; value: string; birthDate: string };
  tie: Tie | undefined;
}

export interface ReadVoters {
  voters: PaperVoter[];
  faults: CsvFault[];
}

const COLUMNS = {
  ...AREA_COLUMNS,
  ...QUESTION_COLUMNS,
  ...PERSON_COLUMNS,
  code: "code",
  codice: "code",
  tie: "tie",
  legame: "tie",
} as const;

const TIES: Readonly<Record<string, Tie>> = {
  live: "live",
  vive: "live",
  work: "work",
  lavora: "work",
  study: "study",
  studia: "study",
  volunteer: "volunteer",
  volontariato: "volunteer",
};

const cell = z.string().max(300);
const row = z.object({
  area: cell,
  question: cell,
  name: cell,
  birthDate: cell,
  code: cell,
  tie: cell,
});

/** Reads who voted on paper, row by row. What it says of a wrong row quotes nobody's name. */
export function readVoters(bytes: Uint8Array, process: Process): ReadVoters {
  const rows = readCsv(bytes);
  if (!Array.isArray(rows)) return { voters: [], faults: [rows] };
  const [header, ...lines] = rows;
  const columns = (header?.record ?? []).map((title) => columnNamed(COLUMNS, title));
  if (!columns.includes("code") && !(columns.includes("name") && columns.includes("birthDate")))
    return {
      voters: [],
      faults: [{ line: 1, says: "names neither code, nor name and birth date, in its first line" }],
    };
  const read = lines.map((line) => readVoter(line, columns, process));
  return { voters: read.filter((one) => "by" in one), faults: read.filter((one) => "says" in one) };
}

function readVoter(
  { record, line }: CsvRow,
  columns: readonly (string | undefined)[],
  process: Process,
): PaperVoter | CsvFault {
  const at = (name: string): string => record[columns.indexOf(name)] ?? "";
  const parsed = row.safeParse({
    area: at("area"),
    question: at("question"),
    name: `${at("name")} ${at("surname")}`.trim(),
    birthDate: at("birthDate"),
    code: at("code"),
    tie: at("tie"),
  });
  if (!parsed.success) return { line, says: "has a cell that is too long" };
  const found = boxNamed(process, parsed.data);
  if ("says" in found) return { line, ...found };
  const by = identityIn(parsed.data);
  if ("says" in by) return { line, ...by };
  return { line, box: found.box, by, tie: TIES[parsed.data.tie.toLowerCase()] };
}

function identityIn({ name, birthDate, code }: z.output<typeof row>): PaperVoter["by"] | { says: string } {
  if (code !== "") {
    const value = normalisePersonalCode(code);
    return value === undefined ? { says: "has a code that cannot be one" } : { kind: "code", value };
  }
  const born = parseBirthDate(birthDate);
  if (!/\p{L}/u.test(name)) return { says: "has no name and no code" };
  if (born === undefined) return { says: "has no birth date like 1980-05-04 or 04/05/1980" };
  return { kind: "list", value: personIdentifier(name, born), birthDate: born };
}
