import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { danger, press, quote, say, type Screen } from "../screen.js";
import type { CommentFacts, CommentItem, Here, Next } from "./facts.js";
import { gone } from "./list.js";

const chosen = ({ facts, answers }: Here): CommentItem | undefined =>
  facts.comments.items.find(({ id, own }) => own && String(id) === String(answers["comment"]));

/** Asked first, since words that are deleted do not come back (UX-09). */
function ask(at: Here): Screen {
  const item = chosen(at);
  if (!item) return gone;
  return {
    id: "SUP-2",
    lines: [say("comment-delete"), quote(item.text), say("comment-delete-what")],
    buttons: [
      [danger(say("button-delete-this-comment"), "delete"), press(say("button-keep-comment-mine"), "keep")],
    ],
  };
}

const deleteIt = ({ answers }: Here): Next => ({
  act: call("delete-comment", { comment: Number(answers["comment"] ?? 0) }),
  done: { step: "list", set: { comment: undefined }, toast: say("toast-comment-deleted") },
  refused: () => ({ step: "list" }),
});

export const deleteStep: ScreenStep<CommentFacts> = {
  kind: "screen",
  over: { title: say("over-comments") },
  show: ask,
  on: { delete: deleteIt, keep: { step: "list", set: { comment: undefined } } },
  divert: (at) => (chosen(at) ? undefined : { step: "list", notice: say("refusal-comment-gone") }),
};
