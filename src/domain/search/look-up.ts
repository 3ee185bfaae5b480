import { cleanText, cutText } from "../clean-text.js";
import type { Process, Project } from "../process.js";
import { projectNumberIn } from "./project-number.js";
import { searchProcess } from "./search.js";
import { tellingWords } from "./words.js";

/** Nobody searches for more than this. */
const LONGEST_QUERY = 100;

/** What somebody types into a list, as a search takes it. */
export const queryTyped = (typed: string): string => cutText(cleanText(typed), LONGEST_QUERY);

/** Whether there is something to look for already. */
export const saysSomething = (query: string): boolean =>
  tellingWords(query).length > 0 || projectNumberIn(query) !== undefined;

/** Projects that fit what was typed so far, best first; all of them until there is something to look for. */
export function lookUpProjects(
  process: Pick<Process, "projects" | "areas" | "themes" | "topics">,
  typed: string,
): readonly Project[] {
  const query = queryTyped(typed);
  return saysSomething(query) ? searchProcess(process, query).projects : process.projects;
}
