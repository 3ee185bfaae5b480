import { pageOf, type Page } from "../../domain/browse/page.js";
import type { Project } from "../../domain/process.js";
import { cutText } from "../../domain/short-title.js";
import { inRows, turnRow } from "../paging.js";
import { themeName } from "../process-words.js";
import {
  danger,
  gap,
  local,
  press,
  primary,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { lastChange } from "./ballot-presses.js";
import { costOf, dotted, goneLines, listTitle, statusLine } from "./ballot-words.js";
import type { Booth } from "./booth.js";
import type { Here } from "./vote-facts.js";

/** One choice as the ballot and its review write it. */
export const choiceLine = (booth: Booth, project: Project, place: number): Line =>
  say("vote-choice", { place, title: listTitle(project), cost: costOf(booth, project) });

/** Choices on one page, so that a long ballot stays readable and its buttons few. */
export function choicesPage({ chosen }: Booth, { facts, answers }: Here) {
  return pageOf(chosen, facts.capabilities.itemsPerPage, Number(answers["choicesPage"] ?? 1));
}

export const choicesPager = (page: Page<Project>): ButtonSpec[] => turnRow(page, "choices");

/** "Your ballot · Navile · not cast yet · page 1 of 3" */
export function ballotTitle({ area }: Booth, page: { number: number; count: number }): Line {
  const title = say("vote-your-ballot", { area });
  return page.count > 1
    ? dotted([title, say("vote-page", { number: page.number, count: page.count })])
    : title;
}

/** VOT-4 */
export function showBallot(booth: Booth, at: Here): Screen {
  if (booth.chosen.length === 0) return emptyBallot(booth);
  const page = choicesPage(booth, at);
  const first = (page.number - 1) * at.facts.capabilities.itemsPerPage + 1;
  return {
    id: "VOT-4",
    lines: [
      ballotTitle(booth, page),
      ...page.items.map((project, index) => choiceLine(booth, project, first + index)),
      gap,
      statusLine(booth),
      ...mayLeaveEmpty(booth),
      ...goneLines(booth),
      ...stillCounts(booth, at),
    ],
    buttons: [
      ...inRows(
        page.items.map((project) =>
          press(say("button-remove", { name: booth.nameOf(project) }), "remove", project.number),
        ),
        2,
      ),
      choicesPager(page),
      putBack(booth),
      [
        press(say(isFull(booth.standing) ? "button-see-ballot" : "button-add-more"), "list"),
        ...clearAll(booth),
      ],
      booth.chosen.length > 1 ? [press(say("button-compare"), "compare")] : [],
      [primary(say("button-review-vote"), "review")],
    ],
  };
}

const isFull = ({ left }: Booth["standing"]): boolean => left <= 0;

/** With one project, taking it out is the same. */
const clearAll = ({ chosen }: Booth): ButtonSpec[] =>
  chosen.length > 1 ? [danger(say("button-clear-all"), "clear")] : [];

function emptyBallot(booth: Booth): Screen {
  const blank = booth.paper.rule.blank ? [press(say("button-blank"), "blank")] : [];
  return {
    id: "VOT-4",
    lines: [say("vote-your-ballot", { area: booth.area }), say("vote-nothing-chosen"), ...goneLines(booth)],
    buttons: [[primary(say("button-see-ballot"), "list")], putBack(booth), blank],
  };
}

function mayLeaveEmpty({ paper, standing }: Booth): Line[] {
  if (isFull(standing)) return [];
  return [
    paper.rule.kind === "approval"
      ? say("vote-may-leave", { count: standing.left })
      : say("vote-may-not-spend"),
  ];
}

/** Somebody who voted already must not think that this draft is their vote. */
export const stillCounts = ({ box }: Booth, { facts }: Here): Line[] =>
  facts.person.votedAt.has(box.id) ? [say("vote-earlier-counts")] : [];

/** Undoing a removal says what comes back. */
function putBack(booth: Booth): ButtonSpec[] {
  const { added, removed } = lastChange(booth);
  const back = booth.offered.filter(({ id }) => removed.includes(id));
  const [only] = back;
  if (added.length > 0 || !only) return [];
  const label =
    back.length === 1
      ? say("button-put-back", { name: booth.nameOf(only) })
      : say("button-put-back-all", { count: back.length });
  return [press(label, "undo")];
}

/** How much of a summary one can compare at a glance, and how many projects. */
const GLANCE = 160;
const SIDE_BY_SIDE = 3;

/** The chosen projects side by side, as text. */
export function showCompare(booth: Booth, { facts, answers }: Here): Screen {
  const page = pageOf(booth.chosen, SIDE_BY_SIDE, Number(answers["choicesPage"] ?? 1));
  return {
    id: "VOT-4",
    lines: [
      ballotTitle(booth, page),
      ...page.items.flatMap((project) => [gap, ...compared(booth, project, facts)]),
    ],
    buttons: [choicesPager(page), [primary(say("button-back-to-ballot"), "ballot")]],
  };
}

function compared(booth: Booth, project: Project, { process }: Here["facts"]): Line[] {
  const theme = themeName(process, project.theme);
  const name: Arg = say("vote-compared", { number: String(project.number), title: listTitle(project) });
  return [
    dotted([name, ...(theme === undefined ? [] : [theme]), costOf(booth, project)]),
    local(
      Object.fromEntries(
        Object.entries(project.summary).map(([language, text]) => [language, cutText(text, GLANCE)]),
      ),
    ),
  ];
}
