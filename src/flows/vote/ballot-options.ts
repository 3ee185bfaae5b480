import { packPress } from "../../chat/press.js";
import { optionLabel } from "../look/project-options.js";
import type { OptionSpec } from "../flow.js";
import { areaName, numberOf, themeName } from "../process-words.js";
import { openBooth } from "./booth.js";
import { ballotMatches } from "./list.js";
import type { Here } from "./vote-facts.js";

/** Projects of the ballot that somebody may fill in here and now, by what they typed; picking one opens its card. */
export function ballotOptions(at: Here, typed: string): OptionSpec[] {
  const booth = openBooth(at);
  if (!booth) return [];
  const { process } = at.facts;
  return ballotMatches(booth, process, typed).map((project) => ({
    value: packPress({ flow: "vote", verb: "card", arg: numberOf(project), turn: undefined }),
    label: optionLabel(process, project),
    about: themeName(process, project.theme) ?? areaName(process, project.area),
  }));
}
