import type { Entry } from "./raw.js";
import type { Remark } from "./fault.js";
import type { Calendar } from "./moments.js";
import { calendarRemarks } from "./calendar-checks.js";
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
    ...questionRemarks(data),
    ...calendarRemarks(data, calendar),
  ];
}

function repeated(all: readonly Entry[]): Remark[] {
  return all.flatMap(({ path, value }, index) =>
    isKey(value) && all.slice(0, index).some((earlier) => earlier.value === value)
      ? [{ path, says: `repeats ${value}` }]
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
