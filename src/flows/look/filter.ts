import { costRanges, rangeKey } from "../../domain/browse/cost-ranges.js";
import { filterProjects, type ProjectFilter } from "../../domain/browse/filter-projects.js";
import { pageOf } from "../../domain/browse/page.js";
import type { ProjectStatus } from "../../domain/process.js";
import type { Go, ScreenStep } from "../flow.js";
import { inRows, turnRow } from "../paging.js";
import { areaName, themeName } from "../process-words.js";
import { local, press, primary, say, type Arg, type ButtonSpec, type Line, type Screen } from "../screen.js";
import { costWords, EVERYWHERE, filterIn, projectsListed } from "./browsing.js";
import type { Here, LookFacts } from "./facts.js";

/** What one can choose by, in the order it is offered. */
const CHOICES = ["district", "theme", "cost", "status"] as const;
type Choice = (typeof CHOICES)[number];

interface Option {
  label: Arg;
  arg: string;
  /** What the filter becomes with it. */
  filter: Partial<ProjectFilter>;
}

const OPTIONS: Record<Choice, (at: Here) => Option[]> = {
  district: ({ facts: { process } }) =>
    process.areas.map(({ key, name }) => ({ label: local(name), arg: key, filter: { area: key } })),
  theme: ({ facts: { process } }) =>
    process.themes.map(({ key, name }) => ({ label: local(name), arg: key, filter: { theme: key } })),
  cost: ({ facts: { process } }) =>
    costRanges(process.projects.map(({ cost }) => cost)).map((range) => ({
      label: costWords(range, process.currency),
      arg: rangeKey(range),
      filter: { cost: range },
    })),
  status: ({ facts: { process } }) =>
    [...new Set(process.projects.map(({ status }) => status))].map((status: ProjectStatus) => ({
      label: say(`project-status-${status}`),
      arg: status,
      filter: { status },
    })),
};

/** A choice between fewer than two things is none. */
const isOffered = (at: Here, choice: Choice): boolean => OPTIONS[choice](at).length > 1;

function nowChosen(at: Here, choice: Choice): Arg {
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
  const other = { ...filterIn(at), ...ANY[choice] };
  const count = (own: Partial<ProjectFilter>): number =>
    filterProjects(at.facts.process.projects, { ...other, ...own }).length;
  const button = ({ label, arg, filter: own }: Option): ButtonSpec =>
    press(say("look-option", { label, count: String(count(own)) }), "choose", arg);
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

const ANY: Record<Choice, Partial<ProjectFilter>> = {
  district: { area: undefined },
  theme: { theme: undefined },
  cost: { cost: undefined },
  status: { status: undefined },
};

const chosen = (choice: Choice, value: string | undefined): Go => ({
  step: "list",
  set: {
    [choice === "district" ? "area" : choice]: value ?? (choice === "district" ? EVERYWHERE : undefined),
    "list-page": undefined,
    options: undefined,
  },
});

const optionsStep = (choice: Choice): ScreenStep<LookFacts> => ({
  kind: "screen",
  show: (at) => options(at, choice),
  on: {
    choose: ({ arg }) => chosen(choice, arg),
    any: chosen(choice, undefined),
    options: ({ arg }) => ({ set: { options: Number(arg) } }),
  },
});

export const optionSteps = Object.fromEntries(
  CHOICES.map((choice) => [choice, optionsStep(choice)]),
) as Record<Choice, ScreenStep<LookFacts>>;
