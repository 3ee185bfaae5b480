import { call } from "../acts.js";
import type { DeskFacts, Here, Next } from "../desk/facts.js";
import type { FormStep, ScreenStep } from "../flow.js";
import { danger, press, say, type Screen } from "../screen.js";
import { AFTER, backToQuestion } from "./answer.js";
import { ANSWER, onlyToAnswer, seenIn } from "./question.js";
import { previewOf } from "./words.js";

const lineIn = ({ answers }: Here): string => String(answers["closing"] ?? "");

const close = (at: Here): Next => ({
  act: call("close-request", { ...seenIn(at), text: lineIn(at) === "" ? null : lineIn(at) }),
  done: { ...AFTER, toast: say("toast-question-closed") },
  refused: backToQuestion,
});

/** The office's last word, as whoever asked will get it. */
export const closeStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-question") },
  show: (at): Screen => ({
    id: "ORG-9",
    lines: previewOf(at.facts, { kind: "closing", text: lineIn(at) }),
    buttons: [[danger(say("button-close-now"), "close"), press(say("button-add-closing-line"), "line")]],
  }),
  on: { close, line: { step: "close-edit" } },
  divert: onlyToAnswer,
};

export const closeEditStep: FormStep<DeskFacts> = {
  kind: "form",
  title: say("over-question"),
  fields: () => [
    {
      kind: "text",
      name: "closing",
      id: "ORG-9",
      label: say("ask-closing-line"),
      question: [say("desk-closing-line", { max: ANSWER.max })],
      ...ANSWER,
    },
  ],
  asksAll: true,
  next: { step: "close" },
  divert: onlyToAnswer,
};
