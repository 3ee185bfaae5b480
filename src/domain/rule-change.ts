import { canonicalJson } from "./canonical-json.js";
import { isPhaseOpen } from "./phase.js";
import { barredFrom } from "./eligibility/barred.js";
import { sufficientMethods } from "./eligibility/strength.js";
import type { BallotRule, BarredRole, Process, ProcessRules, Question } from "./process.js";
import type { Change } from "./process-changes.js";
import type { ProcessDefinition } from "./process-definition.js";
import type { Refusal } from "./result.js";

/** So many different organizers must agree before frozen rules change. */
export const APPROVALS_NEEDED = 2;

/** Where ballots were cast already, by question and area of their boxes. */
export type VotedIn = readonly { question: string; area: string }[];

/**
 * Whether refusals are only of the kind that two organizers may lift together, and while people can still vote: once the
 * vote is over its rules are what they were.
 */
export const mayBeProposed = (process: Process, refusals: readonly Refusal[], now: Date): boolean =>
  isPhaseOpen(process, "voting", now) && refusals.every(({ code }) => code === "import.frozen");

/**
 * What nobody may change, since a vote that was cast would not be allowed any more, or would be another: `import.cast-project`
 * {number}, `import.cast-question` {question}, `import.cast-limits` {question}, `import.cast-budget` {area},
 * `import.cast-eligibility`. Ballots are secret: that none of them reaches a limit is no reason.
 */
export function unfairChanges(process: Process, wanted: ProcessDefinition, voted: VotedIn): Refusal[] {
  if (voted.length === 0) return [];
  return [
    ...lostProjects(process, wanted, voted),
    ...changedQuestions(process, wanted, voted),
    ...tighterBudgets(process, wanted, voted),
    ...narrower(process.rules.eligibility, wanted.rules.eligibility),
  ];
}

const because = (code: string, details: Refusal["details"] = {}): Refusal => ({
  code: `import.cast-${code}`,
  details,
});

const isVoted = (voted: VotedIn, question: string, area?: string): boolean =>
  voted.some((box) => box.question === question && (area === undefined || box.area === area));

function lostProjects({ projects }: Process, wanted: ProcessDefinition, voted: VotedIn): Refusal[] {
  return projects
    .filter(({ question, area }) => isVoted(voted, question, area))
    .filter(({ number, question, area }) => {
      const kept = wanted.projects.find((project) => project.number === number);
      return kept?.question !== question || kept.area !== area;
    })
    .map(({ number }) => because("project", { number }));
}

function changedQuestions({ rules }: Process, wanted: ProcessDefinition, voted: VotedIn): Refusal[] {
  return rules.questions
    .filter(({ key }) => isVoted(voted, key))
    .flatMap((question) => {
      const is = wanted.rules.questions.find(({ key }) => key === question.key);
      if (!is || is.where !== question.where || is.ballot.kind !== question.ballot.kind)
        return [because("question", { question: question.key })];
      return isTighter(question.ballot, is.ballot) ? [because("limits", { question: question.key })] : [];
    });
}

/** How much a ballot may hold; what has no limit may hold everything. */
const LIMITS = ["max", "points", "perProject"] as const;

function isTighter(was: BallotRule, is: BallotRule): boolean {
  const lower = LIMITS.some((limit) => limitIn(is, limit) < limitIn(was, limit));
  return lower || (was.blank && !is.blank);
}

const limitIn = (ballot: BallotRule, limit: string): number =>
  Number(new Map<string, unknown>(Object.entries(ballot)).get(limit) ?? Infinity);

/** Where people spend a budget, less money or a dearer project makes a ballot that fitted one that does not. */
function tighterBudgets(process: Process, wanted: ProcessDefinition, voted: VotedIn): Refusal[] {
  const spent = process.rules.questions.filter(({ ballot }) => ballot.kind === "budget");
  return spent.flatMap((question) => [
    ...tighterEnvelopes(process, wanted, voted, question),
    ...dearerProjects(process, wanted, voted, question),
  ]);
}

