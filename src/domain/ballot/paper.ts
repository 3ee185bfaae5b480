import { envelopeOf, isOffered, questionOf } from "../process-boxes.js";
import type { BallotRule, Box, Process, Project } from "../process.js";
import type { Marks } from "./marks.js";

/** What one ballot may hold: the rule, the box's money in minor units, and the projects it offers by id. */
export interface Paper {
  rule: BallotRule;
  budget: number;
  projects: ReadonlyMap<number, Pick<Project, "id" | "cost">>;
}

/** The paper of one kind of ballot. */
export type PaperOf<K extends BallotRule["kind"]> = Paper & { rule: Extract<BallotRule, { kind: K }> };

export const isPaperOf = <K extends BallotRule["kind"]>(paper: Paper, kind: K): paper is PaperOf<K> =>
  paper.rule.kind === kind;

type Voting = Pick<Process, "rules" | "areas" | "projects">;

/** The ballot of a box as it is now: projects taken off the ballot are no longer on it. */
export const paperOf = (process: Voting, box: Box): Paper =>
  paperWith(process, box, ({ status }) => status === "on-ballot");

/** The ballot of a box as somebody may have filled it in before: with the projects that were taken off since. */
export const earlierPaperOf = (process: Voting, box: Box): Paper => paperWith(process, box, () => true);

function paperWith(process: Voting, box: Box, isOnIt: (project: Project) => boolean): Paper {
  const offered = process.projects.filter((project) => isOffered(box, project) && isOnIt(project));
  return {
    rule: questionOf(process, box).ballot,
    budget: envelopeOf(process, box),
    projects: new Map(offered.map((project) => [project.id, project])),
  };
}

/** What the marked projects cost together, in minor units. */
export const spentOn = ({ projects }: Paper, { choices }: Marks): number =>
  choices.reduce((sum, id) => sum + (projects.get(id)?.cost ?? 0), 0);
