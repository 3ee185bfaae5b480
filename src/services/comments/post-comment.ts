import { cleanText } from "../../domain/clean-text.js";
import { COMMENT, COMMENTS_PER_HOUR, isCommentReason } from "../../domain/comment.js";
import { refuse } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import { addComment, addReport, countCommentsSince, lockComment } from "../../persistence/comments.js";
import { lockAuthor } from "../../persistence/proposals.js";
import { done, type Act } from "../act.js";
import { commentedOn } from "./commented-on.js";

const HOUR_MS = 60 * 60_000;

/** Says something about what everybody can read; where staff read first, it waits for them. */
export const postComment: Act<"post-comment"> = async (context, { on, number, text }) => {
  const { tx, now, process, person } = context;
  if (person.suspended) return refuse("suspended");
  const about = await commentedOn(tx, process, { on, number });
  if (!about || about.closed) return refuse("comment.nothing-there");
  const clean = cleanText(text);
  const length = lengthOf(clean);
  if (length < COMMENT.min || length > COMMENT.max) return refuse("answer-missing");
  // Two of a person's chats cannot both write the last comment of an hour.
  await lockAuthor(tx, person.id);
  const who = { processId: process.id, authorId: person.id };
  const written = await countCommentsSince(tx, { ...who, since: new Date(now.getTime() - HOUR_MS) });
  if (written >= COMMENTS_PER_HOUR) return refuse("comment.too-many", { most: COMMENTS_PER_HOUR });
  const { heldFirst } = process.rules.comments;
  const state = heldFirst ? "held" : "public";
  await addComment(tx, { ...who, on: about.id, text: clean, state, createdAt: now });
  return { ok: true, value: { held: heldFirst } };
};

/** Asks staff to look at what everybody can read. Nobody learns who did; said twice, it is one report. */
export const reportComment: Act<"report-comment"> = async (context, { comment: id, reason }) => {
  const { tx, now, process, person } = context;
  if (person.suspended) return refuse("suspended");
  if (!isCommentReason(reason)) return refuse("reason-unknown");
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const comment = known ? await lockComment(tx, { processId: process.id, id }) : undefined;
  if (comment?.standing.state !== "public" || comment.author === person.id) return refuse("comment.gone");
  await addReport(tx, { commentId: id, participantId: person.id, reason, createdAt: now });
  return done;
};
