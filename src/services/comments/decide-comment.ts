import { decideComment, isCommentReason, type CommentAct } from "../../domain/comment.js";
import { refuse, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import { lockComment, saveComment } from "../../persistence/comments.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireRight, requireSomewhere } from "../desk/staff.js";

/** Everybody can read it from now on; one that was reported stays as it is. */
export const publishComment: Act<"publish-comment"> = (context, { comment }) =>
  decide(context, comment, { kind: "publish" });

/** Only for one of the reasons that everybody reads before they write. */
export const removeComment: Act<"remove-comment"> = async (context, { comment, reason }) =>
  isCommentReason(reason) ? decide(context, comment, { kind: "remove", reason }) : refuse("reason-unknown");

/** Within two minutes its author has not been told: it is as if nothing had happened, but for the record. */
export const undoComment: Act<"undo-comment"> = (context, { comment }) =>
  decide(context, comment, { kind: "undo" });

async function decide(context: ActContext, id: number, act: CommentAct): Promise<Result<Outcome>> {
  const { tx, now, process, person } = context;
  const allowed = requireSomewhere(context, "moderate-comments");
  if (!allowed.ok) return allowed;
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const comment = known ? await lockComment(tx, { processId: process.id, id }) : undefined;
  if (!comment) return refuse("comment.already-read");
  const here = requireRight(context, "moderate-comments", comment.area);
  if (!here.ok) return here;
  if (comment.author === person.id) return refuse("comment.your-own");
  const { standing: before } = comment;
  const decided = decideComment(before, act, person.id, now);
  if (!decided.ok) return decided;
  await saveComment(tx, id, { before, after: decided.value });
  await record(context, {
    action: `${act.kind}-comment`,
    subject: `comment ${id}`,
    before: { state: before.state, reported: before.reported },
    after: { state: decided.value.state, reported: decided.value.reported },
    ...(act.kind === "remove" && { why: act.reason }),
  });
  return done;
}
