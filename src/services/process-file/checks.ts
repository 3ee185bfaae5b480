import { STRENGTHS } from "../../domain/eligibility/strength.js";
import type { Entry } from "./raw.js";
import type { Remark } from "./fault.js";
import type { Calendar } from "./moments.js";
import { calendarRemarks } from "./calendar-checks.js";
import { limitRemarks } from "./limit-checks.js";
import { questionRemarks } from "./question-checks.js";
import { entries, field, fieldOf } from "./raw.js";

/**
 * What the fields of a file say against one another. It looks at the file as written, so that these faults are
 * reported together with those of single fields, and not only once the latter are gone.
 */
export function contradictions(data: unknown, calendar: Calendar): Remark[] {
  const areas = entries(data, "areas");
  const projects = entries(data, "projects");
  const questions = entries(data, "questions");
  const reasons = entries(field(data, "proposals"), "rejectionReasons", ["proposals"]);
  return [
    ...repeated(entries(data, "languages")),
    ...repeated(fieldOf(areas, "key")),
    ...repeated(fieldOf(entries(data, "themes"), "key")),
    ...repeated(fieldOf(entries(data, "help"), "key")),
    ...repeated(fieldOf(reasons, "key")),
    ...repeated(fieldOf(projects, "number")),
    ...repeated(fieldOf(questions, "key")),
    ...unknownKeys(fieldOf(projects, "question"), fieldOf(questions, "key"), "questions"),
    ...unknownKeys(fieldOf(projects, "area"), fieldOf(areas, "key"), "areas"),
    ...unknownKeys(fieldOf(entries(data, "desks"), "area"), fieldOf(areas, "key"), "areas"),
    ...unknownKeys(fieldOf(projects, "theme"), fieldOf(entries(data, "themes"), "key"), "themes"),
    ...limitRemarks(data),
    ...questionRemarks(data),
    ...repeated(methodNames(data)),
    ...repeated(fieldOf(entries(field(data, "eligibility"), "barred", ["eligibility"]), "key")),
    ...tooWeak(data),
    ...calendarRemarks(data, calendar),
    ...unknownKeys(groupsBy(data, "area"), fieldOf(areas, "key"), "areas"),
    ...unknownKeys(groupsBy(data, "language"), entries(data, "languages"), "languages"),
  ];
}

/** The groups of one kind that targets name. */
const groupsBy = (data: unknown, by: string): Entry[] =>
  fieldOf(
    entries(field(data, "outreach"), "targets", ["outreach"]).filter(
      ({ value }) => field(value, "by") === by,
    ),
    "group",
  );

function repeated(all: readonly Entry[]): Remark[] {
  return all.flatMap(({ path, value }, index) =>
    isKey(value) && all.slice(0, index).some((earlier) => earlier.value === value)
      ? [{ path, says: `repeats ${value}`, problem: { code: "repeated", details: { what: value } } }]
      : [],
  );
}

function unknownKeys(used: readonly Entry[], known: readonly Entry[], list: string): Remark[] {
  return used.flatMap(({ path, value }) =>
    isKey(value) && !known.some((each) => each.value === value)
      ? [{ path, says: `${value} is not among the ${list} of this file` }]
      : [],
  );
}

const isKey = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

const methodsIn = (data: unknown): Entry[] => entries(field(data, "eligibility"), "methods", ["eligibility"]);

const methodNames = (data: unknown): Entry[] =>
  methodsIn(data).map(({ path, value }) => ({
    path,
    value: typeof value === "string" ? value : field(value, "method"),
  }));

/** Nobody could vote where no method is worth what voting asks for. */
function tooWeak(data: unknown): Remark[] {
  const needed = field(field(data, "eligibility"), "strength");
  const worth = methodsIn(data).map(({ value }) => worthOf(value));
  if (![2, 3].includes(needed as number) || worth.length === 0 || worth.some((each) => each === undefined))
    return [];
  const most = Math.max(...worth.map((each) => each ?? 0));
  return most < Number(needed)
    ? [
        {
          path: ["eligibility", "strength"],
          says: `is ${String(needed)}, and no method of this file is worth more than ${most}: nobody could vote`,
          problem: { code: "too-weak", details: {} },
        },
      ]
    : [];
}

/** Undefined for what is no method: that is reported by itself. */
function worthOf(written: unknown): number | undefined {
  const own = field(written, "strength");
  if (typeof own === "number") return own;
  const name = typeof written === "string" ? written : field(written, "method");
  return Object.entries(STRENGTHS).find(([method]) => method === name)?.[1];
}
