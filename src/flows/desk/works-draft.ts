import type { LocalText, Project } from "../../domain/process.js";
import {
  canOpen,
  expectedIn,
  isSlip,
  isWorkStep,
  monthToJudge,
  newsLength,
  parseMonth,
  WORKS_REASON,
  type NewsVersion,
  type Said,
  type WorkStep,
} from "../../domain/works.js";
import { piecesOf, saidBefore, type NewsPiece, type WorksStanding } from "../../domain/works-history.js";
import { call, type ActCall, type ActInputs } from "../acts.js";
import type { Answers, Field, FormValues, Go } from "../flow.js";
import { joined, numberOf } from "../process-words.js";
import { answerIn, owedPublicReason, publicReasonFields, publicReasonIn } from "../public-reason.js";
import { instant, local, say, type Line, type Say } from "../screen.js";
import type { DeskFacts, Here } from "./facts.js";
import { mayTell, onlyTellers } from "./works-rights.js";

/** What is written in a language: news, what is done differently. */
export type Written = "news" | "change";

/** From the first question on: what was answered before is asked again. */
export const fromTheTop = ({ facts: { languages } }: Here): Go => ({
  step: "work-news",
  asking: answerIn("news", languages[0]?.tag ?? ""),
});

export const fundedProjects = ({ process }: Pick<DeskFacts, "process">): Project[] =>
  process.projects.filter(({ status }) => status === "funded");

/** Those whose works the reader may tell of. */
export const worksOf = (facts: DeskFacts): Project[] =>
  fundedProjects(facts).filter((project) => mayTell(facts, project));

export const projectIn = ({ facts, answers }: Here): Project | undefined =>
  worksOf(facts).find(({ number }) => number === answers["number"]);

/** What is answered so far about this project: it waits there, whatever the reader does in between. */
export const writtenIn = (at: Here): Answers => at.facts.works.drafts.get(projectIn(at)?.id ?? 0) ?? {};

/** The same place with what is written as its answers. */
export const asWritten = (at: Here): Here => ({ ...at, answers: writtenIn(at) });

/** Keeps answers with what is written. */
export const keepWritten = (at: Here, written: ActInputs["keep-news"]["written"]): ActCall =>
  call("keep-news", { project: projectIn(at)?.number ?? 0, written });

/** A form whose answers wait with what is written. */
export const WRITTEN_FORM = {
  title: (at: Here): Say => say(stepIn(at) === "cancelled" ? "over-works-cancelled" : "over-works"),
  value: (at: Here, name: string): string | null | undefined => {
    const given = writtenIn(at)[name];
    return typeof given === "string" || given === null ? given : undefined;
  },
  save: (at: Here, values: FormValues): ActCall =>
    keepWritten(
      at,
      Object.fromEntries(
        Object.entries(values).flatMap(([name, given]) =>
          typeof given === "string" || given === null ? [[name, given] as const] : [],
        ),
      ),
    ),
  asksAll: true,
} as const;

export const stepIn = (at: Here): WorkStep | undefined => {
  const { workStep } = writtenIn(at);
  return isWorkStep(workStep) ? workStep : undefined;
};

export const onlyWithProject = (at: Here): Go | undefined =>
  onlyTellers(at) ??
  (projectIn(at) ? undefined : { step: "works", notice: say("refusal-project-not-funded") });

export const onlyWithStep = (at: Here): Go | undefined =>
  onlyWithProject(at) ?? (stepIn(at) ? undefined : { step: "work-step" });

export const titleLine = (at: Here): Line => {
  const project = projectIn(at);
  return project
    ? joined([say("card-number", { number: numberOf(project) }), local(project.title)])
    : say("refusal-project-not-funded");
};

/** One field for each language: the first is asked for, the others may be left out. */
export const newsFields = ({ facts }: Here, step: WorkStep): Field[] =>
  facts.languages.map(({ tag, name }, index): Field => ({
    kind: "text",
    name: answerIn("news", tag),
    id: "ORG-8",
    label: say("desk-works-text", { language: name }),
    question: [say("desk-works-write", newsLength(step)), ...(index > 0 ? [say("desk-works-other")] : [])],
    optional: index > 0,
    ...newsLength(step),
  }));

