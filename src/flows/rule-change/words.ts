import type { Process } from "../../domain/process.js";
import type { PlainChange } from "../../domain/rule-change.js";
import { lengthOf } from "../../domain/text-length.js";
import { areaName } from "../process-words.js";
import { local, money, quote, say, short, type Arg, type Line } from "../screen.js";

const LONGEST_VALUE = 80;
/** Of a longer value so much is on one page. */
const PART = /[\s\S]{1,1500}/gu;
/** Changes on one page, however long their words are. */
const PER_PAGE = 4;
const MONEY = /\.(?:cost|budget)$/u;

/** Of a project on the ballot. */
const STATUS = /^projects\.\d+\.status$/u;

/** "Project 2, cost: €6,000 → €5,500" */
export function changeLine(process: Process, { path, before, after }: PlainChange): Line {
  const field = fieldWords(process, path);
  const value = (one: PlainChange["before"]): Arg => valueWords(process, path, one);
  if (before === undefined) return say("rule-change-new", { field, after: value(after) });
  if (after === undefined) return say("rule-change-gone-value", { field, before: value(before) });
  return say("rule-change-line", { field, before: value(before), after: value(after) });
}

const isLong = (value: PlainChange["before"]): boolean =>
  typeof value === "string" && lengthOf(value) > LONGEST_VALUE;

/** Whether its line says all of it. */
export const isOneLine = ({ before, after }: PlainChange): boolean => !isLong(before) && !isLong(after);

/** All changes, nothing cut: those of one line together, the parts of a long text on pages of their own. */
export function changePages(process: Process, changes: readonly PlainChange[]): Line[][] {
  const lines = changes.filter(isOneLine).map((one) => changeLine(process, one));
  const pages = Array.from({ length: Math.ceil(lines.length / PER_PAGE) }, (_, page) =>
    lines.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
  return [...pages, ...changes.filter((one) => !isOneLine(one)).flatMap((one) => longPages(process, one))];
}

function longPages(process: Process, { path, before, after }: PlainChange): Line[][] {
  const field = fieldWords(process, path);
  const pagesOf = (key: string, value: PlainChange["before"]): Line[][] =>
    (String(value ?? "").match(PART) ?? []).map((part) => [say(key, { field }), quote(part)]);
  return [...pagesOf("rule-change-before", before), ...pagesOf("rule-change-after", after)];
}

function valueWords({ currency }: Process, path: string, value: PlainChange["before"]): Arg {
  if (typeof value === "number" && MONEY.test(path)) return money(value, currency);
  return STATUS.test(path) ? say(`project-status-${value}`) : short(String(value ?? ""), LONGEST_VALUE);
}

/** What everybody has a word for. The rest is called as the process file calls it. */
const FIELDS: Readonly<Record<string, string>> = {
  cost: "cost",
  status: "status",
  budget: "budget",
  title: "title",
  "ballot.kind": "ballot",
  "ballot.max": "choices",
  "ballot.points": "points",
  "ballot.blank": "blank",
  "counting.rule": "counting",
  minimumAge: "age",
};

function named(rest: readonly string[]): Arg {
  const found = FIELDS[rest.join(".")] ?? FIELDS[rest[0] ?? ""];
  return found === undefined ? rest.join(" › ") : say(`rule-field-${found}`);
}

/** Which project, district or question, and what of it. */
function fieldWords(process: Process, path: string): Arg {
  const [part = "", key = "", ...rest] = path.split(".");
  const field = named(rest);
  if (part === "projects") return say("rule-change-of-project", { number: key, field });
  if (part === "areas") return say("rule-change-of-area", { area: areaName(process, key), field });
  if (part !== "rules") return [part, key, ...rest].join(" › ");
  if (key === "questions") return questionField(process, rest);
  return key === "fullText" ? say("rule-field-full-text") : field;
}

function questionField({ rules }: Process, [key = "", ...rest]: readonly string[]): Arg {
  const title = rules.questions.find((question) => question.key === key)?.title;
  return say("rule-change-of-question", { question: title ? local(title) : key, field: named(rest) });
}
