import { phaseOf } from "../../domain/phase.js";
import type { Project } from "../../domain/process.js";
import type { Page } from "../../domain/browse/page.js";
import type { Facts } from "../facts.js";
import type { Go, ScreenStep } from "../flow.js";
import { pageGrid, pageRow } from "../paging.js";
import { joined, phaseClosed } from "../process-words.js";
import { PROJECTS_LOOKUP } from "../lookups.js";
import { entry, gap, inMenu, press, say, type Arg, type MenuSpec, type Screen } from "../screen.js";
import {
  filterIn,
  filterWords,
  isFiltered,
  listNamed,
  NO_FILTER,
  onPage,
  shownPage,
  type Looking,
} from "./browsing.js";
import type { Here, LookFacts } from "./facts.js";
import { searchFor } from "./search-for.js";
import { filterMenus, filterVerbs } from "./filter.js";
import { listVerbs, pageWords, projectItems } from "./items.js";

/** INF-4: where am I, the projects of one page, ways to others. */
function list(at: Here): Screen {
  const { facts } = at;
  if (facts.process.projects.length === 0) return noProjectsYet(facts);
  const page = shownPage(at, "list");
  const filtered = isFiltered(filterIn(at));
  return {
    id: "INF-4",
    lines: [whereAmI(at, page), gap, ...(page.total > 0 ? [] : [say("look-none-fit")])],
    items: projectItems(facts, page),
    menus: [...filterMenus(at), searchMenu],
    buttons: [
      pageRow(page),
      [inMenu(press(say("button-filter"), "filter")), inMenu(press(say("button-search"), "search"))],
      filtered ? [press(say("button-clear-filters"), "clear")] : [],
    ],
  };
}

/** Search while typing, where a menu can. */
export const searchMenu: MenuSpec = { label: say("menu-search"), options: [], lookup: PROJECTS_LOOKUP };

/** Line 1: the filters, how many projects pass them, and the page. */
export function whereAmI(at: Looking, page: Page<Project>): Arg {
  const words = filterWords(at);
  const where: Arg =
    words.length > 0 ? say("look-where", { where: joined(words) }) : say("look-where-everywhere");
  return joined([where, say("look-found", { count: page.total }), ...pageWords(page)]);
}

/** An empty place says why, and what comes next (UX-11). */
function noProjectsYet({ process, now }: Facts): Screen {
  const check = phaseOf(process, "check");
  const voting = phaseOf(process, "voting");
  return {
    id: "INF-4",
    lines: [
      say("look-no-projects"),
      ...(check && now < check.endsAt ? [say("look-projects-come")] : []),
      ...(voting && now < voting.startsAt ? [phaseClosed(voting, now)] : []),
    ],
    buttons: [
      [
        entry(say("button-proposals"), "look", "proposals"),
        entry(say("button-calendar"), "look", "calendar"),
      ],
    ],
  };
}

export const listStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: list,
  on: {
    ...listVerbs("list"),
    ...filterVerbs,
    filter: { step: "filter" },
    search: { step: "search", set: { query: undefined } },
    clear: { set: NO_FILTER },
  },
};

/** The numbers of all pages, to jump to one (INF-4). */
function pages(at: Here): Screen {
  const page = gridPage(at);
  return {
    id: "INF-4",
    lines: [say("look-which-page", { count: page.count, number: page.number })],
    buttons: pageGrid(page.count),
  };
}

const gridPage = (at: Here): Page<Project> => shownPage(at, listNamed(at.answers["grid"]));

function jump(at: Here): Go {
  const list = listNamed(at.answers["grid"]);
  return { step: list, set: onPage(at, list, at.arg) };
}

export const pagesStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: pages,
  on: { page: jump },
  typed: (at) =>
    /^\d{1,3}$/.test(at.arg) && Number(at.arg) <= gridPage(at).count ? jump(at) : searchFor(at.arg),
};
