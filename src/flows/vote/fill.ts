import { checkBallot, standing } from "../../domain/ballot.js";
import type { Project } from "../../domain/process.js";
import type { Refusal } from "../../domain/result.js";
import { call } from "../acts.js";
import { refusalSay } from "../refusal-say.js";
import type { Facts } from "../facts.js";
import type { Field, FormStep, Given, Go, OptionSpec } from "../flow.js";
import { optionLabel } from "../look/project-options.js";
import { areaName, numberOf, themeName } from "../process-words.js";
import { gap, money, say, type Line, type Say } from "../screen.js";
import { ballotTitle, stillCounts } from "./ballot.js";
import { choiceLine, goneLines, statusLine } from "./ballot-words.js";
import { boothIn, boxAt, onlyInBooth, projectNumbered, type Booth } from "./booth.js";
import { ballotMatches, themesIn } from "./list.js";
import type { Here, VoteFacts } from "./vote-facts.js";

/** Where a ballot is filled in as one form over the page, instead of card by card (BAL-1, BAL-2). */
export const isForm = ({ capabilities }: Facts): boolean => capabilities.forms && capabilities.overlays;

/** More projects than this are looked up while somebody types, instead of listed. */
const MOST_LISTED = 60;

/** With fewer projects a theme narrows nothing worth narrowing. */
const WORTH_THEMES = 12;

const EVERY_THEME = "*";

/** Choices that the summary names; the review has them all, page by page. */
const MOST_NAMED = 20;

const boothAt = (at: Here): Booth | undefined => {
  const box = boxAt(at);
  return box && boothIn(at.facts, box);
};

const themeShown = ({ answers }: Here): string | undefined => {
  const { show } = answers;
  return typeof show === "string" && show !== EVERY_THEME ? show : undefined;
};

const optionOf = ({ process }: VoteFacts, project: Project): OptionSpec => ({
  value: numberOf(project),
  label: optionLabel(process, project),
  about: themeName(process, project.theme) ?? areaName(process, project.area),
});

function fields(at: Here): readonly Field[] {
  const booth = boothAt(at);
  return booth ? [...themeField(booth, at), projectsField(booth, at)] : [];
}

function themeField(booth: Booth, { facts: { process } }: Here): Field[] {
  const themes = themesIn(booth, process);
  if (themes.length < 2 || booth.offered.length <= WORTH_THEMES) return [];
  return [
    {
      kind: "choice",
      name: "show",
      id: "VOT-4",
      label: say("vote-form-show"),
      question: [],
      options: [
        { value: EVERY_THEME, label: say("vote-theme-all-long") },
        ...themes.map(({ key, label }) => ({ value: key, label })),
      ],
      optional: true,
      live: true,
      narrows: true,
    },
  ];
}

function projectsField(booth: Booth, at: Here): Field {
  const { facts } = at;
  const { paper, offered, chosen } = booth;
  const theme = themeShown(at);
  const option = (project: Project): OptionSpec => optionOf(facts, project);
  const isShown = (project: Project): boolean => theme === undefined || project.theme === theme;
  const longList = offered.length > MOST_LISTED;
  const listed = offered.filter((project) => chosen.includes(project) || (!longList && isShown(project)));
  return {
    kind: "choices",
    name: "projects",
    id: "VOT-4",
    label: say("vote-form-projects"),
    question: [say("vote-form-how")],
    options: listed.map(option),
    optional: paper.rule.blank,
    live: true,
    ...(paper.rule.kind === "approval" && { max: paper.rule.max }),
    ...(longList && {
      find: (typed: string) => ballotMatches(booth, facts.process, typed).filter(isShown).map(option),
    }),
  };
}

function given(at: Here, name: string): Given | undefined {
  if (name === "show") return themeShown(at) ?? EVERY_THEME;
  return boothAt(at)?.chosen.map(numberOf);
}

/** Numbers as they were picked, in a form that may be older than the ballot. */
const idsIn = (booth: Booth, value: Given | undefined): number[] =>
  (Array.isArray(value) ? value : []).flatMap((number) => projectNumbered(booth, number)?.id ?? []);

/** Whether it could be cast like this; told with what it comes to. */
function check(at: Here, name: string, value: Given): Refusal | undefined {
  const booth = name === "projects" ? boothAt(at) : undefined;
  if (!booth) return undefined;
  const ids = idsIn(booth, value);
  const checked = checkBallot(booth.paper, { choices: ids, points: [] }, false);
  if (checked.ok) return undefined;
  const { code, details } = checked.refusal;
  const { count, spent } = standing(booth.paper, { choices: ids, points: [] });
  return { code, details: { ...details, count, spent } };
}

function explain({ facts: { process } }: Here, refusal: Refusal): Say {
  const { over = 0, spent = 0, count = 0, max = 0 } = refusal.details;
  switch (refusal.code) {
    case "ballot-over-budget":
      return say("vote-form-over", {
        spent: money(Number(spent), process.currency),
        over: money(Number(over), process.currency),
      });
    case "ballot-full":
      return say("vote-form-full", { count: Number(count), max: Number(max) });
    case "answer-missing":
      return say("refusal-ballot-empty");
    default:
      return refusalSay(refusal);
  }
}

function status(at: Here): Line[] {
  const booth = boothAt(at);
  if (!booth) return [];
  return [
    ballotTitle(booth, { number: 1, count: 1 }),
    statusLine(booth),
    ...goneLines(booth),
    ...stillCounts(booth, at),
  ];
}

function summary(at: Here): Line[] {
  const booth = boothAt(at);
  if (!booth) return [];
  const { chosen } = booth;
  const named = chosen.slice(0, MOST_NAMED).map((project, index) => choiceLine(booth, project, index + 1));
  const more = chosen.length - named.length;
  return [
    ...(chosen.length === 0 ? [say("vote-nothing-chosen")] : named),
    ...(more > 0 ? [say("vote-form-more", { count: more })] : []),
    gap,
    say("vote-who-sees"),
  ];
}

/** An empty ballot may be a blank vote, where the rules know one. */
const toReview = (at: Here): Go =>
  boothAt(at)?.chosen.length === 0 ? { step: "blank" } : { step: "review", set: { choicesPage: undefined } };

/** T-4: the whole ballot as a live form. The draft may hold too much; then it says so, and it is not reviewed. */
export const fillStep: FormStep<VoteFacts> = {
  kind: "form",
  title: say("over-ballot"),
  fields,
  value: given,
  save: (at, values) => {
    const booth = boothAt(at);
    return call("set-ballot", {
      box: booth?.box.id ?? 0,
      projects: booth ? idsIn(booth, values["projects"]) : [],
      points: null,
    });
  },
  check,
  explain,
  status,
  summary,
  kept: say("vote-form-kept"),
  next: toReview,
  divert: (at) => onlyInBooth(at) ?? (isForm(at.facts) ? undefined : { step: "ballot" }),
  wizard: true,
};
