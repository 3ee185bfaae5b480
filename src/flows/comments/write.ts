import { COMMENT } from "../../domain/comment.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Answers, FormStep, Go, ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import { press, primary, quote, say, type Arg, type Screen } from "../screen.js";
import { subjectIn, type CommentFacts, type Here, type Next } from "./facts.js";
import { gone, subjectWords } from "./list.js";

export const writeStep: FormStep<CommentFacts> = {
  kind: "form",
  title: say("comment-form"),
  fields: ({ facts }) => [
    {
      kind: "text",
      name: "text",
      id: "SUP-2",
      label: say("comment-form"),
      question: [say("comment-ask", { max: COMMENT.max }), appearsAs(facts), say("comment-rules")],
      ...COMMENT,
    },
  ],
  next: { step: "check" },
  divert: ({ facts }) => (facts.subject ? undefined : { step: "list" }),
};

const appearsAs = ({ person }: Facts): Arg =>
  person.name === undefined ? say("comment-without-name") : say("comment-with-name", { name: person.name });

const textIn = ({ text }: Answers): string => (typeof text === "string" ? text : "");

/** Exactly as it will appear. */
function check({ facts, answers }: Here): Screen {
  const { subject, process } = facts;
  if (!subject) return gone;
  return {
    id: "SUP-2",
    lines: [
      joined([say("comment-preview"), subjectWords(subject)]),
      quote(textIn(answers)),
      appearsAs(facts),
      process.rules.comments.heldFirst ? say("comment-then-read") : say("comment-then-public"),
    ],
    buttons: [
      [primary(say("button-post-comment"), "post")],
      [press(say("button-change-comment"), "change"), press(say("button-cancel-comment"), "cancel")],
    ],
  };
}

const post = ({ answers }: Here): Next => ({
  act: call("post-comment", { ...subjectIn(answers), text: textIn(answers) }),
  done: (_at, { held }): Go => ({
    step: "list",
    set: { text: undefined, page: undefined },
    ...(held === true ? { notice: say("comment-held") } : { toast: say("toast-comment-posted") }),
  }),
});

export const checkStep: ScreenStep<CommentFacts> = {
  kind: "screen",
  over: { title: say("over-comments") },
  show: check,
  on: {
    post,
    change: { step: "write" },
    cancel: { step: "list", set: { text: undefined } },
  },
  divert: ({ facts, answers }) => (facts.subject && textIn(answers) !== "" ? undefined : { step: "list" }),
};
