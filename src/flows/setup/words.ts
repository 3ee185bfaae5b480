import { reasonsPart } from "../../domain/new-process/fields/reason-fields.js";
import { hasSeats, isCity } from "../../domain/new-process/fields/area-fields.js";
import type { DraftField } from "../../domain/new-process/fields/field.js";
import {
  languagesIn,
  listAt,
  localAt,
  valueAt,
  wordsAt,
  type FileData,
} from "../../domain/new-process/file-data.js";
import { fieldsOf } from "../../domain/new-process/set-field.js";
import { readMoment } from "../../domain/written-moment.js";
import type { SetupStep } from "../../domain/new-process/fields/field.js";
import type { PhaseKind } from "../../domain/process.js";
import { joined } from "../process-words.js";
import { instant, list, local, money, say, short, type Arg, type Say } from "../screen.js";
import type { ShownDraft } from "./facts.js";

/** Of a value in its line. */
export const LONGEST = 60;

/** Of names on buttons. */
export const SHORT_NAME = 22;

export const titleOf = (file: FileData): Arg => local(localAt(file, ["title"]));

/** What a part of a step is called: an area, a phase, a language. */
export function partName(file: FileData, step: SetupStep, part: string): Arg {
  if (step === "areas") return local(localAt(file, ["areas", Number(part), "name"]));
  if (step === "dates") return say(`phase-${part}`);
  return step === "proposals" ? reasonsIn(file, part) : languageName(part);
}

const reasonsIn = (file: FileData, part: string): Say =>
  say("setup-reasons-in", {
    language: languageName(languagesIn(file).find((tag) => reasonsPart(tag) === part) ?? ""),
  });

const LANGUAGES: Readonly<Record<string, string>> = { en: "English", it: "Italiano" };

const languageName = (tag: string): string => LANGUAGES[tag] ?? tag;

/** The same as it fits on a button. */
export const partLabel = (file: FileData, step: SetupStep, part: string): Arg =>
  short(partName(file, step, part), SHORT_NAME);

/** "Budget", "Title (Italiano)": as it stands before a value and on a button. */
export function fieldName({ name, number, tag, part }: DraftField): Say {
  const plain = say(`setup-field-${name}`, number === undefined ? {} : { number });
  return tag === undefined || part !== undefined
    ? plain
    : say("setup-in", { field: plain, language: languageName(tag) });
}

/** Rules of counting are called by names with underscores and capitals. */
export const optionWords = (option: string): Say =>
  say(`setup-option-${option.replaceAll("_", "-").toLowerCase()}`);

/** What a field says now, in words. */
export function valueWords(file: FileData, { what, read }: Pick<DraftField, "what" | "read">): Arg {
  const value = read(file);
  if (value === undefined || value === "") return say("setup-nothing");
  switch (what.kind) {
    case "money":
      return money(Math.round(Number(value) * 100), wordsAt(file, ["currency"]));
    case "moment":
      return momentWords(file, String(value));
    case "options":
      return optionWords(String(value));
    case "day":
      return dayWords(String(value));
    default:
      return short(String(value), LONGEST);
  }
}

/** `24/05/2027`, as it is typed. */
export const dayWords = (day: string): string => day.split("-").toReversed().join("/");

export function momentWords(file: FileData, written: string): Arg {
  const at = readMoment(written, { timeZone: wordsAt(file, ["timeZone"]), today: new Date(0) });
  return at ? say("setup-moment", { day: instant(at, "full"), hour: instant(at, "hour") }) : written;
}

export const fieldsIn = ({ file }: Pick<ShownDraft, "file">, step: SetupStep, part?: string): DraftField[] =>
  fieldsOf(file).filter((field) => field.step === step && field.part === part);

/** "Budget: €40,000 (at first €500,000)" */
export function fieldLine({ file, origin }: Pick<ShownDraft, "file" | "origin">, field: DraftField): Say {
  const now = { field: fieldName(field), value: valueWords(file, field) };
  const before = fieldsOf(origin).find(({ id }) => id === field.id);
  return before && before.read(origin) !== field.read(file)
    ? say("setup-line-changed", { ...now, before: valueWords(origin, before) })
    : say("setup-line", now);
}

const valueOf = (file: FileData, id: string): Arg => {
  const field = fieldsOf(file).find((one) => one.id === id);
  return field ? valueWords(file, field) : say("setup-nothing");
};

/** The parts that are there, with a line each. */
export function partsOf(file: FileData, step: SetupStep): { part: string; line: Arg }[] {
  if (step === "areas")
    return listAt(file, ["areas"]).map((_area, index) => ({
      part: String(index),
      line: isCity(file)
        ? partName(file, step, String(index))
        : joined([partName(file, step, String(index)), valueOf(file, `a${index}-budget`)]),
    }));
  if (step === "texts")
    return languagesIn(file).map((part) => ({
      part,
      line: say("setup-texts-in", { language: languageName(part) }),
    }));
  if (step === "proposals")
    return languagesIn(file).map((tag) => ({
      part: reasonsPart(tag),
      line: say("setup-reasons", { reasons: reasonsIn(file, reasonsPart(tag)) }),
    }));
  return step === "dates" ? PHASES.map((part) => ({ part, line: phaseLine(file, part) })) : [];
}

const PHASES: readonly PhaseKind[] = [
  "preparation",
  "workshops",
  "proposals",
  "check",
  "voting",
  "counting",
  "results",
  "works",
];

function phaseLine(file: FileData, kind: PhaseKind): Arg {
  const found = listAt(file, ["phases"]).find((phase) => phase["kind"] === kind);
  const name = say(`phase-${kind}`);
  if (!found) return say("setup-phase-absent", { phase: name });
  return say("setup-phase", {
    phase: name,
    from: momentWords(file, wordsAt(found, ["starts"])),
    until: momentWords(file, wordsAt(found, ["ends"])),
  });
}

const total = (file: FileData): number =>
  isCity(file) && !hasSeats(file) ? cents(valueAt(file, ["questions", 0, "budget"])) : areasTotal(file);

const cents = (amount: unknown): number => Math.round(Number(amount) * 100);

const areasTotal = (file: FileData): number =>
  listAt(file, ["areas"]).reduce((sum, area) => sum + cents(area["budget"]), 0);

/** What a step says in one line, for the whole at a glance. */
export function stepSummary({ file, colleagues, leftOut }: ShownDraft, step: SetupStep): Arg {
  switch (step) {
    case "name":
      return titleOf(file);
    case "areas":
      return say("setup-sum-areas", {
        count: listAt(file, ["areas"]).length,
        total: money(total(file), wordsAt(file, ["currency"])),
      });
    case "dates":
      return phaseLine(file, "voting");
    case "who":
      return say("setup-sum-who", { age: valueOf(file, "age") });
    case "proposals":
      return say("setup-sum-proposals", { count: valueOf(file, "per-person") });
    case "ballot":
      return joined([valueOf(file, "kind"), valueOf(file, "rule")]);
    case "texts":
      return list(languagesIn(file).map(languageName));
    case "people":
      return joined([
        say("setup-sum-people", {
          count: new Set(colleagues.filter(({ on }) => on).map(({ participantId }) => participantId)).size,
        }),
        ...(leftOut > 0 ? [say("setup-sum-left-out", { count: leftOut })] : []),
      ]);
  }
}
