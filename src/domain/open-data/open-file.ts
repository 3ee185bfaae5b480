import { createHash } from "node:crypto";
import { csvOf, jsonOf, type Table } from "./table.js";

/** A published file. */
export interface OpenFile {
  /** With the folders it is in: `boxes/projects-navile/v1/results.csv`. */
  name: string;
  mime: string;
  /** Hex. */
  sha256: string;
  bytes: Uint8Array;
}

const MIMES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  pb: "text/plain; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** Its type follows from the end of its name. */
export function textFile(name: string, text: string): OpenFile {
  const bytes = new TextEncoder().encode(text);
  const mime = MIMES[name.slice(name.lastIndexOf(".") + 1) as keyof typeof MIMES];
  return { name, mime, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The same rows twice: for spreadsheets and for programs. */
export const tableFiles = (name: string, table: Table): OpenFile[] => [
  textFile(`${name}.csv`, csvOf(table)),
  textFile(`${name}.json`, jsonOf(table)),
];

/** A file as lists of files name it. */
export interface ListedFile {
  name: string;
  mime: string;
  sha256: string;
  /** In bytes. */
  size: number;
}

export const listed = ({ name, mime, sha256, bytes }: OpenFile): ListedFile => ({
  name,
  mime,
  sha256,
  size: bytes.length,
});
