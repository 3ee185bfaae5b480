import type { ScreenStep } from "../flow.js";
import { inRows, turnRow } from "../paging.js";
import { joined, numberOf } from "../process-words.js";
import {
  day,
  gap,
  local,
  press,
  primary,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import type { CommentFacts, CommentItem, CommentSubject, Here } from "./facts.js";

export const subjectWords = (subject: CommentSubject): Arg =>
  subject.kind === "project"
    ? say("comments-on-project", { number: numberOf(subject), title: local(subject.title) })
    : say("comments-on-proposal", { number: numberOf(subject), title: subject.title });

/** It was withdrawn, or never there. */
export const gone: Screen = { id: "SUP-2", lines: [say("refusal-comment-nothing-there")] };

/** SUP-2: the newest five, with who wrote them as they call themselves. */
function list({ facts }: Here): Screen {
  const { subject, comments } = facts;
  if (!subject) return gone;
  return {
    id: "SUP-2",
    lines: [
      joined([say("comments-title"), subjectWords(subject)]),
      ...(comments.count > 1
        ? [say("comments-page", { number: comments.number, count: comments.count })]
        : []),
      ...(comments.total === 0
        ? [say(isMerged(subject) ? "comments-none-there" : "comments-none")]
        : comments.items.flatMap(commentLines)),
    ],
    buttons: [[writeButton(subject)], ...inRows(comments.items.map(buttonOf), 2), turnRow(comments)],
  };
}

const isMerged = (
  subject: CommentSubject,
): subject is Extract<CommentSubject, { kind: "proposal" }> & { into: number } =>
  subject.kind === "proposal" && subject.into !== undefined;

/** What is said about one that was merged is read here, and goes on where it went. */
const writeButton = (subject: CommentSubject): ButtonSpec =>
  isMerged(subject)
    ? press(say("button-comments-there", { into: String(subject.into) }), "there", subject.into)
    : primary(say("button-write-comment"), "write");

function commentLines(item: CommentItem, index: number): Line[] {
  const head = [say("comment-by", { number: index + 1, name: nameOf(item), on: day(item.at) })];
  return [gap, joined(item.held ? [...head, say("comment-waits")] : head), quote(item.text)];
}

/** What a comment appears with. */
export const nameOf = ({ name }: { name: string | undefined }): Arg => name ?? say("comment-no-name");

const buttonOf = ({ id, own }: CommentItem, index: number): ButtonSpec =>
  own
    ? press(say("button-delete-comment", { number: index + 1 }), "delete", id)
    : press(say("button-report-comment", { number: index + 1 }), "report", id);

export const listStep: ScreenStep<CommentFacts> = {
  kind: "screen",
  over: { title: say("over-comments") },
  show: list,
  on: {
    write: { step: "write", set: { text: undefined } },
    there: ({ arg }) => ({ set: { on: "proposal", number: arg, page: undefined } }),
    report: ({ arg }) => ({ step: "report", set: { comment: arg } }),
    delete: ({ arg }) => ({ step: "delete", set: { comment: arg } }),
    page: ({ arg }) => ({ set: { page: arg } }),
  },
};
