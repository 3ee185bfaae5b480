import type { Phase, Process, Project } from "./process.js";

/** A process as its file states it: what people decided, nothing that happens later and no ids. */
export interface ProcessDefinition extends Pick<Process, SharedField> {
  community: { slug: string; name: string };
  phases: readonly PlannedPhase[];
  projects: readonly PlannedProject[];
}

type SharedField =
  | "slug"
  | "title"
  | "city"
  | "organizer"
  | "timeZone"
  | "currency"
  | "languages"
  | "edition"
  | "rules"
  | "areas"
  | "themes"
  | "desks"
  | "topics"
  | "sample";

export type PlannedPhase = Omit<Phase, "movedFrom">;

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
