import type { Phase, Process, Project } from "./process.js";

/** What a file states once for the whole process. */
const STATED = [
  "slug",
  "title",
  "city",
  "organizer",
  "timeZone",
  "currency",
  "languages",
  "edition",
  "rules",
  "phases",
  "areas",
  "themes",
  "desks",
  "topics",
  "answers",
  "sample",
] as const;

/** A process as its file states it: what people decided, nothing that happens later and no ids. */
export interface ProcessDefinition extends Pick<Process, (typeof STATED)[number]> {
  community: { slug: string; name: string };
  projects: readonly PlannedProject[];
}

export type PlannedProject = Omit<Project, "id" | "status" | "photos">;

/** The order in which phases follow one another. */
export const PHASE_ORDER = [
  "preparation",
  "workshops",
  "proposals",
  "check",
  "voting",
  "counting",
  "results",
  "works",
] as const;

/** What a file would have to say to leave the process as it is. Projects that grew out of proposals in chat are no part of it. */
export function definitionOf(
  process: Process,
  community: ProcessDefinition["community"],
  fromProposals: ReadonlySet<number>,
): ProcessDefinition {
  const stated = Object.fromEntries(STATED.map((field) => [field, process[field]]));
  return {
    ...(stated as Pick<Process, (typeof STATED)[number]>),
    phases: process.phases.map(statedPhase),
    community,
    projects: process.projects.filter(({ number }) => !fromProposals.has(number)).map(plannedProject),
  };
}

/** How often its dates moved, and why, is no part of a file. */
function statedPhase({ kind, startsAt, endsAt, movedFrom }: Phase): Phase {
  return { kind, startsAt, endsAt, ...(movedFrom && { movedFrom }) };
}

function plannedProject({
  number,
  question,
  area,
  theme,
  title,
  summary,
  details,
  cost,
  sample,
  from,
  place,
}: Project): PlannedProject {
  return { number, question, area, theme, title, summary, details, cost, sample, from, place };
}
