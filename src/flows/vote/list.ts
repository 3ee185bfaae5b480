import { excessOf } from "../../domain/ballot.js";
import { pageOf, type Page } from "../../domain/browse/page.js";
import type { Process, Project } from "../../domain/process.js";
import { searchProjects } from "../../domain/search/search-projects.js";
import { saysSomething } from "../../domain/search/look-up.js";
import { projectNumberIn } from "../../domain/search/project-number.js";
import type { Facts } from "../facts.js";
import type { Answers, Go } from "../flow.js";
import { inRows, pageGrid } from "../paging.js";
import { joined, known, themeName } from "../process-words.js";
import { BALLOT_LOOKUP } from "../lookups.js";
import {
  inMenu,
  local,
  money,
  press,
  say,
  type Arg,
  type ButtonSpec,
  type ItemSpec,
  type Line,
  type MenuSpec,
  type Say,
  type Screen,
} from "../screen.js";
import { goneLines, listedAs, myBallotLabel, notCastLines, statusLine } from "./ballot-words.js";
import { canUndo } from "./ballot-presses.js";
import { projectNumbered, type Booth } from "./booth.js";
import type { Here, Next } from "./vote-facts.js";

/** Forgets the filters and begins at the first page. */
export const ALL = { theme: undefined, fits: undefined, query: undefined, page: undefined } as const;

/** What this person asked to see of the ballot, in their own order. */
export function shownProjects(booth: Booth, answers: Answers, process: Process): readonly Project[] {
  const { theme, fits, query } = answers;
  const found = typeof query === "string" ? new Set(matches(process, query)) : undefined;
  return booth.offered.filter(
    (project) =>
      (typeof theme !== "string" || project.theme === theme) &&
      (fits !== true || stillFits(booth, project)) &&
      (!found || found.has(project)),
  );
}

/** Projects of the ballot that fit what was typed, in this person's own order; all of them when nothing was. */
export function ballotMatches({ offered }: Booth, process: Process, typed: string): readonly Project[] {
  if (!saysSomething(typed)) return offered;
  const number = projectNumberIn(typed);
  const numbered = offered.filter((project) => project.number === number);
  if (numbered.length > 0) return numbered;
  const found = new Set(matches(process, typed));
  return offered.filter((project) => found.has(project));
}

function matches(process: Process, query: string): readonly Project[] {
  const every = searchProjects(process, query);
  return every.length > 0 ? every : searchProjects(process, query, "some");
}

const isChosen = ({ chosen }: Booth, project: Project): boolean => chosen.includes(project);

const stillFits = (booth: Booth, project: Project): boolean =>
  !isChosen(booth, project) && excessOf(booth.paper, booth.draft, project.id) === 0;

/** VOT-2 */
export function showList(booth: Booth, { facts, answers }: Here): Screen {
  const shown = shownProjects(booth, answers, facts.process);
  const page = pageOf(shown, facts.capabilities.itemsPerPage, Number(answers["page"] ?? 1));
  const quick = answers["quick"] === true && isPickedAtOnce(booth);
  return {
    id: "VOT-2",
    lines: [
      title(booth, page, answers, facts.process),
      statusLine(booth),
      ...notCastLines(booth, facts.person.votedAt),
      ...goneLines(booth),
      hint(page, facts, { ...answers, quick }),
    ],
    items: page.items.map((project) => listed(booth, project, quick, facts.process)),
    menus: [...themeMenu(booth, answers, facts.process), ...(isSearched(booth, facts) ? [searchMenu] : [])],
    buttons: [
      pager(page),
      filters(booth, answers, isSearched(booth, facts)),
      bigBallot(booth, answers, facts.capabilities.itemsPerPage, facts.process),
      quick && canUndo(booth) ? [press(say("button-undo-last"), "undo")] : [],
      [press(myBallotLabel(booth), "ballot"), press(say("button-home"), "home")],
    ],
    nav: "none",
  };
}

function title(booth: Booth, page: Page<Project>, answers: Answers, process: Process): Line {
  const { theme, fits, query } = answers;
  const parts: Arg[] = [say("vote-ballot-of", { area: booth.title })];
  const named = typeof theme === "string" ? themeName(process, theme) : undefined;
  if (named !== undefined) parts.push(named);
  if (fits === true) parts.push(say("vote-fitting", { left: leftOf(booth) }));
  if (typeof query === "string") parts.push(say("vote-searched", { query }));
  if (page.count > 1) parts.push(say("vote-page", { number: page.number, count: page.count }));
  return joined(parts);
}

const leftOf = ({ standing, currency }: Booth): Arg => money(Math.max(0, standing.left), currency);

function hint(page: Page<Project>, { capabilities }: Facts, { query, fits, quick }: Answers): Line {
  if (page.total > 0 && capabilities.menus) return say("vote-hint-list");
  if (page.total > 0) return say(quick === true ? "vote-hint-quick" : "vote-hint");
  if (typeof query === "string") return say("vote-nothing-found", { query });
  return say(fits === true ? "vote-nothing-fits" : "vote-nothing-here");
}

function listed(booth: Booth, project: Project, quick: boolean, process: Process): ItemSpec {
  const chosen = isChosen(booth, project);
  const { number } = project;
  const verb = chosen ? "pick-out" : "pick";
  const named = { number: String(number) };
  const pick = press(say(chosen ? "button-take-out-number" : "button-add-number", named), verb, number);
  return {
    line: joined([listedAs(booth, project, { whole: true }), ...known(themeName(process, project.theme))]),
    button: press(listedAs(booth, project, { whole: false }), quick ? verb : "open", number),
    beside: [
      press(say("button-read-number", named), "open", number),
      ...(isPickedAtOnce(booth) ? [pick] : []),
    ],
    unsaid: true,
  };
}

