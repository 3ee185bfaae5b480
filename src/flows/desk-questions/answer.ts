import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import type { FormStep, Go, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { press, primary, say, short, type Screen } from "../screen.js";
import { ANSWER, onlyToAnswer, seenIn } from "./question.js";
import { previewOf } from "./words.js";

const TITLE = 40;

/** After an answer: what waits, with the way back beside it. */
export const AFTER: Go = {
  step: "questions",
  set: { text: undefined, closing: undefined, question: undefined, seen: undefined },
};

const textIn = ({ answers }: Here): string => String(answers["text"] ?? "");

/** Whatever it was refused for, the question is shown again as it stands now, and what was written stays. */
export const backToQuestion = (): Go => ({ step: "question", set: { seen: undefined } });

const send = (at: Here): Next => ({
  act: call("answer-request", { ...seenIn(at), text: textIn(at) }),
  done: { ...AFTER, toast: say("toast-answered") },
  refused: backToQuestion,
});

/** Exactly what whoever asked will get, before it is sent. */
export const answerCheckStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  show: (at): Screen => ({
    id: "ORG-9",
    lines: previewOf(at.facts, { kind: "office", text: textIn(at) }),
    buttons: [[primary(say("button-send-answer"), "send"), press(say("button-change-answer"), "again")]],
  }),
  on: { send, again: { step: "answer-edit" } },
  divert: (at) => onlyToAnswer(at) ?? (textIn(at) === "" ? { step: "question" } : undefined),
};

/** The words as they are, to be changed. */
export const answerEditStep: FormStep<DeskFacts> = {
  kind: "form",
  title: say("over-question"),
  fields: () => [
    {
      kind: "text",
      name: "text",
      id: "ORG-9",
      label: say("ask-answer"),
      question: [say("desk-answer-edit", { max: ANSWER.max })],
      ...ANSWER,
    },
  ],
  asksAll: true,
  next: { step: "answer-check" },
  divert: onlyToAnswer,
};

/** Texts of the process, in the words of whoever asked; one press puts one where an answer is read before it goes. */
export const standardStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  show: ({ facts, answers }): Screen => {
    const page = pageOf(facts.help.standard, facts.capabilities.itemsPerPage, Number(answers["page"] ?? 1));
    return {
      id: "ORG-9",
      lines: [say("desk-standard")],
      items: page.items.map(({ key, title, text }, index) => ({
        line: joined([title, short(text, 2 * TITLE)]),
        button: press(short(title, TITLE), "choose", key),
        beside: [press(say("button-choose-answer", { number: index + 1 }), "choose", key)],
      })),
      buttons: [turnRow(page)],
    };
  },
  on: {
    choose: ({ facts, arg }) => {
      const chosen = facts.help.standard.find(({ key }) => key === arg);
      return chosen ? { step: "answer-check", set: { text: chosen.text } } : { toast: say("toast-stale") };
    },
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: onlyToAnswer,
};
