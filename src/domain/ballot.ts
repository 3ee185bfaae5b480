import { createHash } from "node:crypto";
import { kindOf } from "./ballot/kind-of.js";
import { marksWhere, NO_MARKS, pointsOf, type Choices, type Marks } from "./ballot/marks.js";
import { isPaperOf, spentOn, type Paper } from "./ballot/paper.js";
import { givePoints, mostPoints } from "./ballot/points.js";
import { answerAbout, isAnswer } from "./ballot/yes-no.js";
import { ok, refuse, type Result } from "./result.js";

export interface Standing {
  /** Projects that would be cast; answers of a ballot of yes and no, with those of no opinion. */
  count: number;
  /** Cost of all choices, in minor units. */
  spent: number;
  /** What can still be chosen: projects, places, points, answers, or minor units. Negative when it is too much. */
  left: number;
}

/** The marks that are still on the ballot, each project once. */
export function onPaper(paper: Paper, { choices, points }: Marks): Marks {
  const { hasPoints } = kindOf(paper);
  const known = { choices, points: hasPoints ? choices.map((_id, place) => points[place] ?? 0) : [] };
  return marksWhere(known, (id, _points, place) => paper.projects.has(id) && choices.indexOf(id) === place);
}

/**
 * With what has left the ballot since it was marked, behind the rest: in a draft it stays, so that the person is told of it
 * until the ballot is cast.
 */
export function withGone(paper: Paper, marks: Marks, before: Marks): Marks {
  const gone = marksWhere(
    before,
    (id, _points, place) => !paper.projects.has(id) && before.choices.indexOf(id) === place,
  );
  const kept = onPaper(paper, marks);
  const { hasPoints } = kindOf(paper);
  return {
    choices: [...kept.choices, ...gone.choices],
    points: hasPoints ? [...kept.points, ...gone.choices.map((_id, place) => gone.points[place] ?? 0)] : [],
  };
}

/** What of it is cast: projects without a point and answers of no opinion are not. */
export function castable(paper: Paper, marks: Marks): Marks {
  const { isCast } = kindOf(paper);
  return marksWhere(onPaper(paper, marks), (_id, points) => isCast(points));
}

export function standing(paper: Paper, marks: Marks): Standing {
  const marked = onPaper(paper, marks);
  const counted = paper.rule.kind === "yes-no" ? marked : castable(paper, marked);
  return {
    count: counted.choices.length,
    spent: spentOn(paper, marked),
    left: kindOf(paper).left(paper, marked),
  };
}

/**
 * Adds a project, behind the others; where there are points it gets one, and a yes where that is asked. Adding what is
 * there already changes nothing.
 * Refuses with `ballot-not-on-it` and what the kind of ballot refuses: `ballot-full` {max}, `ballot-over-budget` {over},
 * `ballot-points-left` {left}.
 */
export function addChoice(paper: Paper, marks: Marks, id: number): Result<Marks> {
  const marked = onPaper(paper, marks);
  const there = castable(paper, marked).choices.includes(id);
  return there ? ok(marked) : mark(paper, marked, id, 1);
}

/** Marks one project; `points` is for those ballots that have them, and no more than may be given. */
function mark(paper: Paper, marks: Marks, id: number, points: number): Result<Marks> {
  if (!paper.projects.has(id)) return refuse("ballot-not-on-it");
  if (isPaperOf(paper, "points"))
    return givePoints(paper, marks, id, Math.min(points, mostPoints(paper.rule)));
  if (isPaperOf(paper, "yes-no")) return answerAbout(paper, marks, id, isAnswer(points) ? points : 0);
  return withinRule(paper, { choices: [...marks.choices, id], points: [] });
}

/**
 * These and no others, with these points where the ballot has them: without them, those they had, and none for what is
 * new. A ranking takes their order; elsewhere those chosen before stay first and in theirs. They may be more than the
 * ballot may hold: somebody is still choosing, and `checkBallot` has the last word.
 */
