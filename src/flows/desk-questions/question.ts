import { call } from "../acts.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import { only } from "../desk/only.js";
import { maySomewhere } from "../../domain/desk/rights.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { refusalSay } from "../refusal-say.js";
import {
  danger,
  gap,
  instant,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import type { QuestionThread } from "./facts.js";
import { lookUp, referenceIn } from "./reference.js";
import { headWords, threadLines } from "./words.js";

export const ANSWER = { min: 2, max: 1000 };

export const onlyWithQuestion = (at: Here): Go | undefined =>
  only("answer-passed-on")(at) ??
  (at.facts.help.thread ? undefined : { step: "questions", notice: say("refusal-question-gone") });

export const onlyToAnswer = (at: Here): Go | undefined => {
  const { thread } = at.facts.help;
  return (
    onlyWithQuestion(at) ??
    (thread && mayAnswer(thread) ? undefined : { step: "question", set: { question: thread?.id ?? 0 } })
  );
};

/** Which question, and what was the last said in it when it was read. */
export const seenIn = ({ answers }: Here): { request: number; seen: number } => ({
  request: Number(answers["question"] ?? 0),
  seen: Number(answers["seen"] ?? 0),
});

/** Whoever reports pressure is not written to: somebody else may see it. */
const isReport = ({ kind }: QuestionThread): boolean => kind === "pressure";

const mayAnswer = (thread: QuestionThread): boolean => whyNot(thread) === undefined;

function question({ facts }: Here): Screen {
  const { thread } = facts.help;
  if (!thread) return { id: "ORG-9", lines: [say("refusal-question-gone")] };
  return {
    id: "ORG-9",
    lines: [headWords(thread), ...threadLines(thread), gap, ...howLines(thread)],
    buttons: isReport(thread) ? readRows(thread) : buttons(facts, thread),
  };
}

/** Why this person cannot answer it now. */
function whyNot(thread: QuestionThread): Say | undefined {
  if (isReport(thread)) return say("desk-pressure-how");
  if (thread.own) return say("refusal-question-your-own");
  if (thread.state === "closed") return say("refusal-question-closed");
  return thread.takenUntil && say("question-is-taken", { until: instant(thread.takenUntil, "hour") });
}

function howLines(thread: QuestionThread): Line[] {
  const no = whyNot(thread);
  if (no) return [no];
  return [
    ...(thread.yoursUntil ? [say("question-yours", { until: instant(thread.yoursUntil, "hour") })] : []),
    say("desk-answer-how", { max: ANSWER.max }),
  ];
}

const readRows = ({ state }: QuestionThread): ButtonSpec[][] =>
  state === "waiting" ? [[primary(say("button-report-read"), "read")]] : [];

function buttons({ help: { standard }, person }: DeskFacts, thread: QuestionThread): ButtonSpec[][] {
  const reference = maySomewhere(person, "look-up-references") ? referenceIn(thread) : undefined;
  const found = reference === undefined ? [] : [[press(say("button-look-up-this"), "look-up", reference)]];
  if (!mayAnswer(thread)) return found;
  return [
    standard.length > 0 ? [press(say("button-standard-answers"), "standard")] : [],
    ...found,
    [press(say("button-pass-on"), "pass"), danger(say("button-close-question"), "close")],
    thread.yoursUntil ? [press(say("button-leave-for-others"), "release")] : [],
  ];
}

const closeReport = ({ answers }: Here): Next => ({
  act: call("close-report", { request: Number(answers["question"] ?? 0) }),
  done: { step: "questions", set: { question: undefined }, toast: say("toast-report-read") },
  refused: () => ({ step: "questions" }),
});

const release = ({ answers }: Here): Next => ({
  act: call("release-request", { request: Number(answers["question"] ?? 0) }),
  done: { step: "questions", set: { question: undefined } },
  refused: () => ({ step: "questions" }),
});

export const questionStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  asks: { label: say("ask-answer"), max: ANSWER.max, several: true },
  show: question,
  on: {
    read: closeReport,
    standard: { step: "standard", set: { page: undefined } },
    pass: { step: "pass", set: { page: undefined } },
    close: { step: "close", set: { closing: undefined } },
    release,
    "look-up": ({ arg }) => lookUp(arg, "question"),
  },
  typed: ({ arg, facts: { help } }) => {
    const { thread } = help;
    if (!thread) return {};
    const no = whyNot(thread);
    if (no) return { notice: no };
    const refusal = lengthRefusal(arg, ANSWER);
    return refusal ? { notice: refusalSay(refusal) } : { step: "answer-check", set: { text: arg } };
  },
  divert: onlyWithQuestion,
};
