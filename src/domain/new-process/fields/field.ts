import { languagesIn, localAt, valueAt, withValue, type FileData, type FilePath } from "../file-data.js";

/** The eight steps in which a process is set up. */
export const SETUP_STEPS = [
  "name",
  "areas",
  "dates",
  "who",
  "proposals",
  "ballot",
  "texts",
  "people",
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** How a field is answered. */
export type FieldKind =
  | { kind: "text"; max: number }
  /** Names with commas between them: at most so many, each of at most so many characters. */
  | { kind: "list"; most: number; longest: number }
  /** Whole units in the file, typed as people write amounts; less than `within`, which is the whole that it is a part of. */
  | { kind: "money"; within?: number }
  /** The wall clock of the process. */
  | { kind: "moment" }
  | { kind: "day" }
  /** Days in a row, the first and the last: at most so many times. */
  | { kind: "days"; most: number }
  | { kind: "number"; min: number; max: number }
  | { kind: "options"; options: readonly string[] };

/** Something an organizer can answer about a new process. */
export interface DraftField {
  /** Fits a button: letters, digits and dashes, at most 24. */
  id: string;
  /** What it is called in the catalogues. */
  name: string;
  step: SetupStep;
  /** The area by its place, the kind of the phase, the language, or the reasons in a language that it is about. */
  part?: string | undefined;
  /** Which of several that are called the same. */
  number?: number | undefined;
  /** The language it is written in, where it is a text in each. */
  tag?: string | undefined;
  what: FieldKind;
  /** It may be left without an answer. */
  optional?: boolean | undefined;
  /** It adds something: until then nothing can be said of it. */
  adds?: true;
  read: (file: FileData) => string | number | undefined;
  /** `undefined` leaves it without an answer. */
  write: (file: FileData, value: string | number | undefined) => FileData;
}

type Named = Pick<DraftField, "id" | "name" | "step" | "what"> &
  Partial<Pick<DraftField, "part" | "optional">>;

/** A field that stands at one place of the file. */
export const fieldAt = (path: FilePath, named: Named): DraftField => ({
  ...named,
  read: (file) => {
    const value = valueAt(file, path);
    if (typeof value === "boolean") return value ? "yes" : "no";
    return typeof value === "string" || typeof value === "number" ? value : undefined;
  },
  write: (file, value) => withValue(file, path, value),
});

/** Yes or no. */
export const switchAt = (path: FilePath, named: Omit<Named, "what">, isOnByDefault = false): DraftField => ({
  ...named,
  what: { kind: "options", options: ["yes", "no"] },
  read: (file) => ((valueAt(file, path) ?? isOnByDefault) === true ? "yes" : "no"),
  write: (file, value) => withValue(file, path, value === "yes"),
});

/** One of several that may be chosen together: in the list, or not. The last one stays. */
export const memberOf = (
  path: FilePath,
  member: string,
  order: readonly string[],
  named: Omit<Named, "what">,
): DraftField => {
  const list = (file: FileData): unknown[] => {
    const found = valueAt(file, path);
    return Array.isArray(found) ? (found as unknown[]) : [];
  };
  const has = (file: FileData): boolean => list(file).some((each) => nameOf(each) === member);
  return {
    ...named,
    what: { kind: "options", options: ["yes", "no"] },
    read: (file) => (has(file) ? "yes" : "no"),
    write: (file, value) => {
      const others = list(file).filter((each) => nameOf(each) !== member);
      if (has(file) === (value === "yes") || (value === "no" && others.length === 0)) return file;
      const wanted = value === "yes" ? [...others, member] : others;
      const sorted = wanted.toSorted((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)));
      return withValue(file, path, sorted);
    },
  };
};

/** A method may be written with what it is worth. */
function nameOf(written: unknown): string {
  if (typeof written === "string") return written;
  const method = valueAt(written, ["method"]);
  return typeof method === "string" ? method : "";
}

/** A text in each language of the process, a field each. */
export const textsAt = (
  file: FileData,
  path: FilePath,
  { id, name, step, max }: { id: string; name: string; step: SetupStep; max: number },
): DraftField[] =>
  languagesIn(file).map((tag) => ({
    id: `${id}-${tag}`,
    name,
    step,
    tag,
    ...(step === "texts" && { part: tag }),
    what: { kind: "text", max },
    read: (now) => localAt(now, path)[tag] || undefined,
    write: (now, value) => withValue(now, path, { ...localAt(now, path), [tag]: value ?? "" }),
  }));