export function chooseAll(paper: Paper, marks: Marks, wanted: Choices, points?: readonly number[]): Marks {
  const before = onPaper(paper, marks);
  const kept = before.choices.filter((id) => wanted.includes(id));
  const choices = paper.rule.kind === "ranking" ? wanted : [...kept, ...wanted];
  const each = (id: number): number => (points ? points[wanted.indexOf(id)] : pointsOf(before, id)) ?? 0;
  return onPaper(paper, { choices, points: choices.map(each) });
}

/** Removing what is not there changes nothing. */
export const removeChoice = (paper: Paper, marks: Marks, id: number): Marks =>
  marksWhere(onPaper(paper, marks), (one) => one !== id);

/**
 * Puts one project in another's place, with its points, or does neither. Refuses like `addChoice`, and with
 * `ballot-nothing-to-swap`.
 */
export function swapChoice(paper: Paper, marks: Marks, add: number, remove: number): Result<Marks> {
  if (!paper.projects.has(add)) return refuse("ballot-not-on-it");
  const marked = onPaper(paper, marks);
  if (marked.choices.includes(add)) return ok(marked);
  if (!marked.choices.includes(remove)) return refuse("ballot-nothing-to-swap");
  const choices = marked.choices.map((id) => (id === remove ? add : id));
  return withinRule(paper, { ...marked, choices });
}

/**
 * Whether this ballot may be cast as it is, and what is then cast. An empty one only counts where the rules know a blank
 * vote, and then it must be meant: `blank` is what the person pressed.
 * Refuses with `ballot-empty`, `ballot-no-blank`, `ballot-not-blank`, and what the kind of ballot finds at fault.
 */
export function checkBallot(paper: Paper, marks: Marks, blank: boolean): Result<Marks> {
  const cast = castable(paper, marks);
  const isEmpty = cast.choices.length === 0;
  if (blank && !paper.rule.blank) return refuse("ballot-no-blank");
  if (blank && !isEmpty) return refuse("ballot-not-blank");
  if (!blank && isEmpty) return refuse("ballot-empty");
  return withinRule(paper, cast);
}

function withinRule(paper: Paper, marks: Marks): Result<Marks> {
  const refusal = kindOf(paper).fault(paper, marks);
  return refusal ? { ok: false, refusal } : ok(marks);
}

/** How much too much adding this project would be: projects, points or minor units; 0 when it fits. */
export function excessOf(paper: Paper, marks: Marks, id: number): number {
  const marked = onPaper(paper, marks);
  if (marked.choices.includes(id) || paper.rule.kind === "yes-no") return 0;
  const more = { choices: [...marked.choices, id], points: [...marked.points, 1] };
  return Math.max(0, -standing(paper, more).left);
}

/** Choices that could each make room for this project. */
export const swapsFor = (paper: Paper, marks: Marks, id: number): Choices =>
  onPaper(paper, marks).choices.filter((remove) => swapChoice(paper, marks, id, remove).ok);

/** As much of these marks as the ballot may hold now, from the first on: for starting from an earlier ballot. */
export function asMuchAsFits(paper: Paper, marks: Marks): Marks {
  const wanted = onPaper(paper, marks);
  return wanted.choices.reduce<Marks>((kept, id, place) => {
    const added = markUpTo(paper, kept, id, wanted.points[place] ?? 0);
    return added.ok ? added.value : kept;
  }, NO_MARKS);
}

/** Fewer points where there are not as many. */
function markUpTo(paper: Paper, marks: Marks, id: number, points: number): Result<Marks> {
  const left = paper.rule.kind === "points" ? Math.min(points, standing(paper, marks).left) : points;
  return mark(paper, marks, id, left);
}

/** Tells one filled-in ballot from another: what is cast must be what was shown for review. Fits a button. */
export function fingerprintOf(boxId: number, paper: Paper, marks: Marks): string {
  const { choices, points } = castable(paper, marks);
  const marked = choices.map((id, place) => `${id}=${points[place] ?? ""}`);
  const said = paper.rule.kind === "ranking" ? marked : marked.sort();
  return createHash("sha256")
    .update([boxId, paper.rule.kind, ...said].join(" "))
    .digest("base64url")
    .slice(0, 16);
}
