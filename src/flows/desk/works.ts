import { pageOf } from "../../domain/browse/page.js";
import { canOpen, expectedIn, isWorkStep, parseMonth, WORK_STEPS } from "../../domain/works.js";
import { standingOf } from "../../domain/works-history.js";
import { refuse, type Refusal } from "../../domain/result.js";
import type { Field, FormStep, ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { inRows, turnRow } from "../paging.js";
import { areaName, joined, numberOf } from "../process-words.js";
import {
  danger,
  gap,
  instant,
  local,
  press,
  say,
  short,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { isOver, stepName, worksLines } from "../works-words.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import { begunLines, begunRows, dropNewsStep, goOn } from "./works-begun.js";
import { chargeButton, workChargeStep } from "./works-charge.js";
import { workCheck, workChangeStep, workReasonStep } from "./works-check.js";
import {
  fromTheTop,
  isOwed,
  keepWritten,
  newsFields,
  onlyWithProject,
  onlyWithStep,
  reasonFields,
  saidSoFar,
  stepIn,
  titleLine,
  whyFields,
  worksOf,
  WRITTEN_FORM,
  writtenIn,
} from "./works-draft.js";
import { correctStep, workHistoryStep } from "./works-correct.js";
import { photoDescriptionStep, workPhotoStep } from "./works-photo.js";
import { onlyTellers } from "./works-rights.js";
import { sentPhotosStep, sentPhotoStep, declinePhotoStep } from "./works-sent.js";
import { shownButton, shownPhotosStep, takeAwayStep } from "./works-shown.js";

const SHORT_TITLE = 40;

/** ORG-8: what is funded, and how far each is. */
function works({ facts, answers }: Here): Screen {
  const { process, capabilities } = facts;
  const { steps, silent, drafts, photoCount } = facts.works;
  const funded = worksOf(facts);
  const page = pageOf(funded, capabilities.itemsPerPage, Number(answers["page"]));
  return {
    id: "ORG-8",
    lines: [
      joined([say("desk-works-title", { count: funded.length }), ...pageWords(page)]),
      ...(funded.length === 0 ? [say("desk-works-none")] : []),
    ],
    items: page.items.map((project) => {
      const { id, number, title, area } = project;
      const step = steps.get(id);
      return {
        line: joined([
          numberOf(project),
          local(title),
          areaName(process, area),
          step ? stepName(step) : say("desk-works-no-news"),
          ...(silent.has(id) ? [say("desk-works-silent")] : []),
          ...(drafts.has(id) ? [say("desk-works-half")] : []),
        ]),
        button: press(joined([numberOf(project), short(local(title), SHORT_TITLE)]), "open", number),
        beside: [press(say("button-write-number", { number: numberOf(project) }), "open", number)],
      };
    }),
    buttons: [
      turnRow(page),
      photoCount > 0 ? [press(say("button-works-photos", { count: photoCount }), "photos")] : [],
    ],
  };
}

export const worksStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: works,
  on: {
    open: ({ arg }) => ({ step: "work-step", set: { number: Number(arg) } }),
    photos: { step: "work-photos" },
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: onlyTellers,
};

/** What is known of it, unless that is about to be corrected. */
function soFar(at: Here): Line[] {
  if (typeof writtenIn(at)["corrects"] === "number") return [gap, say("desk-works-correcting")];
  const standing = standingOf(at.facts.works.versions);
  return standing ? [gap, ...worksLines(standing, at.facts)] : [];
}

/** How far it is now; what is given up stands apart. */
const workStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-works") },
  show: (at): Screen => ({
    id: "ORG-8",
    lines: [titleLine(at), ...soFar(at), ...begunLines(at), gap, say("desk-works-step")],
    buttons: [
      ...begunRows(at),
      ...inRows(
        WORK_STEPS.map((step) => press(stepName(step), "choose", step)),
        2,
      ),
      [danger(stepName("cancelled"), "choose", "cancelled")],
      at.facts.works.versions.length > 0 ? [press(say("button-works-history"), "history")] : [],
      shownButton(at),
      chargeButton(at),
    ],
  }),
  on: {
    choose: (at): Next =>
      isWorkStep(at.arg) ? { act: keepWritten(at, { workStep: at.arg }), done: fromTheTop(at) } : {},
    "go-on": (at) => goOn(at, fields(at)),
    drop: { step: "work-drop" },
    history: { step: "work-history" },
    shown: { step: "work-shown", set: { shownPage: undefined } },
    charge: { step: "work-charge" },
  },
  divert: onlyWithProject,
};

/** Where questions come one by one, those for a reason follow as soon as one is owed, and are counted with the rest. */
function fields(at: Here): Field[] {
  const step = stepIn(at) ?? "planned";
  if (step === "cancelled")
    return whyFields(at, { what: "news", label: "desk-works-cancel", ask: say("desk-works-why") });
  return [
    ...newsFields(at, step),
    ...(canOpen(step) ? [expectedField(at)] : []),
    ...(isOwed(at) && !at.facts.capabilities.forms ? reasonFields(at) : []),
  ];
}

function expectedQuestion(facts: DeskFacts, before: Date | undefined): Say {
  if (!before) return say("desk-works-expected-ask");
  const month = instant(before, "month");
  return say(isOver(before, facts) ? "desk-works-expected-over" : "desk-works-expected-again", { month });
}

function expectedField(at: Here): Field {
  const before = saidSoFar(at).expectedAt;
  return {
    kind: "text",
    name: "expected",
    id: "ORG-8",
    label: say("desk-works-expected"),
    question: [expectedQuestion(at.facts, before)],
    optional: true,
    min: 4,
    max: 20,
  };
}

function check({ facts: { now, process } }: Here, name: string, value: unknown): Refusal | undefined {
  if (name !== "expected" || typeof value !== "string") return undefined;
  const month = parseMonth(value);
  const found = month === undefined ? refuse("month-unreadable") : expectedIn(month, now, process.timeZone);
  return found.ok ? undefined : found.refusal;
}

const workNews: FormStep<DeskFacts> = {
  kind: "form",
  ...WRITTEN_FORM,
  fields,
  check,
  next: (at) => ({ step: isOwed(at) && at.facts.capabilities.forms ? "work-reason" : "work-check" }),
  divert: onlyWithStep,
};

/** ORG-8: choose a project, how far it is, write, say why it is late, read once more, publish. */
export const worksSteps = {
  works: worksStep,
  "work-step": workStep,
  "work-news": workNews,
  "work-drop": dropNewsStep,
  "work-reason": workReasonStep,
  "work-change": workChangeStep,
  "work-photo": workPhotoStep,
  "work-describe": photoDescriptionStep,
  "work-check": workCheck,
  "work-history": workHistoryStep,
  "work-correct": correctStep,
  "work-charge": workChargeStep,
  "work-photos": sentPhotosStep,
  "work-sent": sentPhotoStep,
  "work-decline": declinePhotoStep,
  "work-shown": shownPhotosStep,
  "work-take-away": takeAwayStep,
};
