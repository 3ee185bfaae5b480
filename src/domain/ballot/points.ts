import { ok, refuse, type Result } from "../result.js";
import type { Kind } from "./kind.js";
import { marksWhere, pointsOf, type Marks } from "./marks.js";
import type { PaperOf } from "./paper.js";

export interface PointsRule {
  points: number;
  perProject?: number | undefined;
}

export const given = ({ points }: Marks): number => points.reduce((sum, one) => sum + one, 0);

/** The most points that one project may get. */
export const mostPoints = ({ points, perProject = points }: PointsRule): number =>
  Math.min(points, perProject);

/**
 * BAL-3: so many points to share out. A project may be on the ballot with none: somebody is still thinking about it.
 * Faults: `ballot-points-most` {most}, `ballot-points-over` {given, points, over}.
 */
export function points(rule: PointsRule): Kind {
  return {
    hasPoints: true,
    left: (_paper, marks) => rule.points - given(marks),
    fault: (_paper, marks) => {
      const most = mostPoints(rule);
      if (marks.points.some((one) => one > most)) return refuse("ballot-points-most", { most }).refusal;
      const over = given(marks) - rule.points;
      return over > 0
        ? refuse("ballot-points-over", { given: given(marks), points: rule.points, over }).refusal
        : undefined;
    },
    isCast: (one = 0) => one > 0,
  };
}

type PointsPaper = PaperOf<"points">;

/**
 * Gives one project exactly so many points; with none it is off the ballot.
 * Refuses with `ballot-not-on-it`, `ballot-points-most` {most}, `ballot-points-left` {left, points: those there are}.
 */
export function givePoints(
  { rule, projects }: PointsPaper,
  marks: Marks,
  id: number,
  wanted: number,
): Result<Marks> {
  if (!projects.has(id)) return refuse("ballot-not-on-it");
  if (wanted <= 0) return ok(marksWhere(marks, (one) => one !== id));
  const most = mostPoints(rule);
  if (wanted > most) return refuse("ballot-points-most", { most });
  const had = pointsOf(marks, id) ?? 0;
  const left = rule.points - given(marks);
  if (wanted - had > Math.max(0, left))
    return refuse("ballot-points-left", { left: Math.max(0, left), points: rule.points });
  return ok(withPoints(marks, id, wanted));
}

function withPoints({ choices, points: all }: Marks, id: number, wanted: number): Marks {
  return choices.includes(id)
    ? { choices, points: choices.map((one, place) => (one === id ? wanted : (all[place] ?? 0))) }
    : { choices: [...choices, id], points: [...all, wanted] };
}

/**
 * Takes so many points from one project for another, or does neither.
 * Refuses with `ballot-nothing-to-swap` when the first has not as many, else like `givePoints`.
 */
export function movePoints(
  paper: PointsPaper,
  marks: Marks,
  { from, to, count }: { from: number; to: number; count: number },
): Result<Marks> {
  const had = pointsOf(marks, from) ?? 0;
  if (count <= 0 || had < count || from === to) return refuse("ballot-nothing-to-swap");
  const taken = givePoints(paper, marks, from, had - count);
  return taken.ok ? givePoints(paper, taken.value, to, (pointsOf(marks, to) ?? 0) + count) : taken;
}
