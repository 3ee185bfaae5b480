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

/** The ballot of a box as it is now: projects taken off the ballot are no longer on it. */
export function paperOf(process: Pick<Process, "rules" | "areas" | "projects">, box: Box): Paper {
  const offered = process.projects.filter(
    (project) => isOffered(box, project) && project.status === "on-ballot",
  );
  return {
    rule: questionOf(process, box).ballot,
    budget: envelopeOf(process, box),
    projects: new Map(offered.map((project) => [project.id, project])),
  };
}

/** What the marked projects cost together, in minor units. */
export const spentOn = ({ projects }: Paper, { choices }: Marks): number =>
  choices.reduce((sum, id) => sum + (projects.get(id)?.cost ?? 0), 0);
