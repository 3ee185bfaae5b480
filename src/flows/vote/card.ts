import { isOffered } from "../../domain/process-boxes.js";
import type { Project } from "../../domain/process.js";
import { areaName, hasText, joined, known, themeName } from "../process-words.js";
import {
  entry,
  gap,
  local,
  press,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
  type ScreenImage,
} from "../screen.js";
import { goneLines, myBallotLabel, notCastLines, statusLine } from "./ballot-words.js";
import { projectNumbered, type Booth } from "./booth.js";
import { cardPart } from "./card-buttons/card-buttons.js";
import { shownProjects } from "./list.js";
import type { Here } from "./vote-facts.js";

/** VOT-3: the project with what one can do about it on this ballot. */
export function showCard(booth: Booth, at: Here): Screen {
  const { facts, answers } = at;
  const project = projectNumbered(booth, answers["project"]);
  if (!project) return notOnBallot(booth, at);
  const part = cardPart(booth, project, at);
  const image = preview(project, at);
  return {
    id: "VOT-3",
    lines: [
      heading(booth, project, at),
      statusLine(booth),
      ...notCastLines(booth, facts.person.votedAt),
      ...goneLines(booth),
      gap,
      local(project.summary),
      ...folded(project),
      ...part.lines,
    ],
    buttons: [...part.buttons, neighbours(booth, project, facts, answers)],
    nav: "none",
    ...(image && { image }),
  };
}

function heading(booth: Booth, project: Project, { facts }: Here): Line {
  const theme = themeName(facts.process, project.theme);
  const price = booth.priceOf(project);
  const cost = price !== undefined && project.sample ? say("vote-cost-sample", { cost: price }) : price;
  const name = say("vote-card", { number: String(project.number), title: local(project.title) });
  return joined([name, ...known(theme), ...known(cost)]);
}

/** Cost lines, who it comes from and where it is: folded, and the same for every project (UX-18). */
function folded({ details, from, place }: Project): Line[] {
  const lines: Arg[] = [];
  if (hasText(details)) lines.push(local(details));
  if (hasText(from)) lines.push(say("vote-from", { from: local(from) }));
  if (place?.address !== undefined) lines.push(say("vote-where", { address: place.address }));
  return lines.map(quote);
}

function preview({ photos }: Project, { facts }: Here): ScreenImage | undefined {
  const [photo] = photos;
  return photo && facts.person.photos ? { file: photo.file, alt: photo.alt } : undefined;
}

function neighbours(
  booth: Booth,
  project: Project,
  facts: Here["facts"],
  answers: Here["answers"],
): ButtonSpec[] {
  const shown = shownProjects(booth, answers, facts.process);
  const all = shown.includes(project) ? shown : booth.offered;
  const at = all.indexOf(project);
  const around = (step: number): Project | undefined => all[(at + step + all.length) % all.length];
  const [before, after] = [around(-1), around(1)];
  return [
    ...(all.length > 1 && before && after
      ? [
          press(say("button-previous"), "open", before.number),
          press(say("button-next"), "open", after.number),
        ]
      : []),
    ...(facts.capabilities.overlays ? [] : [press(say("button-back-to-list"), "list")]),
  ];
}

/** A project of another district, or one that was taken off the ballot. */
function notOnBallot(booth: Booth, { facts, answers }: Here): Screen {
  const { process } = facts;
  const project = process.projects.find(({ number }) => number === Number(answers["project"]));
  const elsewhere = project && !isOffered(booth.box, project);
  return {
    id: "VOT-8",
    lines: elsewhere
      ? [
          say("vote-other-area", {
            title: local(project.title),
            area: areaName(process, project.area),
            own: booth.name,
          }),
          say("vote-other-area-why"),
        ]
      : [say("vote-project-gone", { number: String(answers["project"]) })],
    buttons: [
      [press(myBallotLabel(booth), "ballot"), press(say("button-back-to-list"), "list")],
      elsewhere ? [entry(say("button-talk-to-person"), "help", "person")] : [],
    ],
    nav: "home",
  };
}
