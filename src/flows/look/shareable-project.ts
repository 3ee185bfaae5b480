import type { Process, Project } from "../../domain/process.js";
import { areaName, joined, numberOf, themeName } from "../process-words.js";
import { link, local, money, say, type Arg, type Note } from "../screen.js";

/** What a card to hand on is made of: a process and a way to link to the bot, and nobody in particular. */
export interface ShareFacts {
  process: Process;
  linkTo: ((start: string) => string) | undefined;
}

/** A project in a list to pick from, and the card that is then read by a whole chat. */
export interface ShareableProject {
  /** Payload of its link. */
  start: string;
  title: Arg;
  about: Arg;
  note: Note;
}

/** GRP-4: the same for whoever shares it, before, while and after people vote. */
export function shareableProject({ process, linkTo }: ShareFacts, project: Project): ShareableProject {
  const start = `p_${numberOf(project)}`;
  const url = linkTo?.(start);
  const title = local(project.title);
  const about = aboutLine(process, project);
  return {
    start,
    title,
    about,
    note: {
      id: "GRP-4",
      lines: [
        say("card-title", { title }),
        about,
        joined([local(process.title), process.city]),
        ...(url === undefined ? [] : [say("share-link", { url })]),
      ],
      ...(url !== undefined && { buttons: [[link(say("button-open-in-private"), url)]] }),
    },
  };
}

/** "Project 12 · Navile · Green · €40,000 (sample data)" */
function aboutLine(process: Process, project: Project): Arg {
  const theme = themeName(process, project.theme);
  const cost = money(project.cost, process.currency);
  return joined([
    say("card-number", { number: numberOf(project) }),
    areaName(process, project.area),
    ...(theme ? [theme] : []),
    project.sample ? say("card-sample-cost", { cost }) : cost,
  ]);
}