/** Where being on the ballot says it all, or its place is the next one: points and answers are given on the card. */
const isPickedAtOnce = ({ paper: { rule } }: Booth): boolean =>
  rule.kind !== "points" && rule.kind !== "yes-no";

/** What is all on one page is looked over faster than searched; what is typed is looked for all the same. */
const isSearched = ({ offered }: Booth, { capabilities }: Facts): boolean =>
  offered.length > capabilities.itemsPerPage;

const searchMenu: MenuSpec = { label: say("menu-search-ballot"), options: [], lookup: BALLOT_LOOKUP };

/** The themes of this ballot as a menu. */
function themeMenu(booth: Booth, { theme }: Answers, process: Process): MenuSpec[] {
  if (process.themes.length < 2) return [];
  const options = [
    { label: allThemes(booth), verb: "theme", arg: "" },
    ...themesIn(booth, process).map(({ key, label }) => ({ label, verb: "theme", arg: key })),
  ];
  const shown = options.find(({ arg }) => arg === theme) ?? options[0];
  return [{ label: say("menu-theme"), ...(shown && { chosen: shown.label }), options }];
}

/** The pages go round: after the last comes the first. */
function pager({ number, count }: Page<Project>): ButtonSpec[] {
  if (count < 2) return [];
  const around = (page: number): number => ((page - 1 + count) % count) + 1;
  return [
    press(say("button-previous"), "page", around(number - 1)),
    press(say("button-page", { number, count }), "pages"),
    press(say("button-next"), "page", around(number + 1)),
  ];
}

function filters(booth: Booth, answers: Answers, searched: boolean): ButtonSpec[] {
  const search = searched ? [inMenu(press(say("button-search"), "search"))] : [];
  const filtered =
    answers["fits"] === true || answers["query"] !== undefined || answers["theme"] !== undefined;
  if (filtered) return [press(say("button-show-all"), "all"), ...search];
  if (booth.paper.rule.kind !== "budget" || booth.standing.count === 0) return search;
  return [press(say("button-only-fits", { left: leftOf(booth) }), "fits"), ...search];
}

/** On a ballot of many pages: themes, and a tap that adds at once. */
function bigBallot(booth: Booth, { theme, quick }: Answers, perPage: number, process: Process): ButtonSpec[] {
  if (booth.offered.length <= 2 * perPage) return [];
  const named = typeof theme === "string" ? themeName(process, theme) : undefined;
  const themes = say("button-theme", { theme: named ?? say("vote-theme-all") });
  return [
    ...(process.themes.length > 1 ? [inMenu(press(themes, "themes"))] : []),
    // Beside each project of a list stands a button that adds it.
    ...(isPickedAtOnce(booth) ? [inMenu(quickPick(quick === true))] : []),
  ];
}

const quickPick = (isOn: boolean): ButtonSpec =>
  isOn ? press(say("button-quick-on"), "quick-off") : press(say("button-quick-off"), "quick-on");

/** A number opens its card; words search this ballot. */
export function searchBallot(booth: Booth, { arg }: Here): Next {
  const project = projectNumbered(booth, projectNumberIn(arg));
  if (project) return { step: "card", set: { project: project.number, wish: undefined } };
  return { step: "list", set: { ...ALL, query: arg.slice(0, 60) } };
}

export const toPage = ({ arg }: Here): Go => ({ step: "list", set: { page: Number(arg) } });
export const openCard = ({ arg }: Here): Go => ({
  step: "card",
  set: { project: Number(arg), wish: undefined },
});

/** The grid of page numbers. */
export function showPages(booth: Booth, { facts, answers }: Here): Screen {
  const shown = shownProjects(booth, answers, facts.process);
  const { count } = pageOf(shown, facts.capabilities.itemsPerPage, 1);
  return { id: "VOT-2", lines: [say("vote-which-page", { count })], buttons: pageGrid(count) };
}

/** Themes of this ballot with how many projects each has. */
export function showThemes(booth: Booth, { facts: { process } }: Here): Screen {
  const buttons = themesIn(booth, process).map(({ key, label }) => press(label, "theme", key));
  const all = press(allThemes(booth), "all");
  return {
    id: "VOT-2",
    lines: [say("vote-ballot-of", { area: booth.title }), statusLine(booth), say("vote-which-theme")],
    buttons: [...inRows(buttons, 2), [all], [press(myBallotLabel(booth), "ballot")]],
  };
}

const allThemes = ({ offered }: Booth): Say =>
  say("button-counted", { name: say("vote-theme-all-long"), count: offered.length });

/** Themes that projects of this ballot have, with how many do. */
export const themesIn = ({ offered }: Booth, { themes }: Process): { key: string; label: Say }[] =>
  themes.flatMap(({ key, name }) => {
    const count = offered.filter(({ theme }) => theme === key).length;
    return count > 0 ? [{ key, label: say("button-counted", { name: local(name), count }) }] : [];
  });

export const chooseTheme = ({ arg }: Here): Go => ({
  step: "list",
  set: { ...ALL, theme: arg === "" ? undefined : arg },
});

export const showSearch = (booth: Booth): Screen => ({
  id: "VOT-2",
  lines: [say("vote-search", { area: booth.title })],
  buttons: [[press(say("button-show-all"), "all")]],
});
