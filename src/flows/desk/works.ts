import { only } from "./only.js";
import { pageOf } from "../../domain/browse/page.js";
import type { Project } from "../../domain/process.js";
import {
  canOpen,
  expectedIn,
  isWorkStep,
  newsLength,
  parseMonth,
  WORK_STEPS,
  type WorksNews,
  type WorkStep,
} from "../../domain/works.js";
import { refuse, type Refusal } from "../../domain/result.js";
import { call } from "../acts.js";
import type { Answers, Field, FormStep, Go, ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { inRows, turnRow } from "../paging.js";
import { areaName, joined, numberOf } from "../process-words.js";
import { danger, gap, local, press, primary, quote, say, short, type Line, type Screen } from "../screen.js";
import { stepName, worksLines } from "../works-words.js";
import type { DeskFacts, Here, Next } from "./facts.js";

const SHORT_TITLE = 40;

/** What is written so far, and not of another project's. */
const NOTHING_WRITTEN = (languages: DeskFacts["languages"]): Record<string, undefined> => ({
  workStep: undefined,
  expected: undefined,
  ...Object.fromEntries(languages.map(({ tag }) => [answerIn(tag), undefined])),
});

/** The name of the answer in a language. */
const answerIn = (tag: string): string => `news-${tag}`;

export const fundedProjects = ({ process }: Pick<DeskFacts, "process">): Project[] =>
  process.projects.filter(({ status }) => status === "funded");

const projectIn = ({ facts, answers }: Here): Project | undefined =>
  fundedProjects(facts).find(({ number }) => number === answers["number"]);

const stepIn = ({ workStep }: Answers): WorkStep | undefined => (isWorkStep(workStep) ? workStep : undefined);

/** ORG-8: what is funded, and how far each is. */
function works({ facts, answers }: Here): Screen {
  const { process, workSteps, capabilities } = facts;
  const funded = fundedProjects(facts);
  const page = pageOf(funded, capabilities.itemsPerPage, Number(answers["page"]));
  return {
    id: "ORG-8",
    lines: [
      joined([say("desk-works-title", { count: funded.length }), ...pageWords(page)]),
      ...(funded.length === 0 ? [say("desk-works-none")] : []),
    ],
    items: page.items.map((project) => {
      const { id, number, title, area } = project;
      const step = workSteps.get(id);
      return {
        line: joined([
          numberOf(project),
          local(title),
          areaName(process, area),
          step ? stepName(step) : say("desk-works-no-news"),
        ]),
        button: press(joined([numberOf(project), short(local(title), SHORT_TITLE)]), "open", number),
        beside: [press(say("button-write-number", { number: numberOf(project) }), "open", number)],
      };
    }),
    buttons: [turnRow(page)],
  };
}

export const worksStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: works,
  on: {
    open: ({ facts, arg }) => ({
      step: "work-step",
      set: { ...NOTHING_WRITTEN(facts.languages), number: Number(arg) },
    }),
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: only("works"),
};

const onlyWithProject = (at: Here): Go | undefined =>
  only("works")(at) ??
  (projectIn(at) ? undefined : { step: "works", notice: say("refusal-project-not-funded") });

const titleLine = (at: Here): Line => {
  const project = projectIn(at);
  return project
    ? joined([say("card-number", { number: numberOf(project) }), local(project.title)])
    : say("refusal-project-not-funded");
};

/** How far it is now; what is given up stands apart. */
const workStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => ({
    id: "ORG-8",
    lines: [
      titleLine(at),
      ...(at.facts.news ? [gap, ...worksLines(at.facts.news)] : []),
      gap,
      say("desk-works-step"),
    ],
    buttons: [
      ...inRows(
        WORK_STEPS.map((step) => press(stepName(step), "choose", step)),
        2,
      ),
      [danger(stepName("cancelled"), "choose", "cancelled")],
    ],
  }),
  on: {
    choose: ({ arg }) => (isWorkStep(arg) ? { step: "work-news", set: { workStep: arg } } : {}),
  },
  divert: onlyWithProject,
};

const onlyWithStep = (at: Here): Go | undefined =>
  onlyWithProject(at) ?? (stepIn(at.answers) ? undefined : { step: "work-step" });

