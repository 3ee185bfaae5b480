import type { Facts } from "../facts.js";
import type { At, Go, On } from "../flow.js";
import { turnRow } from "../paging.js";
import { type ButtonSpec, type Screen } from "../screen.js";
import { onPage, shownPage } from "./browsing.js";
import { filterMenu, filterSet, filterVerb, type Choice } from "./filter.js";
import { projectItems } from "./items.js";
import { searchMenu, whereAmI } from "./list.js";

/** What one chooses by without leaving Home. */
const BY: readonly Choice[] = ["district", "theme"];

type Listed = Required<Pick<Screen, "items" | "menus">> & { pages: readonly ButtonSpec[] };

/** INF-4 as a part of Home, where a page has room for a list and its menus. */
export function projectsOnHome(at: At<Facts>): Listed | undefined {
  const { capabilities, process } = at.facts;
  if (!capabilities.menus || process.projects.length === 0) return undefined;
  const page = shownPage(at, "list");
  return {
    items: [{ line: whereAmI(at, page), beside: [] }, ...projectItems(at.facts, page)],
    menus: [...BY.flatMap((choice) => filterMenu(at, choice)), searchMenu],
    pages: turnRow(page),
  };
}

/** The card opens with the filters of the list it is opened from. */
const open = ({ answers, arg }: At<Facts>): Go => ({
  flow: "look",
  step: "card",
  set: { ...answers, project: arg, from: "list" },
});

export const homeListVerbs: Readonly<Record<string, On<Facts>>> = {
  open,
  page: (at) => ({ set: onPage(at, "list", at.arg) }),
  ...Object.fromEntries(
    BY.map((choice) => [filterVerb(choice), ({ arg }: At<Facts>) => ({ set: filterSet(choice, arg) })]),
  ),
};
