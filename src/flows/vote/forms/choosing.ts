import { checkBallot, standing } from "../../../domain/ballot.js";
import type { Project } from "../../../domain/process.js";
import { refuse, type Refusal } from "../../../domain/result.js";
import type { Field, Given } from "../../flow.js";
import { numberOf } from "../../process-words.js";
import { say } from "../../screen.js";
import type { Booth } from "../booth.js";
import { themesIn } from "../list.js";
import type { Here } from "../vote-facts.js";
import { goneIn, idsIn, optionsIn, type BallotForm } from "./ballot-form.js";

/** With fewer projects a theme narrows nothing worth narrowing. */
const WORTH_THEMES = 12;

const EVERY_THEME = "*";

/** Picked to get points: more fields than this are no form. */
const MOST_PICKS = 40;

const themeShown = ({ answers }: Here): string | undefined => {
  const { show } = answers;
  return typeof show === "string" && show !== EVERY_THEME ? show : undefined;
};

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
  const theme = themeShown(at);
  const isShown = (project: Project): boolean => theme === undefined || project.theme === theme;
  const most = mostOf(booth);
  return {
    kind: "choices",
    name: "projects",
    id: "VOT-4",
    label: say("vote-form-projects"),
    question: [say("vote-form-how")],
    ...optionsIn(booth, at, booth.picked, isShown),
    optional: booth.paper.rule.blank,
    live: true,
    ...(most !== undefined && { max: most }),
  };
}

/** As many as can be on it; undefined where only the money sets an end. */
function mostOf({ paper: { rule } }: Booth): number | undefined {
  if (rule.kind === "points") return Math.min(rule.points, MOST_PICKS);
  return rule.kind === "approval" ? rule.max : undefined;
}

const projectsGiven = (booth: Booth, at: Here, name: string): Given =>
  name === "show" ? (themeShown(at) ?? EVERY_THEME) : booth.picked.map(numberOf);

/** BAL-1 and BAL-2: which projects. */
export const choosingForm: BallotForm = {
  fields: (booth, at) => [...themeField(booth, at), projectsField(booth, at)],
  given: projectsGiven,
  marked: (booth, { projects }) => ({
    projects: [...idsIn(booth, projects), ...goneIn(booth, projects)],
    points: null,
  }),
  check(booth, name, value) {
    if (name !== "projects") return undefined;
    const marks = { choices: idsIn(booth, value), points: [] };
    const checked = checkBallot(booth.paper, marks, false);
    if (checked.ok) return undefined;
    const { code, details } = checked.refusal;
    const { count, spent } = standing(booth.paper, marks);
    return { code, details: { ...details, count, spent } };
  },
};

/** BAL-3: first which projects get points, then how many each. */
export const pickingForm: BallotForm = {
  ...choosingForm,
  check(booth, name, value): Refusal | undefined {
    if (name !== "projects") return undefined;
    const count = idsIn(booth, value).length;
    const max = mostOf(booth) ?? count;
    if (count > max) return refuse("ballot-full", { max, count }).refusal;
    return count === 0 ? refuse("ballot-empty").refusal : undefined;
  },
  next: (booth) => (booth.picked.length > 0 ? { step: "points" } : undefined),
  submit: () => say("button-next"),
};
