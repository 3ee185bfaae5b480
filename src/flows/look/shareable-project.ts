import type { Project } from "../../domain/process.js";
import { numberOf } from "../process-words.js";
import { local, type Arg, type Note } from "../screen.js";
import { projectLine } from "./project-line.js";
import { sharedNote, type ShareFacts } from "./share.js";

/** A project in a list to pick from, and the card that is then read by a whole chat. */
export interface ShareableProject {
  /** Payload of its link. */
  start: string;
  title: Arg;
  about: Arg;
  note: Note;
}

/** GRP-4: the same for whoever shares it, before, while and after people vote. */
export function shareableProject(facts: ShareFacts, project: Project): ShareableProject {
  const number = numberOf(project);
  const start = `p_${number}`;
  const title = local(project.title);
  const about = projectLine(facts.process, project);
  return { start, title, about, note: sharedNote(facts, "GRP-4", { title, about, start, number }) };
}
