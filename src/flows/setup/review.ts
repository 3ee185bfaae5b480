import { SETUP_STEPS } from "../../domain/new-process/fields/field.js";
import type { Problem } from "../../domain/new-process/problem.js";
import { call } from "../acts.js";
import { reasonStep } from "../desk/reason.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import {
  danger,
  gap,
  press,
  primary,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
  type Say,
} from "../screen.js";
import { sendFile, standing } from "./draft.js";
import { draftIn, onlyWithDraft, type Here, type Next, type SetupFacts, type ShownDraft } from "./facts.js";
import { stepFor } from "./step.js";
import { dayWords, partLabel, SHORT_NAME, stepSummary, titleOf } from "./words.js";

const MOST_PROBLEMS = 6;

/** ORG-2: what is wrong, each with the way to mend it; or what a second organizer agrees to. */
function review({ facts: { shown } }: Here): Screen {
  if (!shown) return { id: "ORG-2", lines: [say("refusal-setup-gone")] };
  const all = [...shown.problems, ...shown.hints];
  return {
    id: "ORG-2",
    lines: [
      say("setup-review-title", { title: titleOf(shown.file) }),
      ...standing(shown),
      gap,
      ...(shown.problems.length === 0
        ? [say("setup-no-problems")]
        : [say("setup-problems", { count: shown.problems.length })]),
      ...all.slice(0, MOST_PROBLEMS).map((one, index) => numbered(index, problemWords(one))),
      ...(shown.problems.length === 0 ? [gap, ...summary(shown)] : []),
    ],
    buttons: [
      ...all
        .slice(0, MOST_PROBLEMS)
        .map((one, index): ButtonSpec[] => [press(mendWords(shown, one, index), "mend", index)]),
      ...decisions(shown),
      ...(shown.problems.every(({ code }) => code === "phase-past")
        ? [[press(say("button-setup-try"), "try")]]
        : []),
      [press(say("button-setup-whole"), "whole"), press(say("button-setup-file"), "file")],
    ],
  };
}

const numbered = (index: number, words: Say): Line =>
  say("setup-numbered", { number: String(index + 1), words });

const summary = (shown: ShownDraft): Line[] =>
  SETUP_STEPS.map((step) =>
    say("setup-summary", { step: say(`setup-step-${step}`), summary: stepSummary(shown, step) }),
  );

function wordsFor(name: string, value: string): Arg {
  if (name === "later") return say(`setup-opens-${value}`);
  if (name === "from" || name === "to" || name === "on") return dayWords(value);
  return name === "phase" || name === "earlier" ? say(`phase-${value}`) : value;
}

function problemWords({ code, details }: Problem): Say {
  const words = Object.entries(details).map(([name, value]) => [name, wordsFor(name, String(value))]);
  return say(`setup-problem-${code}`, Object.fromEntries(words) as Record<string, Arg>);
}

function mendWords({ file }: ShownDraft, { step, part }: Problem, index: number): Say {
  const place = say(`setup-step-${step}`);
  return say("button-setup-mend", {
    number: String(index + 1),
    where: part === undefined ? place : partLabel(file, step, part),
  });
}

function decisions({ askedBy, problems, others }: ShownDraft): ButtonSpec[][] {
  if (problems.length > 0) return [];
  if (askedBy === "other")
    return [
      [danger(say("button-setup-approve"), "approve")],
      [press(say("button-setup-send-back"), "send-back")],
    ];
  return askedBy === undefined && others.length > 0 ? [[primary(askWords(others), "ask")]] : [];
}

/** Where there is but one who can approve it, they are named. */
const onlyOne = ([name, ...more]: ShownDraft["others"]): Arg | undefined =>
  more.length === 0 && name !== undefined ? short(name, SHORT_NAME) : undefined;

function askWords(others: ShownDraft["others"]): Say {
  const name = onlyOne(others);
  return name === undefined ? say("button-setup-ask") : say("button-setup-ask-one", { name });
}

function askedWords(others: ShownDraft["others"]): Say {
  const name = onlyOne(others);
  return name === undefined ? say("setup-asked") : say("setup-asked-one", { name });
}

function mend({ facts: { shown }, arg }: Here): Go {
  const problem = shown && [...shown.problems, ...shown.hints][Number(arg)];
  return problem
    ? { step: stepFor(problem.part), set: { at: problem.step, part: problem.part, page: undefined } }
    : {};
}

const ask = (at: Here): Next => ({
  act: call("ask-process-approval", { draft: draftIn(at) }),
  done: ({ facts: { shown } }) => ({ step: "review", notice: askedWords(shown?.others ?? []) }),
  refused: () => ({ step: "review" }),
});

/** The version is the one on the screen: what somebody changed since is not approved with it. */
const seen = (at: Here) => ({ draft: draftIn(at), version: Number(at.answers["seen"] ?? 0) });

const approve = (at: Here): Next => ({
  act: call("approve-process", seen(at)),
  done: (_at, { process }) => ({
    step: "live",
    clear: true,
    set: { process: String(process), draft: undefined },
  }),
  refused: () => ({ step: "review" }),
});

const sendBack = (at: Here): Run<SetupFacts> => ({
  act: call("send-back-process", { ...seen(at), why: at.arg }),
  done: { step: "list", notice: say("setup-sent-back") },
  refused: () => ({ step: "review" }),
});

/** From here on they are a citizen in a test, until they end it. */
const tryIt = (at: Here): Next => ({
  act: call("try-process", { draft: draftIn(at) }),
  done: { flow: "trial", step: "walk", clear: true },
  refused: () => ({ step: "review" }),
});

/** Why it is not ready, for whoever asked. */
export const sendBackStep = reasonStep<SetupFacts>({
  id: "ORG-2",
  title: say("over-send-back"),
  lines: ({ facts: { shown } }) =>
    shown ? [say("setup-review-title", { title: titleOf(shown.file) }), ...standing(shown)] : [],
  given: sendBack,
  divert: (at) => onlyWithDraft(at) ?? (at.facts.shown?.askedBy === "other" ? undefined : { step: "review" }),
});

export const reviewStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  show: review,
  on: {
    mend,
    ask,
    approve,
    "send-back": { step: "send-back" },
    try: tryIt,
    whole: { step: "draft" },
    file: sendFile,
  },
  divert: onlyWithDraft,
};
