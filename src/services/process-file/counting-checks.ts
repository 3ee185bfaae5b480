import { KIND_COUNTED } from "../../domain/count/ballot-kinds.js";
import { isRuleId, sharesRule, suits, type RuleId } from "../../domain/count/rules.js";
import type { Remark } from "./fault.js";
import { questionOfProject } from "./question-of-project.js";
import { entries, field, wordAt, type Entry } from "./raw.js";

/** What the counting of a question says against its ballot and its projects. */
export function countingRemarks(
  question: Entry,
  projects: readonly Entry[],
  questions: readonly Entry[],
): Remark[] {
  const counting = field(question.value, "counting");
  const path = [...question.path, "counting"];
  const rule = wordAt(counting, "rule");
  if (!isRuleId(rule)) return [];
  return [
    ...unsuitable(rule, field(question.value, "ballot"), path),
    ...missingSeed(counting, path),
    ...onlyForShares(rule, counting, path),
    ...rivalsElsewhere({ counting, path, question }, projects, questions),
  ];
}

type Path = Remark["path"];

function unsuitable(rule: RuleId, ballot: unknown, path: Path): Remark[] {
  const kind = wordAt(ballot, "kind");
  const counted = Object.hasOwn(KIND_COUNTED, kind)
    ? KIND_COUNTED[kind as keyof typeof KIND_COUNTED]
    : undefined;
  return counted && !suits(rule, counted)
    ? [
        {
          path: [...path, "rule"],
          says: `${rule} cannot count ${kind} ballots`,
          problem: { code: "cannot-count", details: {} },
        },
      ]
    : [];
}

function missingSeed(counting: unknown, path: Path): Remark[] {
  const byLot = entries(counting, "ties").some(({ value }) => value === "lot");
  const seed = field(counting, "lot") !== undefined;
  if (byLot && !seed) return [{ path: [...path, "ties"], says: "has a lot: it needs lot with its seed" }];
  return seed && !byLot ? [{ path: [...path, "lot"], says: "is not used: ties has no lot" }] : [];
}

function onlyForShares(rule: RuleId, counting: unknown, path: Path): Remark[] {
  if (sharesRule(rule)) return [];
  return ["increment", "comparison"].flatMap((name) =>
    field(counting, name) === undefined
      ? []
      : [{ path: [...path, name], says: "is for the Method of Equal Shares only" }],
  );
}

/** Projects that grow out of proposals later are in no file, and may be named all the same. */
function rivalsElsewhere(
  { counting, path, question }: { counting: unknown; path: Path; question: Entry },
  projects: readonly Entry[],
  questions: readonly Entry[],
): Remark[] {
  const elsewhere = projects
    .filter((project) => questionOfProject(project, questions) !== question.value)
    .map(({ value }) => field(value, "number"));
  return entries(counting, "incompatible", path).flatMap(({ path: at, value }) =>
    (Array.isArray(value) ? value : []).flatMap((number: unknown, index) =>
      elsewhere.includes(number)
        ? [{ path: [...at, index], says: `${String(number)} answers another question` }]
        : [],
    ),
  );
}
