import { cleanText } from "../../domain/clean-text.js";
import { CHECK_HOURS, CHECK_QUESTION, checkOptions, optionsRefusal } from "../../domain/quick-check.js";
import { lengthOf } from "../../domain/text-length.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import { defineFlow, type At, type FormStep, type Go, type Run, type ScreenStep } from "../flow.js";
import { forgotten } from "./forgotten.js";
import { gap, say } from "../screen.js";
import { typedCommand } from "../typed-command.js";

const ANSWERS = ["question", "options", "hours"] as const;

const textOf = (answer: unknown): string => (typeof answer === "string" ? answer : "");

function open({ answers }: At<Facts>): Run<Facts> {
  return {
    act: call("open-check", {
      group: textOf(answers["group"]),
      question: textOf(answers["question"]),
      options: checkOptions(textOf(answers["options"])),
      hours: Number(answers["hours"]),
    }),
    done: { step: "posted", clear: true, set: forgotten(["group", ...ANSWERS]) },
    // What was typed stays, for whoever invites the bot now.
    refused: (_at, { code }) => (code === "group-absent" ? {} : { step: "elsewhere" }),
  };
}

const asking = (field: string) => ({
  id: "SLK-7",
  label: say(`check-${field}-label`),
  question: [say(`check-${field}-question`)],
});

/** SLK-7 */
const writeStep: FormStep<Facts> = {
  kind: "form",
  title: say("check-form"),
  fields: () => [
    { kind: "text", name: "question", ...asking("question"), ...CHECK_QUESTION },
    { kind: "text", name: "options", ...asking("options"), min: 3, max: 400, several: true },
    {
      kind: "choice",
      name: "hours",
      ...asking("hours"),
      options: CHECK_HOURS.map((hours) => ({ value: String(hours), label: say("check-hours", { hours }) })),
    },
  ],
  check: (_at, name, value) => (name === "options" ? optionsRefusal(String(value)) : undefined),
  next: open,
  divert: ({ answers }) => (textOf(answers["group"]) === "" ? { step: "elsewhere" } : undefined),
};

const over = { title: say("check-form") };

const postedStep: ScreenStep<Facts> = {
  kind: "screen",
  over,
  show: () => ({ id: "SLK-7", lines: [say("check-posted"), gap, say("check-secret")], nav: "home" }),
};

const elsewhereStep: ScreenStep<Facts> = {
  kind: "screen",
  over,
  show: ({ facts: { capabilities, linkTo } }) => ({
    id: "SLK-7",
    lines: [
      say(linkTo ? "check-elsewhere-group" : "check-elsewhere", {
        check: typedCommand("check", capabilities),
      }),
    ],
    nav: "home",
  }),
};

/** What is typed after the command is the question, where it can be one. */
export function checkAsking(words: string): Go {
  const question = cleanText(words);
  const length = lengthOf(question);
  const isQuestion = length >= CHECK_QUESTION.min && length <= CHECK_QUESTION.max;
  return { flow: "check", step: "write", ...(isQuestion && { set: { question } }) };
}

/** A question to a channel that is not the vote: written in private, answered there. */
export const checkFlow = defineFlow<Facts>({
  id: "check",
  version: 1,
  first: "write",
  entries: { write: () => ({ step: "write" }) },
  momentary: ANSWERS,
  steps: { write: writeStep, posted: postedStep, elsewhere: elsewhereStep },
});
