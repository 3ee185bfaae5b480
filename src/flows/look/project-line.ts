import type { Process, Project } from "../../domain/process.js";
import { areaName, joined, numberOf, themeName } from "../process-words.js";
import { money, say, type Arg } from "../screen.js";

/** "Project 12 · Navile · Green · €40,000 (sample data)" */
export function projectLine(process: Process, project: Project): Arg {
  const theme = themeName(process, project.theme);
  const cost = money(project.cost, process.currency);
  return joined([
    say("card-number", { number: numberOf(project) }),
    areaName(process, project.area),
    ...(theme ? [theme] : []),
    project.sample ? say("card-sample-cost", { cost }) : cost,
  ]);
}
