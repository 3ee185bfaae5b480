import type { FilePath } from "./file-data.js";
import type { SetupStep } from "./fields/field.js";

/** Something that keeps a new process from going live, with the place where it is mended. */
export interface Problem {
  /** `phases-overlap`, `phase-past`, …: its sentence is in the catalogues. */
  code: string;
  details: Readonly<Record<string, string | number>>;
  step: SetupStep;
  /** The area by its place, or the kind of the phase. */
  part?: string | undefined;
}

const STEP_OF: Readonly<Record<string, SetupStep>> = {
  areas: "areas",
  phases: "dates",
  blackouts: "dates",
  eligibility: "who",
  proposals: "proposals",
  supports: "proposals",
  comments: "proposals",
  questions: "ballot",
  results: "ballot",
  paper: "ballot",
  languages: "texts",
  cards: "texts",
  fullText: "texts",
  privacy: "texts",
  privacyNotice: "texts",
  themes: "texts",
  desks: "texts",
  help: "texts",
};

/** Where what a remark of the file's checks is about can be changed. */
export function placeOf(
  [part, second]: FilePath,
  phaseKinds: readonly string[],
): Pick<Problem, "step" | "part"> {
  const step = STEP_OF[String(part)] ?? "name";
  if (typeof second !== "number") return { step };
  if (part === "areas") return { step, part: String(second) };
  return part === "phases" ? { step, part: phaseKinds[second] } : { step };
}
