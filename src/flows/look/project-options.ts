import { packPress } from "../../chat/press.js";
import { filterProjects } from "../../domain/browse/filter-projects.js";
import type { Process, Project } from "../../domain/process.js";
import { lookUpProjects, queryTyped, saysSomething } from "../../domain/search/look-up.js";
import { cutTitle } from "../../domain/short-title.js";
import type { OptionSpec } from "../flow.js";
import { areaName, joined, known, numberOf, priceOf, themeName } from "../process-words.js";
import { local, type Arg } from "../screen.js";

/** Together with number and cost this fits an option. */
const OPTION_TITLE = 50;

/** "18 · Ciclabile via Corticella · €90,000", as a list to pick from has it. */
export function optionLabel(process: Process, project: Project): Arg {
  const title = Object.entries(project.title).map(([language, text]) => [
    language,
    cutTitle(text, OPTION_TITLE),
  ]);
  return joined([numberOf(project), local(Object.fromEntries(title)), ...known(priceOf(process, project))]);
}

/** A project found while somebody types; picking it opens its card. */
const optionOf = (process: Process, project: Project): OptionSpec => ({
  value: packPress({ flow: "look", verb: "card", arg: numberOf(project), turn: undefined }),
  label: optionLabel(process, project),
  about: joined([areaName(process, project.area), ...known(themeName(process, project.theme))]),
});

/** Projects by what is typed; those of one's own district first until something is. */
export function projectOptions(process: Process, ownArea: string | undefined, typed: string): OptionSpec[] {
  const found = saysSomething(queryTyped(typed))
    ? lookUpProjects(process, typed)
    : filterProjects(process.projects, {}, ownArea);
  return found.map((project) => optionOf(process, project));
}
