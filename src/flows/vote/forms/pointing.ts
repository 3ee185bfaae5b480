import { mostPoints } from "../../../domain/ballot/points.js";
import { isPaperOf } from "../../../domain/ballot/paper.js";
import type { Project } from "../../../domain/process.js";
import { refuse, type Refusal } from "../../../domain/result.js";
import type { FormValues } from "../../flow.js";
import { optionLabel } from "../../look/project-options.js";
import { numberOf } from "../../process-words.js";
import type { Booth } from "../booth.js";
import type { BallotForm } from "./ballot-form.js";

/** Of each project by its number, so that a field stays the same field while others come and go. */
const fieldOf = (project: Project): string => `points-${numberOf(project)}`;

/** BAL-3: so many points for each project that was picked. */
export const pointingForm: BallotForm = {
  fields: ({ picked, paper }, { facts: { process } }) =>
    picked.map((project) => ({
      kind: "number",
      name: fieldOf(project),
      id: "VOT-4",
      label: optionLabel(process, project),
      question: [],
      min: 0,
      max: isPaperOf(paper, "points") ? mostPoints(paper.rule) : 0,
      optional: true,
      live: true,
    })),
  given(booth, _at, name) {
    const project = booth.picked.find((one) => fieldOf(one) === name);
    const points = project && booth.pointsOf(project);
    return points ? String(points) : undefined;
  },
  marked: (booth, values) => ({
    projects: booth.picked.map(({ id }) => id),
    points: pointsWith(booth, values),
  }),
  check: overRefusal,
};

/** Points of each picked project, once these answers are given; null takes them away. */
const pointsWith = ({ picked, pointsOf }: Booth, values: FormValues): number[] =>
  picked.map((project) => {
    const value = values[fieldOf(project)];
    return value === undefined ? (pointsOf(project) ?? 0) : Number(value ?? 0);
  });

/** Too many points are told under the last field that has any. */
function overRefusal(booth: Booth, name: string, _value: unknown, values: FormValues): Refusal | undefined {
  if (!isPaperOf(booth.paper, "points")) return undefined;
  const all = pointsWith(booth, values);
  const last = booth.picked.findLast((_project, index) => (all[index] ?? 0) > 0);
  const given = all.reduce((sum, points) => sum + points, 0);
  const { points } = booth.paper.rule;
  const over = given - points;
  return over > 0 && last && fieldOf(last) === name
    ? refuse("ballot-points-over", { given, points, over }).refusal
    : undefined;
}
