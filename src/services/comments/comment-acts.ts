import type { ActRegistry } from "../act.js";
import { deleteComment } from "./delete-comment.js";
import { publishComment, removeComment, undoComment } from "./decide-comment.js";
import { postComment, reportComment } from "./post-comment.js";

/** What people say about proposals and projects, and what staff do with it. */
export const commentActs = {
  "post-comment": postComment,
  "delete-comment": deleteComment,
  "report-comment": reportComment,
  "publish-comment": publishComment,
  "remove-comment": removeComment,
  "undo-comment": undoComment,
} satisfies Partial<ActRegistry>;
