import { COMMENT_REASONS } from "../../domain/comment.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import { press, quote, say, type Screen } from "../screen.js";
import type { CommentFacts, CommentItem, Here, Next } from "./facts.js";
import { gone, nameOf } from "./list.js";

const reported = ({ facts, answers }: Here): CommentItem | undefined =>
  facts.comments.items.find(({ id, own }) => !own && String(id) === String(answers["comment"]));

/** Why; the comment stands above the question, so that nobody reports another than they mean. */
function report(at: Here): Screen {
  const item = reported(at);
  if (!item) return gone;
  return {
    id: "SUP-2",
    lines: [say("comment-report", { name: nameOf(item) }), quote(item.text), say("comment-report-who")],
    buttons: inRows(
      COMMENT_REASONS.map((reason) => press(say(`comment-reason-${reason}`), "reason", reason)),
      2,
    ),
  };
}

const sendReport = (at: Here): Next => ({
  act: call("report-comment", { comment: Number(at.answers["comment"] ?? 0), reason: at.arg }),
  done: { step: "list", notice: say("comment-reported") },
  refused: () => ({ step: "list" }),
});

export const reportStep: ScreenStep<CommentFacts> = {
  kind: "screen",
  over: { title: say("over-comments") },
  show: report,
  on: { reason: sendReport },
  divert: (at) => (reported(at) ? undefined : { step: "list", notice: say("refusal-comment-gone") }),
};
