export type Path = readonly PropertyKey[];

/** Something wrong in a process file; the path is empty when it is about the file as a whole. */
export interface Remark {
  path: Path;
  says: string;
  /** What it is, for those who never see the file: its sentence is in the catalogues. */
  problem?: { code: string; details: Readonly<Record<string, string | number>> };
}

/** A remark with its line, from 1. */
export interface Fault extends Remark {
  line: number;
}

/** `processes/bologna.yaml:42: phases[2].ends: is missing` */
export function faultLine(file: string, { line, path, says }: Fault): string {
  return [`${file}:${line}`, ...(path.length > 0 ? [pathInWords(path)] : []), says].join(": ");
}

function pathInWords(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`))
    .join("");
}
