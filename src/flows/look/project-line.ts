import type { Process, Project } from "../../domain/process.js";
import { areaName, joined, known, numberOf, priceOf, themeName } from "../process-words.js";
import { say, type Arg } from "../screen.js";

/** "Project 12 · Navile · Green · €40,000 (sample data)" */
export function projectLine(process: Process, project: Project): Arg {
  const cost = priceOf(process, project);
  return joined([
    say("card-number", { number: numberOf(project) }),
    areaName(process, project.area),
    ...known(themeName(process, project.theme)),
    ...known(cost !== undefined && project.sample ? say("card-sample-cost", { cost }) : cost),
  ]);
}