/** Why it is given up, or done differently: everybody is owed that. */
export const whyFields = (
  { facts }: Here,
  { what, label, ask }: { what: Written; label: string; ask: Say },
): Field[] => publicReasonFields(facts, { id: "ORG-8", what, label, ask: [ask], length: WORKS_REASON });

export const textIn = (at: Here, what: Written): LocalText => publicReasonIn(asWritten(at), what);

/** The answer that is missing in what is told of it: everybody is owed why it is given up, in every language. */
export function newsOwed(at: Here): string | undefined {
  if (stepIn(at) === "cancelled") return owedPublicReason(asWritten(at), "news");
  const first = answerIn("news", at.facts.languages[0]?.tag ?? "");
  return typeof writtenIn(at)[first] === "string" ? undefined : first;
}

/** The same of what is done differently, where that was begun. */
export const changeOwed = (at: Here): string | undefined =>
  Object.keys(textIn(at, "change")).length === 0 ? undefined : owedPublicReason(asWritten(at), "change");

export function monthIn(at: Here): string | undefined {
  const { expected } = writtenIn(at);
  return typeof expected === "string" ? parseMonth(expected) : undefined;
}

/** The news that are corrected, as they were read. */
export const correctedIn = (at: Here): NewsPiece | undefined =>
  piecesOf(at.facts.works.versions).find(({ now }) => now.id === writtenIn(at)["corrects"]);

export const saidSoFar = (at: Here): Said => saidBefore(at.facts.works.versions, correctedIn(at)?.root);

export const photoIn = (at: Here): { file: string; alt: string } | undefined => {
  const { photoFile, photoAlt } = writtenIn(at);
  return typeof photoFile === "string" && typeof photoAlt === "string"
    ? { file: photoFile, alt: photoAlt }
    : undefined;
};

/** As it will be on the card. */
export function draftOf(at: Here, text: LocalText = textIn(at, "news")): NewsVersion {
  const { now, process } = at.facts;
  const step = stepIn(at) ?? "planned";
  const month = canOpen(step) ? monthIn(at) : undefined;
  const expected = month === undefined ? undefined : expectedIn(month, now, process.timeZone);
  const photo = photoIn(at);
  return {
    id: 0,
    corrects: undefined,
    step,
    text,
    expectedAt: expected?.ok ? expected.value : canOpen(step) ? saidSoFar(at).expectedAt : undefined,
    reason: isOwed(at) ? publicReasonIn(asWritten(at)) : {},
    change: textIn(at, "change"),
    photos: photo ? [photo] : (correctedIn(at)?.now.photos ?? []),
    at: now,
  };
}

/** The month in which it opens, or has opened, as it is written. */
function openingIn(at: Here): Date | undefined {
  const { now, process } = at.facts;
  const step = stepIn(at) ?? "planned";
  if (!canOpen(step) && step !== "opened") return undefined;
  const month = monthIn(at);
  const expected = month === undefined ? undefined : expectedIn(month, now, process.timeZone);
  const news = { step, expectedAt: expected?.ok ? expected.value : saidSoFar(at).expectedAt };
  return monthToJudge(news, { now, timeZone: process.timeZone });
}

/** Whether everybody is owed a reason: it opens later than was said. */
export const isOwed = (at: Here): boolean => isSlip(openingIn(at), saidSoFar(at));

/** Why it is late, for everybody, in each language: the question names both months. */
export function reasonFields(at: Here): Field[] {
  const { promisedAt } = saidSoFar(at);
  const opening = openingIn(at);
  if (!promisedAt || !opening) return [];
  const months = { promised: instant(promisedAt, "month"), month: instant(opening, "month") };
  const opened = stepIn(at) === "opened";
  const ask = [say(opened ? "desk-works-slip-opened" : "desk-works-slip", months)];
  return publicReasonFields(at.facts, { id: "ORG-8", ask });
}

/** The draft beside what was promised, for the words of the card. */
export function draftStanding(at: Here, text: LocalText): WorksStanding {
  const news = draftOf(at, text);
  const said = saidSoFar(at);
  const isFirst = said.promisedAt === undefined;
  const reason = Object.keys(news.reason).length > 0 ? news.reason : said.reason;
  return { news, toldAt: news.at, promisedAt: isFirst ? news.expectedAt : said.promisedAt, reason };
}
