import { call } from "../acts.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import { only } from "../desk/only.js";
import { maySomewhere } from "../../domain/desk/rights.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { press, say, short, type Arg, type Screen } from "../screen.js";
import type { QuestionItem } from "./facts.js";
import {
  answeredWords,
  SHORT_QUESTION,
  undoAnswer,
  undoAnswerLines,
  undoAnswerRows,
  waitingWords,
} from "./words.js";

const items = ({ help }: DeskFacts, words: (item: QuestionItem) => Arg): NonNullable<Screen["items"]> =>
  help.waiting.items.map((item, index) => ({
    line: words(item),
    button: press(joined([String(index + 1), short(item.text, SHORT_QUESTION)]), "open", item.id),
    beside: [press(say("button-read-number", { number: String(index + 1) }), "open", item.id)],
  }));

/** ORG-9: questions for a person, reports of used codes, second looks: overdue ones first, without who asked. */
function questions({ facts }: Here): Screen {
  const { waiting, answered } = facts.help;
  return {
    id: "ORG-9",
    lines: [
      say("desk-questions-title", { count: waiting.total }),
      ...(waiting.total === 0 ? [say("desk-questions-none")] : []),
    ],
    items: items(facts, waitingWords),
    after: undoAnswerLines(facts),
    buttons: [
      turnRow(waiting),
      ...undoAnswerRows(facts),
      [
        ...(answered > 0 ? [press(say("button-answered-questions", { count: answered }), "answered")] : []),
        ...(maySomewhere(facts.person, "look-up-references")
          ? [press(say("button-look-up-reference"), "reference")]
          : []),
      ],
    ],
  };
}

/** Answered and not closed: whoever asked may still answer back. */
function answeredQuestions({ facts }: Here): Screen {
  const { waiting } = facts.help;
  return {
    id: "ORG-9",
    lines: [
      say("desk-answered-title", { count: waiting.total }),
      say(waiting.total === 0 ? "desk-answered-none" : "desk-answered-how"),
    ],
    items: items(facts, answeredWords),
    buttons: [turnRow(waiting)],
  };
}

const itemIn = ({ facts, arg }: Here): QuestionItem | undefined =>
  facts.help.waiting.items.find(({ id }) => id === Number(arg));

/** Whoever opens a question has it for a while. One that cannot be theirs is read all the same. */
function open(at: Here): Next {
  const id = Number(at.arg);
  const to = { step: "question", set: { question: id, text: undefined, closing: undefined } };
  const item = itemIn(at);
  if (item?.kind === "pressure" || item?.own === true || item?.takenUntil) return to;
  return { act: call("take-request", { request: id }), done: to, refused: () => to };
}

export const questionsStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: questions,
  on: {
    open,
    page: ({ arg }) => ({ set: { page: arg } }),
    answered: { step: "answered-questions", set: { page: undefined } },
    reference: { step: "reference" },
    "undo-answer": undoAnswer,
  },
  divert: only("answer-passed-on"),
};

export const answeredQuestionsStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: answeredQuestions,
  on: { open, page: ({ arg }) => ({ set: { page: arg } }) },
  divert: only("answer-passed-on"),
};
