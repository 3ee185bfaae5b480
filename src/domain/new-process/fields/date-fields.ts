import { PHASE_ORDER } from "../../process-definition.js";
import type { PhaseKind } from "../../process.js";
import { listAt, withValue, wordsAt, type FileData } from "../file-data.js";
import { electionField } from "./election-field.js";
import type { DraftField } from "./field.js";

const step = "dates" as const;

/** Step 3: which phases there are, from when to when, and on which days nothing is done. */
export const dateFields = (file: FileData): DraftField[] => [
  electionField,
  ...PHASE_ORDER.flatMap((kind) => [
    ...(kind === "voting" ? [] : [isThere(kind)]),
    ...(phase(file, kind) ? [end(kind, "starts"), end(kind, "ends")] : []),
  ]),
];

export const phase = (file: FileData, kind: string): FileData | undefined =>
  listAt(file, ["phases"]).find((each) => each["kind"] === kind);

const end = (kind: PhaseKind, which: "starts" | "ends"): DraftField => ({
  id: `${kind}-${which}`,
  name: `phase-${which}`,
  step,
  part: kind,
  what: { kind: "moment" },
  read: (file) => wordsAt(phase(file, kind), [which]),
  write: (file, value) =>
    withValue(
      file,
      ["phases"],
      listAt(file, ["phases"]).map((each) => (each["kind"] === kind ? { ...each, [which]: value } : each)),
    ),
});

/** A phase that comes in begins and ends where the one before it ends: its dates are asked for. */
const isThere = (kind: PhaseKind): DraftField => ({
  id: `${kind}-in`,
  name: "phase-in",
  step,
  part: kind,
  what: { kind: "options", options: ["yes", "no"] },
  read: (file) => (phase(file, kind) ? "yes" : "no"),
  write: (file, value) => {
    const others = listAt(file, ["phases"]).filter((each) => each["kind"] !== kind);
    if (value === "no") return withValue(file, ["phases"], others);
    if (phase(file, kind)) return file;
    const before = others.filter((each) => rank(each["kind"]) < rank(kind));
    const after = others.filter((each) => rank(each["kind"]) > rank(kind));
    const starts = before.at(-1)?.["ends"] ?? after[0]?.["starts"];
    const ends = after[0]?.["starts"] ?? starts;
    return withValue(file, ["phases"], [...before, { kind, starts, ends }, ...after]);
  },
});

const rank = (kind: unknown): number => (PHASE_ORDER as readonly unknown[]).indexOf(kind);
