import type { LocalText, Project } from "../../domain/process.js";
import {
  canOpen,
  expectedIn,
  isSlip,
  isWorkStep,
  monthToJudge,
  parseMonth,
  type NewsVersion,
  type Said,
  type WorkStep,
} from "../../domain/works.js";
import { piecesOf, saidBefore, type NewsPiece, type WorksStanding } from "../../domain/works-history.js";
import type { Answers, Field, Go } from "../flow.js";
import { joined, numberOf } from "../process-words.js";
import { local, say, type Line, type Say } from "../screen.js";
import type { DeskFacts, Here } from "./facts.js";
import { mayTell, onlyTellers } from "./works-rights.js";

/** What is written in a language: news, the reason of a slip, what is done differently. */
const WRITTEN = ["news", "reason", "change"] as const;
export type Written = (typeof WRITTEN)[number];

/** The name of the answer in a language. */
export const answerIn = (what: Written, tag: string): string => `${what}-${tag}`;

/** What is written so far, and not of another project's. */
export const NOTHING_WRITTEN = (languages: DeskFacts["languages"]): Record<string, undefined> => ({
  workStep: undefined,
  expected: undefined,
  corrects: undefined,
  photoFile: undefined,
  photoAlt: undefined,
  ...Object.fromEntries(
    languages.flatMap(({ tag }) => WRITTEN.map((what) => [answerIn(what, tag), undefined])),
  ),
});

export const fundedProjects = ({ process }: Pick<DeskFacts, "process">): Project[] =>
  process.projects.filter(({ status }) => status === "funded");

/** Those whose works the reader may tell of. */
export const worksOf = (facts: DeskFacts): Project[] =>
  fundedProjects(facts).filter((project) => mayTell(facts, project));

export const projectIn = ({ facts, answers }: Here): Project | undefined =>
  worksOf(facts).find(({ number }) => number === answers["number"]);

export const stepIn = ({ workStep }: Answers): WorkStep | undefined =>
  isWorkStep(workStep) ? workStep : undefined;

export const onlyWithProject = (at: Here): Go | undefined =>
  onlyTellers(at) ??
  (projectIn(at) ? undefined : { step: "works", notice: say("refusal-project-not-funded") });

export const onlyWithStep = (at: Here): Go | undefined =>
  onlyWithProject(at) ?? (stepIn(at.answers) ? undefined : { step: "work-step" });

export const titleLine = (at: Here): Line => {
  const project = projectIn(at);
  return project
    ? joined([say("card-number", { number: numberOf(project) }), local(project.title)])
    : say("refusal-project-not-funded");
};

/** One field for each language: the first is asked for, the others may be left out. */
export const textFields = (
  { facts }: Here,
  {
    prefix,
    label,
    ask,
    length,
  }: { prefix: Written; label: string; ask: Say; length: { min: number; max: number } },
): Field[] =>
  facts.languages.map(({ tag, name }, index): Field => ({
    kind: "text",
    name: answerIn(prefix, tag),
    id: "ORG-8",
    label: say(label, { language: name }),
    question: [ask, ...(index > 0 ? [say("desk-works-other")] : [])],
    optional: index > 0,
    ...length,
  }));

export const textIn = ({ facts, answers }: Here, what: Written): Record<string, string> =>
  Object.fromEntries(
    facts.languages.flatMap(({ tag }) => {
      const words = answers[answerIn(what, tag)];
      return typeof words === "string" ? [[tag, words] as const] : [];
    }),
  );

export const monthIn = ({ answers }: Here): string | undefined =>
  typeof answers["expected"] === "string" ? parseMonth(answers["expected"]) : undefined;

/** The news that are corrected, as they were read. */
export const correctedIn = ({ facts, answers }: Here): NewsPiece | undefined =>
  piecesOf(facts.works.versions).find(({ now }) => now.id === answers["corrects"]);

export const saidSoFar = (at: Here): Said => saidBefore(at.facts.works.versions, correctedIn(at)?.root);

export const photoIn = ({ answers }: Here): { file: string; alt: string } | undefined => {
  const { photoFile, photoAlt } = answers;
  return typeof photoFile === "string" && typeof photoAlt === "string"
    ? { file: photoFile, alt: photoAlt }
    : undefined;
};

/** As it will be on the card. */
export function draftOf(at: Here, text: LocalText = textIn(at, "news")): NewsVersion {
  const { now, process } = at.facts;
  const step = stepIn(at.answers) ?? "planned";
  const month = canOpen(step) ? monthIn(at) : undefined;
  const expected = month === undefined ? undefined : expectedIn(month, now, process.timeZone);
  const photo = photoIn(at);
  return {
    id: 0,
    corrects: undefined,
    step,
    text,
    expectedAt: expected?.ok ? expected.value : canOpen(step) ? saidSoFar(at).expectedAt : undefined,
    reason: isOwed(at) ? textIn(at, "reason") : {},
    change: textIn(at, "change"),
    photos: photo ? [photo] : (correctedIn(at)?.now.photos ?? []),
    at: now,
  };
}

/** Whether everybody is owed a reason: it opens later than was said. */
export function isOwed(at: Here): boolean {
  const { now, process } = at.facts;
  const step = stepIn(at.answers) ?? "planned";
  const month = monthIn(at);
  const expected = month === undefined ? undefined : expectedIn(month, now, process.timeZone);
  const said = saidSoFar(at);
  const news = { step, expectedAt: expected?.ok ? expected.value : said.expectedAt };
  const judged =
    canOpen(step) || step === "opened" ? monthToJudge(news, { now, timeZone: process.timeZone }) : undefined;
  return isSlip(judged, said);
}

/** The draft beside what was promised, for the words of the card. */
export function draftStanding(at: Here, text: LocalText): WorksStanding {
  const news = draftOf(at, text);
  const said = saidSoFar(at);
  const isFirst = said.promisedAt === undefined;
  const reason = Object.keys(news.reason).length > 0 ? news.reason : said.reason;
  return { news, toldAt: news.at, promisedAt: isFirst ? news.expectedAt : said.promisedAt, reason };
}
