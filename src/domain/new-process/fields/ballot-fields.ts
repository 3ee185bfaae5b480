import { KIND_COUNTED } from "../../count/ballot-kinds.js";
import { suits, type RuleId } from "../../count/rules.js";
import type { BallotRule } from "../../process.js";
import { listAt, valueAt, withValue, wordsAt, type FileData } from "../file-data.js";
import { hasSeats } from "./area-fields.js";
import { fieldAt, type DraftField } from "./field.js";

const step = "ballot" as const;
const KINDS = ["approval", "budget", "points", "ranking", "yes-no"] as const;

/** Ways of counting that are offered here; a file may name any other. */
const RULES: readonly RuleId[] = ["first_per_area", "greedy", "mes_cost_add1u", "phragmen", "ear_maxSupport"];

/** What a kind of ballot is like, and how it is counted, until somebody says otherwise. */
const DEFAULTS: Readonly<Record<BallotRule["kind"], { ballot: FileData; rule: RuleId }>> = {
  approval: { ballot: { kind: "approval", max: 3, blank: true }, rule: "greedy" },
  budget: { ballot: { kind: "budget", blank: true }, rule: "mes_cost_add1u" },
  points: { ballot: { kind: "points", points: 10, perProject: 5, blank: true }, rule: "greedy" },
  ranking: { ballot: { kind: "ranking", max: 3, blank: true }, rule: "ear_maxSupport" },
  "yes-no": { ballot: { kind: "yes-no", blank: true }, rule: "greedy" },
};

/** The questions about projects that grow out of proposals: the first, and its twin for the other kind of spending. */
const isAboutProjects = (question: FileData, index: number): boolean =>
  index === 0 || question["spending"] !== undefined;

const withQuestions = (file: FileData, change: (question: FileData) => FileData): FileData =>
  withValue(
    file,
    ["questions"],
    listAt(file, ["questions"]).map((each, index) => (isAboutProjects(each, index) ? change(each) : each)),
  );

const ofQuestion = (
  path: readonly string[],
  named: Pick<DraftField, "id" | "name" | "what"> & { optional?: boolean },
): DraftField => ({
  ...fieldAt(["questions", 0, ...path], { ...named, step }),
  write: (file, value) =>
    withQuestions(file, (question) => withValue(question, path, asWritten(named.what.kind, value))),
});

/** Yes and no are true and false in a file. */
const asWritten = (kind: string, value: string | number | undefined): unknown =>
  kind === "options" && (value === "yes" || value === "no") ? value === "yes" : value;

const kindIn = (file: FileData): BallotRule["kind"] => {
  const written = wordsAt(file, ["questions", 0, "ballot", "kind"]);
  return KINDS.find((kind) => kind === written) ?? "approval";
};

/** Step 6: the ballot, and how it is counted. */
export function ballotFields(file: FileData): DraftField[] {
  const kind = kindIn(file);
  return [
    kindField(file),
    ...ofKind(kind),
    ofQuestion(["ballot", "blank"], {
      id: "blank",
      name: "blank",
      what: { kind: "options", options: ["yes", "no"] },
    }),
    ...(valueAt(file, ["questions", 0, "where"]) === "city"
      ? []
      : [
          ofQuestion(["where"], {
            id: "where",
            name: "where",
            what: { kind: "options", options: ["own", "own-and-one"] },
          }),
        ]),
    ruleField(kind),
    fieldAt(["results", "approvals"], {
      id: "approvals",
      name: "approvals",
      step,
      what: { kind: "number", min: 1, max: 2 },
    }),
    fieldAt(["results", "provisionalDays"], {
      id: "provisional",
      name: "provisional",
      step,
      optional: true,
      what: { kind: "number", min: 0, max: 90 },
    }),
    paperField,
  ];
}

/** Another kind of ballot comes with its own size and a way of counting that suits it. Where nothing has a price none fills a budget. */
const kindField = (now: FileData): DraftField => ({
  id: "kind",
  name: "kind",
  step,
  what: { kind: "options", options: KINDS.filter((kind) => kind !== "budget" || !hasSeats(now)) },
  read: kindIn,
  write: (file, value) => {
    const chosen = KINDS.find((kind) => kind === value);
    if (!chosen || chosen === kindIn(file)) return file;
    const { ballot, rule } = DEFAULTS[chosen];
    return withQuestions(file, (question) => {
      const written = wordsAt(question, ["counting", "rule"]) as RuleId;
      return {
        ...question,
        ballot,
        counting: suits(written, KIND_COUNTED[chosen]) ? { rule: written } : { rule },
      };
    });
  },
});

/** In a file the twin may have another kind of ballot: what is said of this one is nothing to that. */
const isOfKind = (question: FileData, kind: BallotRule["kind"]): boolean =>
  valueAt(question, ["ballot", "kind"]) === kind;

function ofKind(kind: BallotRule["kind"]): DraftField[] {
  const number = (name: string, min: number, max: number, optional = false): DraftField => {
    const path = ["ballot", name === "per-project" ? "perProject" : name];
    const named = {
      id: name,
      name: `${kind}-${name}`,
      optional,
      what: { kind: "number", min, max },
    } as const;
    return {
      ...ofQuestion(path, named),
      write: (file, value) =>
        withQuestions(file, (question) =>
          isOfKind(question, kind) ? withValue(question, path, value) : question,
        ),
    };
  };
  if (kind === "approval") return [number("max", 1, 50)];
  if (kind === "ranking") return [number("max", 2, 10)];
  return kind === "points" ? [number("points", 1, 100), number("per-project", 1, 100, true)] : [];
}

/** Another way of counting comes with its own custom for equals. */
const ruleField = (kind: BallotRule["kind"]): DraftField => ({
  ...ofQuestion(["counting", "rule"], {
    id: "rule",
    name: "rule",
    what: { kind: "options", options: RULES.filter((rule) => suits(rule, KIND_COUNTED[kind])) },
  }),
  write: (file, value) =>
    withQuestions(file, (question) =>
      wordsAt(question, ["counting", "rule"]) === value || !isOfKind(question, kind)
        ? question
        : { ...question, counting: { rule: value } },
    ),
});

const paperField: DraftField = {
  ...fieldAt(["paper", "hours"], {
    id: "paper",
    name: "paper",
    step,
    optional: true,
    what: { kind: "number", min: 1, max: 240 },
  }),
  write: (file, value) => withValue(file, ["paper"], value === undefined ? undefined : { hours: value }),
};
