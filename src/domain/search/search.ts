import type { HelpTopic, Process, Project } from "../process.js";
import { nearestTopics } from "./nearest-topics.js";
import { projectNumberIn } from "./project-number.js";
import { searchProjects } from "./search-projects.js";

export interface Found {
  /** Best first. */
  projects: readonly Project[];
  /** Nearest first, at most three. */
  topics: readonly HelpTopic[];
}

const MOST_TOPICS = 3;

/**
 * What typed words mean: the project of that number, projects that have every word, help topics; and when there is
 * nothing of all that, projects that have some of the words.
 */
export function searchProcess(
  process: Pick<Process, "projects" | "areas" | "themes" | "topics">,
  typed: string,
): Found {
  const number = projectNumberIn(typed);
  const named = process.projects.find((project) => project.number === number);
  if (named) return { projects: [named], topics: [] };
  const projects = searchProjects(process, typed);
  const topics = nearestTopics(process.topics, typed, MOST_TOPICS);
  const nothing = projects.length === 0 && topics.length === 0;
  return { projects: nothing ? searchProjects(process, typed, "some") : projects, topics };
}
