import { KIND_COUNTED } from "./count/ballot-kinds.js";
import type { Election } from "./count/election.js";
import type { CountSettings } from "./count/settings.js";
import { envelopeOf, isOffered, questionOf } from "./process-boxes.js";
import type { Marks } from "./ballot/marks.js";
import type { Box, Process } from "./process.js";

/** Where nothing has a price, each place costs one unit of the currency, and there are so many of them. */
const PLACE = 100;

/**
 * What is counted in one box: its projects, its ballots, its money or its places. Projects are called by their numbers,
 * as in what is published: a lot drawn over names falls the same way for whoever counts again.
 */
export function electionOf(process: Process, box: Box, ballots: readonly Marks[]): Election {
  const question = questionOf(process, box);
  const kind = KIND_COUNTED[question.ballot.kind];
  const offered = process.projects.filter((project) => isOffered(box, project));
  const names = new Map(offered.map((project) => [project.id, String(project.number)]));
  const hasPoints = kind === "cumulative" || kind === "scoring";
  return {
    kind,
    projects: offered.map(({ id, number, cost, status }) => ({
      id: names.get(id) ?? "",
      cost: question.seats === undefined ? cost : PLACE,
      officialOrder: number,
      withdrawn: status === "withdrawn",
    })),
    ballots: ballots.map(({ choices, points }) => ({
      choices: choices.map((id) => names.get(id) ?? `unknown ${id}`),
      ...(hasPoints && { points }),
    })),
    budget: question.seats === undefined ? envelopeOf(process, box) : question.seats * PLACE,
  };
}

/** How the ballots of a box are counted. */
export const settingsOf = (process: Process, box: Box): CountSettings => questionOf(process, box).counting;

/** From the number of a project to its id in the database. */
export function idByNumber({ projects }: Pick<Process, "projects">): (number: string) => string {
  const ids = new Map(projects.map(({ id, number }) => [String(number), String(id)]));
  return (number) => ids.get(number) ?? number;
}

/** And back. */
export function numberById({ projects }: Pick<Process, "projects">): (id: string) => string {
  const numbers = new Map(projects.map(({ id, number }) => [String(id), String(number)]));
  return (id) => numbers.get(id) ?? id;
}
