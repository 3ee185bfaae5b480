import { mayDelete } from "../../domain/comment.js";
import { refuse } from "../../domain/result.js";
import { eraseComment, lockComment } from "../../persistence/comments.js";
import { done, type Act } from "../act.js";

/** One's own comment, while it is in the list (SUP-2). Whatever staff decided about it stays on record. */
export const deleteComment: Act<"delete-comment"> = async ({ tx, process, person }, { comment: id }) => {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const comment = known ? await lockComment(tx, { processId: process.id, id }) : undefined;
  if (comment?.author !== person.id || !mayDelete(comment.standing)) return refuse("comment.gone");
  await eraseComment(tx, id);
  return done;
};
