import { call } from "../acts.js";
import { refusalSay } from "../refusal-say.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { joined } from "../process-words.js";
import { day, gap, press, primary, quote, say, short, type Arg, type Screen } from "../screen.js";
import { answerNote } from "./author-notes.js";
import { type DeskFacts, type Here, type HelpItem, type Next } from "./facts.js";
import { only } from "./only.js";

const ANSWER = { min: 2, max: 1000 };
const SHORT_QUESTION = 36;

const kindWords = ({ kind }: HelpItem): Arg => say(`question-${kind}`);

/** Questions for a person, reports of used codes, second looks: the oldest first, without who asked. */
function questions({ facts }: Here): Screen {
  return {
    id: "ORG-9",
    lines: [
      say("desk-questions-title", { count: facts.questions.length }),
      ...(facts.questions.length === 0 ? [say("desk-questions-none")] : []),
    ],
    items: facts.questions.map((item, index) => ({
      line: joined([day(item.createdAt), kindWords(item), short(item.text, 2 * SHORT_QUESTION)]),
      button: press(joined([String(index + 1), short(item.text, SHORT_QUESTION)]), "open", item.id),
      beside: [press(say("button-read-number", { number: String(index + 1) }), "open", item.id)],
    })),
  };
}

export const questionsStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: questions,
  on: { open: ({ arg }) => ({ step: "question", set: { question: Number(arg), text: undefined } }) },
  divert: only("answer-questions"),
};

const onlyWithQuestion = (at: Here): Go | undefined =>
  only("answer-questions")(at) ??
  (at.facts.question ? undefined : { step: "questions", notice: say("refusal-question-answered") });

function question({ facts }: Here): Screen {
  const item = facts.question;
  if (!item) return { id: "ORG-9", lines: [say("refusal-question-answered")] };
  return {
    id: "ORG-9",
    lines: [
      joined([kindWords(item), day(item.createdAt)]),
      quote(item.text),
      gap,
      isReport(item) ? say("desk-pressure-how") : say("desk-answer-how", { max: ANSWER.max }),
    ],
    buttons: isReport(item) ? [[primary(say("button-report-read"), "read")]] : [],
  };
}

/** Whoever reports pressure is not written to: somebody else may see it. */
const isReport = ({ kind }: HelpItem): boolean => kind === "pressure";

const DONE: Go = { step: "questions", set: { text: undefined, question: undefined } };

const closeReport = ({ answers }: Here): Next => ({
  act: call("close-report", { request: Number(answers["question"] ?? 0) }),
  done: { ...DONE, toast: say("toast-report-read") },
  refused: () => ({ step: "questions" }),
});

export const questionStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  asks: { label: say("ask-answer"), max: ANSWER.max, several: true },
  show: question,
  on: { read: closeReport },
  typed: ({ arg, facts }) => {
    if (facts.question && isReport(facts.question)) return { notice: say("desk-pressure-how") };
    const refusal = lengthRefusal(arg, ANSWER);
    return refusal ? { notice: refusalSay(refusal) } : { step: "answer-check", set: { text: arg } };
  },
  divert: onlyWithQuestion,
};

const answer = ({ answers }: Here): Next => ({
  act: call("answer-request", {
    request: Number(answers["question"] ?? 0),
    text: String(answers["text"] ?? ""),
  }),
  done: { ...DONE, toast: say("toast-answered") },
  refused: () => ({ step: "questions" }),
});

export const answerCheckStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  show: ({ facts, answers }): Screen => ({
    id: "ORG-9",
    lines: [
      say("desk-preview-answer"),
      gap,
      ...answerNote(facts.process, facts.question?.text ?? "", String(answers["text"] ?? "")).lines,
    ],
    buttons: [[primary(say("button-send-answer"), "send"), press(say("button-change-answer"), "again")]],
  }),
  on: { send: answer, again: { step: "question" } },
  divert: onlyWithQuestion,
};