function tighterEnvelopes(
  { areas }: Process,
  wanted: ProcessDefinition,
  voted: VotedIn,
  { key, budget }: Question,
): Refusal[] {
  const city = wanted.rules.questions.find((question) => question.key === key)?.budget;
  if (budget !== undefined)
    return isVoted(voted, key) && (city ?? 0) < budget ? [because("budget", { area: "*" })] : [];
  return areas
    .filter((area) => isVoted(voted, key, area.key))
    .filter((area) => (wanted.areas.find((one) => one.key === area.key)?.budget ?? 0) < area.budget)
    .map((area) => because("budget", { area: area.key }));
}

const dearerProjects = (
  { projects }: Process,
  wanted: ProcessDefinition,
  voted: VotedIn,
  { key }: Question,
): Refusal[] =>
  projects
    .filter(({ question, area }) => question === key && isVoted(voted, question, area))
    .filter(({ number, cost }) => (wanted.projects.find((one) => one.number === number)?.cost ?? 0) > cost)
    .map(({ area }) => because("budget", { area }));

type Eligibility = ProcessRules["eligibility"];

/** Somebody who voted would not have been allowed to. */
function narrower(was: Eligibility, is: Eligibility): Refusal[] {
  const lost =
    isLost(was.ties, is.ties) ||
    isLost(sufficientMethods(was), sufficientMethods(is)) ||
    isLost(keysOf(barredFrom(is, "vote")), keysOf(barredFrom(was, "vote"))) ||
    (is.phoneCountries !== undefined &&
      (!was.phoneCountries || isLost(was.phoneCountries, is.phoneCountries)));
  const stricter =
    (is.strength ?? 1) > (was.strength ?? 1) || is.minimumAge > was.minimumAge || is.ageOn !== was.ageOn;
  return lost || stricter ? [because("eligibility")] : [];
}

const isLost = (some: readonly string[], among: readonly string[]): boolean =>
  some.some((one) => !among.includes(one));

const keysOf = (roles: readonly BarredRole[]): string[] => roles.map(({ key }) => key);

/** One value that becomes another, in a place that a person who knows the process file recognises. */
export interface PlainChange {
  path: string;
  before?: string | number | boolean;
  after?: string | number | boolean;
}

type Leaf = NonNullable<PlainChange["before"]>;

/** Changes down to single values: of a question its `ballot.max`, of a list what stands at each place or under each key. */
export const plainChanges = (changes: readonly Pick<Change, "path" | "before" | "after">[]): PlainChange[] =>
  changes.flatMap(({ path, before, after }) => {
    const [was, is] = [leavesOf(before, path), leavesOf(after, path)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((leaf) => was.get(leaf) !== is.get(leaf))
      .map((leaf) => plainChange(leaf, was.get(leaf), is.get(leaf)));
  });

const plainChange = (path: string, before: Leaf | undefined, after: Leaf | undefined): PlainChange => ({
  path,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

function leavesOf(value: unknown, path: string): Map<string, Leaf> {
  if (value === undefined || value === null) return new Map();
  if (value instanceof Date) return new Map([[path, value.toISOString()]]);
  if (typeof value !== "object") return new Map([[path, value as Leaf]]);
  const parts = Array.isArray(value)
    ? value.map((part, index) => [nameOf(part, index), part])
    : Object.entries(value);
  return new Map(parts.flatMap(([name, part]) => [...leavesOf(part, `${path}.${String(name)}`)]));
}

function nameOf(part: unknown, index: number): string {
  const key = typeof part === "object" && part !== null && "key" in part ? part.key : undefined;
  return typeof key === "string" ? key : String(index + 1);
}

/** Two lists that say the same. */
export const sameChanges = (one: readonly PlainChange[], other: readonly PlainChange[]): boolean =>
  canonicalJson(one) === canonicalJson(other);
