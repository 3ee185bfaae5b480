import { answerBy } from "../../domain/help/thread.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { At, FormStep, Run, ScreenStep } from "../flow.js";
import { day, say } from "../screen.js";

const DONE = { request: undefined, reply: undefined };

const reply = ({ answers }: At<Facts>): Run<Facts> => ({
  act: call("reply-request", {
    request: Number(answers["request"] ?? 0),
    text: String(answers["reply"] ?? ""),
  }),
  done: { step: "replied", clear: true, set: DONE },
  refused: () => ({ step: "help", set: DONE }),
});

/** ORG-9, back to the office: it lands where the question is, and opens it again where it was closed. */
export const replyStep: FormStep<Facts> = {
  kind: "form",
  title: say("button-answer-back"),
  fields: () => [
    {
      kind: "text",
      name: "reply",
      id: "ORG-9",
      label: say("ask-reply"),
      question: [say("help-reply"), say("help-person-who-reads")],
      min: 2,
      max: 1000,
    },
  ],
  next: reply,
};

export const repliedStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: ({ facts: { now, process } }) => ({
    id: "ORG-9",
    lines: [say("help-replied", { by: day(answerBy(now, process.timeZone)) }), say("help-asked-then")],
    nav: "home",
  }),
};
