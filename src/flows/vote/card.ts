import { excessOf, swapsFor } from "../../domain/ballot.js";
import type { Project } from "../../domain/process.js";
import { inRows } from "../paging.js";
import { areaName, themeName } from "../process-words.js";
import {
  entry,
  gap,
  local,
  money,
  press,
  primary,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
  type ScreenImage,
} from "../screen.js";
import { lastChange } from "./ballot-presses.js";
import { costOf, dotted, goneLines, myBallotLabel, statusLine } from "./ballot-words.js";
import { projectNumbered, type Booth } from "./booth.js";
import { shownProjects } from "./list.js";
import type { Here } from "./vote-facts.js";

/** VOT-3: the project with what one can do about it on this ballot. */
export function showCard(booth: Booth, at: Here): Screen {
  const { facts, answers } = at;
  const project = projectNumbered(booth, answers["project"]);
  if (!project) return notOnBallot(booth, at);
  const excess = excessOf(booth.paper, booth.draft.choices, project.id);
  const image = preview(project, at);
  return {
    id: "VOT-3",
    lines: [
      heading(booth, project, at),
      statusLine(booth),
      ...goneLines(booth),
      gap,
      local(project.summary),
      ...folded(project),
      ...(excess > 0 ? [gap, ...tooMuch(booth, project, excess)] : []),
    ],
    buttons: [
      ...(excess > 0 ? roomFor(booth, project) : free(booth, project)),
      neighbours(booth, project, facts, answers),
    ],
    nav: "none",
    ...(image && { image }),
  };
}

function heading(booth: Booth, project: Project, { facts }: Here): Line {
  const theme = themeName(facts.process, project.theme);
  const cost = project.sample
    ? say("vote-cost-sample", { cost: costOf(booth, project) })
    : costOf(booth, project);
  const name = say("vote-card", { number: String(project.number), title: local(project.title) });
  return dotted([name, ...(theme === undefined ? [] : [theme]), cost]);
}

const filled = (text: Record<string, string>): boolean => Object.values(text).some((words) => words !== "");

/** Cost lines, who it comes from and where it is: folded, and the same for every project (UX-18). */
function folded({ details, from, place }: Project): Line[] {
  const lines: Arg[] = [];
  if (filled(details)) lines.push(local(details));
  if (filled(from)) lines.push(say("vote-from", { from: local(from) }));
  if (place?.address !== undefined) lines.push(say("vote-where", { address: place.address }));
  return lines.map(quote);
}

function preview({ photos }: Project, { facts }: Here): ScreenImage | undefined {
  const [photo] = photos;
  return photo && facts.person.photos ? { file: photo.file, alt: photo.alt } : undefined;
}

function tooMuch({ paper, draft, standing, currency }: Booth, { id }: Project, excess: number): Line[] {
  if (paper.rule.kind === "approval")
    return [say("vote-full", { max: paper.rule.max, count: standing.count })];
  const over = say("vote-over-budget", { over: money(excess, currency) });
  const helped = swapsFor(paper, draft.choices, id).length > 0;
  return helped ? [over] : [over, say("vote-no-single-swap")];
}

function free(booth: Booth, project: Project): ButtonSpec[][] {
  const name = booth.nameOf(project);
  const mine = press(myBallotLabel(booth), "ballot");
  if (!booth.chosen.includes(project)) return [[add(booth, project, name), mine]];
  const remove = press(say("button-remove", { name }), "remove");
  return isSwappedIn(booth, project)
    ? [[press(say("button-undo-swap"), "undo"), remove], [mine]]
    : [[remove, mine]];
}

const add = (booth: Booth, project: Project, name: Arg): ButtonSpec =>
  booth.paper.rule.kind === "approval"
    ? primary(say("button-add", { name }), "add")
    : primary(say("button-add-cost", { cost: costOf(booth, project) }), "add");

function isSwappedIn(booth: Booth, { id }: Project): boolean {
  const { added, removed } = lastChange(booth);
  return added.length === 1 && added[0] === id && removed.length === 1;
}

/** A swap says what goes and what that frees; nothing changes until it is pressed. */
function roomFor(booth: Booth, project: Project): ButtonSpec[][] {
  const ids = swapsFor(booth.paper, booth.draft.choices, project.id);
  const approval = booth.paper.rule.kind === "approval";
  const swaps = booth.chosen
    .filter(({ id }) => ids.includes(id))
    .map((other) => {
      const name = booth.nameOf(other);
      const label = approval
        ? say("button-replace", { name })
        : say("button-swap", { name, cost: costOf(booth, other) });
      return press(label, "swap", other.number);
    });
  const keep = approval
    ? press(say("button-keep-mine", { count: booth.standing.count }), "list")
    : press(say("button-keep-ballot"), "list");
  return [
    ...inRows(swaps.slice(0, MOST_SWAPS), approval ? 2 : 1),
    approval ? [keep] : [press(say("button-show-fitting"), "fits"), keep],
  ];
}

/** More would not be read; the others are on the ballot's own screen. */
const MOST_SWAPS = 6;

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
  const elsewhere = project && project.area !== booth.box.area;
  return {
    id: "VOT-8",
    lines: elsewhere
      ? [
          say("vote-other-area", {
            title: local(project.title),
            area: areaName(process, project.area),
            own: booth.area,
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
