import { costRanges, rangeKey } from "../../domain/browse/cost-ranges.js";
import { filterProjects, type ProjectFilter } from "../../domain/browse/filter-projects.js";
import { pageOf } from "../../domain/browse/page.js";
import { publicStatus } from "../../domain/public-status.js";
import type { Go, ScreenStep } from "../flow.js";
import { inRows, turnRow } from "../paging.js";
import { areaName, themeName } from "../process-words.js";
import {
  local,
  press,
  primary,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type MenuSpec,
  type Say,
  type Screen,
} from "../screen.js";
import { costWords, EVERYWHERE, filterIn, projectsListed, type Looking } from "./browsing.js";
import type { Here, LookFacts } from "./facts.js";

/** What one can choose by, in the order it is offered. */
export const CHOICES = ["district", "theme", "cost", "status"] as const;
export type Choice = (typeof CHOICES)[number];

interface Option {
  label: Arg;
  arg: string;
  /** What the filter becomes with it. */
  filter: Partial<ProjectFilter>;
}

const OPTIONS: Record<Choice, (at: Looking) => Option[]> = {
  district: ({ facts: { process } }) =>
    process.areas.map(({ key, name }) => ({ label: local(name), arg: key, filter: { area: key } })),
  theme: ({ facts: { process } }) =>
    process.themes.map(({ key, name }) => ({ label: local(name), arg: key, filter: { theme: key } })),
  cost: ({ facts: { process } }) =>
    costRanges(process.projects.map(({ cost }) => cost).filter((cost) => cost > 0)).map((range) => ({
      label: costWords(range, process.currency),
      arg: rangeKey(range),
      filter: { cost: range },
    })),
  status: ({ facts: { process } }) =>
    [...new Set(process.projects.map(publicStatus))].map((status) => ({
      label: say(`project-status-${status}`),
      arg: status,
      filter: { status },
    })),
};

/** A choice between fewer than two things is none. */
const isOffered = (at: Looking, choice: Choice): boolean => OPTIONS[choice](at).length > 1;

function nowChosen(at: Looking, choice: Choice): Arg {
  const { process } = at.facts;
  const { area, theme, cost, status } = filterIn(at);
  const any = say("look-any");
  switch (choice) {
    case "district":
      return area === undefined ? any : areaName(process, area);
    case "theme":
      return themeName(process, theme) ?? any;
    case "cost":
      return cost ? costWords(cost, process.currency) : any;
    case "status":
      return status ? say(`project-status-${status}`) : any;
  }
}

/** INF-4, its filters: what is chosen now, and what can be changed. */
function filter(at: Here): Screen {
  const offered = CHOICES.filter((choice) => isOffered(at, choice));
  const near = filterIn(at).near ? [say("look-near-kept")] : [];
  return {
    id: "INF-4",
    lines: [
      say("look-filter"),
      ...offered.map((choice): Line => say(`look-filter-${choice}`, { chosen: nowChosen(at, choice) })),
      ...near,
    ],
    buttons: [
      ...inRows(
        offered.map((choice) => press(say(`button-filter-${choice}`), choice)),
        2,
      ),
      [press(say("button-near-me"), "near")],
      [primary(say("button-show-projects", { count: projectsListed(at).length }), "show")],
    ],
  };
}

export const filterStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: filter,
  on: {
    district: { step: "district" },
    theme: { step: "theme" },
    cost: { step: "cost" },
    status: { step: "status" },
    near: { step: "near" },
    show: { step: "list", set: { "list-page": undefined } },
  },
};

/** More options than this go on another page. */
const MOST_OPTIONS = 8;

/** The options of one choice, each with how many projects it would show. */
function options(at: Here, choice: Choice): Screen {
  const page = pageOf(OPTIONS[choice](at), MOST_OPTIONS, Number(at.answers["options"] ?? 1));
  const button = (option: Option): ButtonSpec => press(counted(at, choice, option), "choose", option.arg);
  return {
    id: "INF-4",
    lines: [say(`look-choose-${choice}`)],
    buttons: [
      ...inRows(page.items.map(button), choice === "theme" ? 2 : 1),
      turnRow(page, "options"),
      [press(say(`button-any-${choice}`), "any")],
    ],
  };
}

/** The option with how many projects it would show. */
function counted(at: Looking, choice: Choice, { label, filter: own }: Option): Say {
  const filter = { ...filterIn(at), ...ANY[choice], ...own };
  return say("look-option", {
    label,
    count: String(filterProjects(at.facts.process.projects, filter).length),
  });
}

const ANY: Record<Choice, Partial<ProjectFilter>> = {
  district: { area: undefined },
  theme: { theme: undefined },
  cost: { cost: undefined },
  status: { status: undefined },
};

/** What to keep so that the list shows what was chosen; an empty choice is any. */
export const filterSet = (choice: Choice, value: string): NonNullable<Go["set"]> => ({
  [choice === "district" ? "area" : choice]: value || (choice === "district" ? EVERYWHERE : undefined),
  "list-page": undefined,
  options: undefined,
});

const chosen = (choice: Choice, value: string): Go => ({ step: "list", set: filterSet(choice, value) });

/** The verb of a menu that chooses by this. */
export const filterVerb = (choice: Choice): string => `by-${choice}`;

export const filterVerbs = Object.fromEntries(
  CHOICES.map((choice) => [filterVerb(choice), ({ arg }: Here): Go => chosen(choice, arg)]),
);

/** The same choice as a menu; none where there is nothing to choose between. */
export function filterMenu(at: Looking, choice: Choice): MenuSpec[] {
  if (!isOffered(at, choice)) return [];
  const verb = filterVerb(choice);
  const options = OPTIONS[choice](at);
  const any = { label: say(`button-any-${choice}`), verb, arg: "" };
  const all = [
    any,
    ...options.map((option) => ({ label: counted(at, choice, option), verb, arg: option.arg })),
  ];
  const shown = options.findIndex((option) => passes(filterIn(at), option.filter)) + 1;
  return [
    {
      label: say(`menu-${choice}`),
      chosen: all[shown]?.label ?? any.label,
      options: all,
    },
  ];
}

/** Whether a filter is set to this. */
const passes = (now: ProjectFilter, wanted: Partial<ProjectFilter>): boolean =>
  Object.entries(wanted).every(
    ([part, value]) => JSON.stringify(now[part as keyof ProjectFilter]) === JSON.stringify(value),
  );

export const filterMenus = (at: Looking): MenuSpec[] => CHOICES.flatMap((choice) => filterMenu(at, choice));

const optionsStep = (choice: Choice): ScreenStep<LookFacts> => ({
  kind: "screen",
  show: (at) => options(at, choice),
  on: {
    choose: ({ arg }) => chosen(choice, arg),
    any: chosen(choice, ""),
    options: ({ arg }) => ({ set: { options: Number(arg) } }),
  },
});

export const optionSteps = Object.fromEntries(
  CHOICES.map((choice) => [choice, optionsStep(choice)]),
) as Record<Choice, ScreenStep<LookFacts>>;
