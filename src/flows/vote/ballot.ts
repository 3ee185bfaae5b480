import { pageOf, type Page } from "../../domain/browse/page.js";
import type { Project } from "../../domain/process.js";
import { cutText } from "../../domain/short-title.js";
import { inRows, turnRow } from "../paging.js";
import { joined, known, themeName } from "../process-words.js";
import {
  danger,
  gap,
  local,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { lastChange } from "./ballot-presses.js";
import { choiceLine, goneLines, listTitle, statusLine } from "./ballot-words.js";
import type { Booth } from "./booth.js";
import { wordsOf } from "./words/words-of.js";
import type { Here } from "./vote-facts.js";

/** Each of a ranking has two buttons. */
const RANKED_PER_PAGE = 3;

/** Choices on one page, so that a long ballot stays readable and its buttons few. */
export function choicesPage({ chosen, paper }: Booth, { facts, answers }: Here) {
  const { itemsPerPage } = facts.capabilities;
  const perPage = paper.rule.kind === "ranking" ? Math.min(itemsPerPage, RANKED_PER_PAGE) : itemsPerPage;
  return pageOf(chosen, perPage, Number(answers["choicesPage"] ?? 1));
}

export const choicesPager = (page: Page<Project>): ButtonSpec[] => turnRow(page, "choices");

/** "Your ballot · Navile · not cast yet · page 1 of 3" */
export function ballotTitle({ title: area }: Booth, page: { number: number; count: number }): Line {
  const title = say("vote-your-ballot", { area });
  return page.count > 1
    ? joined([title, say("vote-page", { number: page.number, count: page.count })])
    : title;
}

/** VOT-4 */
export function showBallot(booth: Booth, at: Here): Screen {
  if (booth.chosen.length === 0) return emptyBallot(booth);
  const page = choicesPage(booth, at);
  return {
    id: "VOT-4",
    lines: [
      ballotTitle(booth, page),
      // The status line of a ranking is the ranking.
      ...(isRanking(booth) ? [] : [...choiceLines(booth, page), gap]),
      statusLine(booth),
      ...known(wordsOf(booth).mayLeave),
      ...goneLines(booth),
      ...stillCounts(booth, at),
    ],
    ...(isRanking(booth) ? rankingButtons(booth, page) : listButtons(booth, page)),
  };
}

export const isRanking = ({ paper: { rule } }: Booth): boolean => rule.kind === "ranking";

/** The choices of one page, numbered or in their places. */
export const choiceLines = (booth: Booth, page: Page<Project>): Line[] =>
  page.items.map((project) => choiceLine(booth, project, booth.chosen.indexOf(project) + 1));

const review = (): ButtonSpec => primary(say("button-review-vote"), "review");

/** Where a ranking has no room for it, its review has it. */
export const compare = ({ chosen }: Booth): ButtonSpec[] =>
  chosen.length > 1 ? [press(say("button-compare"), "compare")] : [];

function listButtons(booth: Booth, page: Page<Project>): Pick<Screen, "buttons"> {
  const { blank, kind } = booth.paper.rule;
  return {
    buttons: [
      ...inRows(
        page.items.map((project) => change(booth, project)),
        2,
      ),
      choicesPager(page),
      putBack(booth),
      [
        press(say(isFull(booth.standing) ? "button-see-ballot" : "button-add-more"), "list"),
        ...clearAll(booth),
      ],
      compare(booth),
      kind === "yes-no" && blank && booth.isEmpty ? [press(say("button-blank"), "blank")] : [review()],
    ],
  };
}

/** Points and answers are changed on the card; the others are on the ballot or not. */
function change(booth: Booth, project: Project): ButtonSpec {
  const name = booth.nameOf(project);
  return booth.pointsOf(project) === undefined
    ? press(say("button-remove", { name }), "remove", project.number)
    : press(say("button-change-project", { name }), "open", project.number);
}

/** T-2: one place up moves the one above down. */
function rankingButtons(booth: Booth, page: Page<Project>): Pick<Screen, "buttons" | "nav"> {
  const ups = page.items
    .filter((project) => project !== booth.chosen[0])
    .map((project) => press(say("button-move-up", { name: booth.nameOf(project) }), "up", project.number));
  const removes = page.items.map((project) => change(booth, project));
  return {
    buttons: [
      ...inRows(ups, 2),
      ...inRows([...removes, press(say("button-add-project"), "list")], 2),
      choicesPager(page),
      putBack(booth),
      [review(), press(say("button-leave"), "leave")],
    ],
    nav: "none",
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
    lines: [say("vote-your-ballot", { area: booth.title }), say("vote-nothing-chosen"), ...goneLines(booth)],
    buttons: [[primary(say("button-see-ballot"), "list")], putBack(booth), blank],
  };
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
  const name = say("vote-compared", { number: String(project.number), title: listTitle(project) });
  return [
    joined([name, ...known(theme), ...known(booth.priceOf(project)), ...known(wordsOf(booth).mark(project))]),
    local(
      Object.fromEntries(
        Object.entries(project.summary).map(([language, text]) => [language, cutText(text, GLANCE)]),
      ),
    ),
  ];
}
