import * as fc from "fast-check";
import { addChoice, asMuchAsFits, onPaper, removeChoice, swapChoice } from "../../src/domain/ballot.js";
import { NO_MARKS, type Choices, type Marks } from "../../src/domain/ballot/marks.js";
import { isPaperOf, type Paper } from "../../src/domain/ballot/paper.js";
import { givePoints, movePoints } from "../../src/domain/ballot/points.js";
import { rankAt } from "../../src/domain/ballot/ranking.js";
import { answerAbout, type Answer } from "../../src/domain/ballot/yes-no.js";
import type { BallotRule } from "../../src/domain/process.js";
import type { Result } from "../../src/domain/result.js";

/** Projects 1, 2, 3… with these costs. */
export const paper = (rule: BallotRule, costs: readonly number[], budget = 150): Paper => ({
  rule,
  budget,
  projects: new Map(costs.map((cost, index) => [index + 1, { id: index + 1, cost }])),
});

export const marked = (choices: Choices, points: readonly number[] = []): Marks => ({ choices, points });

const blank = fc.boolean();

/** A rule of every kind. */
export const rules: fc.Arbitrary<BallotRule> = fc.oneof(
  fc.record({ kind: fc.constant("approval" as const), max: fc.integer({ min: 1, max: 5 }), blank }),
  fc.record({ kind: fc.constant("budget" as const), blank }),
  fc.record({
    kind: fc.constant("points" as const),
    points: fc.integer({ min: 1, max: 12 }),
    perProject: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    blank,
  }),
  fc.record({ kind: fc.constant("ranking" as const), max: fc.integer({ min: 2, max: 5 }), blank }),
  fc.record({ kind: fc.constant("yes-no" as const), blank }),
);

export const papers: fc.Arbitrary<Paper> = fc
  .record({
    costs: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
    budget: fc.integer({ min: 0, max: 120 }),
    rule: rules,
  })
  .map(({ costs, budget, rule }) => paper(rule, costs, budget));

type Press = (paper: Paper, marks: Marks) => Marks;

const orElse = (result: Result<Marks>, before: Marks): Marks => (result.ok ? result.value : before);
const id = fc.integer({ min: 0, max: 11 });
const few = fc.integer({ min: -2, max: 14 });

/** What the buttons of its kind do on a ballot, and those of every kind. */
export const presses: fc.Arbitrary<Press[]> = fc.array(
  fc.oneof(
    id.map(
      (add): Press =>
        (on, had) =>
          orElse(addChoice(on, had, add), had),
    ),
    id.map(
      (gone): Press =>
        (on, had) =>
          removeChoice(on, had, gone),
    ),
    fc.tuple(id, id).map(
      ([add, gone]): Press =>
        (on, had) =>
          orElse(swapChoice(on, had, add, gone), had),
    ),
    fc.tuple(id, few).map(
      ([one, number]): Press =>
        (on, had) =>
          own(on, onPaper(on, had), one, number),
    ),
    fc.tuple(id, id, few).map(
      ([from, to, count]): Press =>
        (on, had) =>
          isPaperOf(on, "points") ? orElse(movePoints(on, had, { from, to, count }), had) : had,
    ),
    fc.constant<Press>(() => NO_MARKS),
    fc.array(fc.tuple(id, fc.integer({ min: 0, max: 6 })), { maxLength: 9 }).map(
      (earlier): Press =>
        (on) =>
          asMuchAsFits(on, { choices: earlier.map(([one]) => one), points: earlier.map(([, some]) => some) }),
    ),
  ),
  { maxLength: 40 },
);

/** What only this kind of ballot has: so many points, a place, an answer. */
function own(on: Paper, had: Marks, one: number, number: number): Marks {
  if (isPaperOf(on, "points")) return orElse(givePoints(on, had, one, number), had);
  if (isPaperOf(on, "ranking")) return orElse(rankAt(on, had, one, number), had);
  return isPaperOf(on, "yes-no") ? orElse(answerAbout(on, had, one, Math.sign(number) as Answer), had) : had;
}

/** The limits of each kind once more, in other words than the rules themselves. */
export function withinLimits({ rule, budget, projects }: Paper, { choices, points }: Marks): boolean {
  const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);
  switch (rule.kind) {
    case "approval":
    case "ranking":
      return choices.length <= rule.max && points.length === 0;
    case "budget":
      return sum(choices.map((one) => projects.get(one)?.cost ?? Infinity)) <= budget && points.length === 0;
    case "points":
      return (
        points.length === choices.length &&
        sum(points) <= rule.points &&
        points.every((some) => some >= 0 && some <= (rule.perProject ?? rule.points))
      );
    case "yes-no":
      return points.length === choices.length && points.every((answer) => Math.abs(answer) <= 1);
  }
}
