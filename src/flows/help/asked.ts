import type { HelpKind } from "../../domain/help/thread.js";
import type { Facts } from "../facts.js";
import type { Answer, Answers, Go, On, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { gap, press, primary, quote, say, type Screen } from "../screen.js";

/** Characters of a question for a person. */
export const QUESTION = { min: 3, max: 1000 };
export const LONGEST_ASKED = QUESTION.max;

const isQuestion = (words: Answer | undefined): words is string =>
  typeof words === "string" && lengthRefusal(words, QUESTION) === undefined;

/** To a person, about something or just with a question; what another one was about is left behind. */
export const toPerson = (about?: HelpKind, number?: string) => ({ step: "person", set: { about, number } });

/** To a person: what was typed before comes along, where it can be a question, and is read once more. */
export const askPerson = (words: Answer | undefined): Go =>
  isQuestion(words)
    ? { step: "person-check", set: { about: undefined, number: undefined, text: words } }
    : { step: "person", set: { about: undefined, number: undefined, text: undefined } };

const check = ({ answers }: { answers: Answers }): Screen => ({
  id: "INF-10",
  lines: [say("help-check"), quote(String(answers["text"] ?? "")), gap, say("help-person-who-reads")],
  buttons: [[primary(say("button-send-question"), "send"), press(say("button-change-question"), "change")]],
});

/** INF-10: what was typed elsewhere, as it would go to a person. */
export const personCheck = (send: On<Facts>): ScreenStep<Facts> => ({
  kind: "screen",
  over: { title: say("over-help") },
  show: check,
  on: { send, change: { step: "person" } },
  divert: ({ answers }) => (isQuestion(answers["text"]) ? undefined : { step: "person" }),
});