/** The first language of the process is asked for; the others may be left out. */
function fields({ facts: { languages }, answers }: Here): Field[] {
  const step = stepIn(answers) ?? "planned";
  const texts = languages.map(({ tag, name }, index): Field => {
    const label = say("desk-works-text", { language: name });
    return {
      kind: "text",
      name: answerIn(tag),
      id: "ORG-8",
      label,
      question: [
        say(step === "cancelled" ? "desk-works-why" : "desk-works-write", newsLength(step)),
        ...(index > 0 ? [say("desk-works-other")] : []),
      ],
      optional: index > 0,
      ...newsLength(step),
    };
  });
  return canOpen(step) ? [...texts, expectedField] : texts;
}

const expectedField: Field = {
  kind: "text",
  name: "expected",
  id: "ORG-8",
  label: say("desk-works-expected"),
  question: [say("desk-works-expected-ask")],
  optional: true,
  min: 4,
  max: 20,
};

function check({ facts: { now, process } }: Here, name: string, value: unknown): Refusal | undefined {
  if (name !== "expected" || typeof value !== "string") return undefined;
  const month = parseMonth(value);
  const found = month === undefined ? refuse("month-unreadable") : expectedIn(month, now, process.timeZone);
  return found.ok ? undefined : found.refusal;
}

const workNews: FormStep<DeskFacts> = {
  kind: "form",
  title: say("over-works"),
  fields,
  check,
  asksAll: true,
  next: { step: "work-check" },
  divert: onlyWithStep,
};

const textIn = ({ facts, answers }: Here): Record<string, string> =>
  Object.fromEntries(
    facts.languages.flatMap(({ tag }) => {
      const words = answers[answerIn(tag)];
      return typeof words === "string" ? [[tag, words] as const] : [];
    }),
  );

const monthIn = ({ answers }: Here): string | undefined =>
  typeof answers["expected"] === "string" ? parseMonth(answers["expected"]) : undefined;

/** As it will be on the card. */
function draft(at: Here): WorksNews {
  const { now, process } = at.facts;
  const step = stepIn(at.answers) ?? "planned";
  const month = canOpen(step) ? monthIn(at) : undefined;
  const expected = month === undefined ? undefined : expectedIn(month, now, process.timeZone);
  return { step, text: textIn(at), expectedAt: expected?.ok ? expected.value : undefined, at: now };
}

/** The same in each language it was written in. */
function previews(at: Here): Line[] {
  const { text, ...news } = draft(at);
  const written = at.facts.languages.flatMap(({ tag, name }) => {
    const words = text[tag];
    return words === undefined ? [] : [{ name, words }];
  });
  const [first, ...others] = written;
  return worksLines(
    { ...news, text: { first: first?.words ?? "" } },
    others.flatMap(({ name, words }) => [say("desk-works-in", { language: name }), quote(words)]),
  );
}

const publish = (at: Here): Next => ({
  act: call("publish-works", {
    project: projectIn(at)?.number ?? 0,
    step: stepIn(at.answers) ?? "",
    text: textIn(at),
    expected: monthIn(at) ?? null,
  }),
  done: ({ facts }) => ({
    step: "works",
    set: { ...NOTHING_WRITTEN(facts.languages), number: undefined },
    notice: say("desk-works-published"),
  }),
});

const workCheck: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => ({
    id: "ORG-8",
    lines: [titleLine(at), gap, ...previews(at), gap, say("desk-works-then")],
    buttons: [
      [primary(say("button-publish-works"), "publish")],
      [press(say("button-change-text"), "text"), press(say("button-change-step"), "step")],
    ],
  }),
  on: { publish, text: { step: "work-news" }, step: { step: "work-step" } },
  divert: (at) =>
    onlyWithStep(at) ??
    (textIn(at)[at.facts.languages[0]?.tag ?? ""] === undefined ? { step: "work-news" } : undefined),
};

/** ORG-8: choose a project, how far it is, write, read once more, publish. */
export const worksSteps = {
  works: worksStep,
  "work-step": workStep,
  "work-news": workNews,
  "work-check": workCheck,
};
