import type { Project } from "../domain/process.js";
import { publicStatus } from "../domain/public-status.js";
import { say, type Say } from "./screen.js";

/** What became of a project, where that is decided. */
export const decidedWords = (project: Project): Say[] =>
  project.status === "on-ballot" ? [] : [say(`project-status-${publicStatus(project)}`)];
