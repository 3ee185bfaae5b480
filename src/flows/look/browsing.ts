import { filterProjects, type ProjectFilter } from "../../domain/browse/filter-projects.js";
import { rangeOf, type CostRange } from "../../domain/browse/cost-ranges.js";
import { pageHolding, pageOf, type Page } from "../../domain/browse/page.js";
import type { Project, PublicStatus } from "../../domain/process.js";
import { searchProcess } from "../../domain/search/search.js";
import { projectsNear } from "../../domain/browse/projects-near.js";
import type { Facts } from "../facts.js";
import type { Answers, At } from "../flow.js";
import { areaName, themeName } from "../process-words.js";
import { projectIn } from "./project-in.js";
import { money, say, type Arg } from "../screen.js";

/** Stored as the district when somebody asked for all of them. */
export const EVERYWHERE = "*";

export type Looking = Pick<At<Facts>, "facts" | "answers">;

const STATUSES: readonly string[] = [
  "on-ballot",
  "withdrawn",
  "funded",
  "not-funded",
  "cancelled",
] satisfies PublicStatus[];

/** What is kept comes from presses, and a modified client can press anything. */
const statusOf = (value: string | undefined): PublicStatus | undefined =>
  value !== undefined && STATUSES.includes(value) ? (value as PublicStatus) : undefined;

const listOf = (value: Answers[string] | undefined): readonly string[] | undefined =>
  typeof value === "object" && value !== null ? value : undefined;

const textOf = (value: Answers[string] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The district looked at: the one chosen, else one's own if it has projects. */
function areaLookedAt({ facts: { process, person }, answers }: Looking): string | undefined {
  const chosen = textOf(answers["area"]);
  if (chosen !== undefined) return process.areas.some(({ key }) => key === chosen) ? chosen : undefined;
  if (listOf(answers["near"])) return undefined;
  return process.projects.some(({ area }) => area === person.area) ? person.area : undefined;
}

/** What the person chose to see, read from what the conversation keeps. */
export function filterIn(at: Looking): ProjectFilter {
  const { answers } = at;
  const { themes } = at.facts.process;
  return {
    area: areaLookedAt(at),
    theme: themes.find(({ key }) => key === answers["theme"])?.key,
    cost: rangeOf(textOf(answers["cost"]) ?? ""),
    status: statusOf(textOf(answers["status"])),
    near: listOf(answers["near"])?.map(Number),
  };
}

export const isFiltered = (filter: ProjectFilter): boolean =>
  Object.values(filter).some((part) => part !== undefined);

/** Back to everything. */
export const NO_FILTER = {
  area: EVERYWHERE,
  theme: undefined,
  cost: undefined,
  status: undefined,
  near: undefined,
  "list-page": undefined,
};

export const projectsListed = (at: Looking): Project[] =>
  filterProjects(at.facts.process.projects, filterIn(at), at.facts.person.area);

export const queryIn = ({ answers }: Looking): string => textOf(answers["query"]) ?? "";

export const projectsFound = (at: Looking): readonly Project[] =>
  searchProcess(at.facts.process, queryIn(at)).projects;

/** Within walking distance of the project that `around` names, without itself. */
export function projectsAround({ facts: { process }, answers }: Looking): Project[] {
  const centre = projectIn({ facts: { process }, answers: { project: answers["around"] ?? null } });
  const position = centre?.place?.position;
  return position ? projectsNear(process.projects, position).filter(({ id }) => id !== centre.id) : [];
}

/** The three lists a card can be opened from: each is a step of its own, so that Back finds it as it was. */
export type ListName = "list" | "search" | "around";

export const LISTS: Record<ListName, (at: Looking) => readonly Project[]> = {
  list: projectsListed,
  search: projectsFound,
  around: projectsAround,
};

export const listNamed = (name: Answers[string] | undefined): ListName =>
  name === "search" || name === "around" ? name : "list";

/** What a list is a list of: its page is kept with it, and another search starts at its first page. */
const subjectOf = ({ answers }: Looking, list: ListName): string =>
  list === "list" ? "" : String(answers[list === "search" ? "query" : "around"] ?? "");

/** The page of a list that is shown. */
export function shownPage(at: Looking, list: ListName): Page<Project> {
  const [subject, number] = listOf(at.answers[`${list}-page`]) ?? [];
  const wanted = subject === subjectOf(at, list) ? Number(number) : 1;
  return pageOf(LISTS[list](at), at.facts.capabilities.itemsPerPage, wanted);
}

/** What to keep so that a list opens on this page. */
export const onPage = (at: Looking, list: ListName, number: number | string) => ({
  [`${list}-page`]: [subjectOf(at, list), String(number)],
});

/** The page of a list on which a project stands, if it stands there. */
export function pageWith(at: Looking, list: ListName, project: Project): number | undefined {
  const index = LISTS[list](at).findIndex(({ id }) => id === project.id);
  return index < 0 ? undefined : pageHolding(index, at.facts.capabilities.itemsPerPage);
}

/** "up to €30,000", "€30,000 to €50,000", "over €50,000". */
export function costWords({ over, upTo }: CostRange, currency: string): Arg {
  if (upTo === undefined) return say("look-cost-over", { over: money(over, currency) });
  if (over <= 0) return say("look-cost-up-to", { to: money(upTo, currency) });
  return say("look-cost-between", { over: money(over, currency), to: money(upTo, currency) });
}

/** The filters in words, for line 1. */
export function filterWords(at: Looking): Arg[] {
  const { process } = at.facts;
  const { area, theme, cost, status, near } = filterIn(at);
  const parts: (Arg | undefined)[] = [
    area === undefined ? undefined : areaName(process, area),
    theme === undefined ? undefined : themeName(process, theme),
    cost && costWords(cost, process.currency),
    status && say(`project-status-${status}`),
    near && say("look-near-you"),
  ];
  return parts.filter((part) => part !== undefined);
}
