import { ok, refuse, type Result } from "./result.js";
import { UNDO_MINUTES } from "./proposal.js";

/** Characters of a comment. */
export const COMMENT = { min: 2, max: 500 };

/** So many comments one person may write in an hour. */
export const COMMENTS_PER_HOUR = 5;

/** `deleted` is its author's own doing: its words are gone, what staff decided about it stays on record. */
export type CommentState = "held" | "public" | "removed" | "deleted";

/** Why a comment may be reported or removed. Everybody reads them before they write one. */
export const COMMENT_REASONS = ["insult", "private", "off-topic", "advertising"] as const;
export type CommentReason = (typeof COMMENT_REASONS)[number];

export const isCommentReason = (reason: string): reason is CommentReason =>
  (COMMENT_REASONS as readonly string[]).includes(reason);

/** What staff decided last, and what the comment was before. */
export interface CommentDecision {
  at: Date;
  by: string;
  reason: CommentReason | undefined;
  earlier: CommentState;
  toldAt: Date | undefined;
}

/** Where a comment stands with staff. */
export interface CommentStanding {
  state: CommentState;
  /** Reports that nobody has answered yet. */
  reported: boolean;
  decision: CommentDecision | undefined;
}

export type CommentAct = { kind: "publish" } | { kind: "remove"; reason: CommentReason } | { kind: "undo" };

/** Staff decide about comments that nobody has read yet, and about those that were reported. */
export const waitsForStaff = ({ state, reported }: CommentStanding): boolean =>
  state === "held" || (state === "public" && reported);

/** What its author sees in the list can be deleted by them. */
export const mayDelete = ({ state }: CommentStanding): boolean => state === "held" || state === "public";

/**
 * The standing after an act of somebody of the staff. Refuses with `comment.already-read`,
 * `comment.not-yours-to-undo`, `comment.undo-over` {minutes}.
 */
export function decideComment(
  standing: CommentStanding,
  act: CommentAct,
  by: string,
  now: Date,
): Result<CommentStanding> {
  if (act.kind === "undo") return undo(standing, by, now);
  if (!waitsForStaff(standing)) return refuse("comment.already-read");
  const reason = act.kind === "remove" ? act.reason : undefined;
  return ok({
    state: act.kind === "remove" ? "removed" : "public",
    reported: false,
    decision: { at: now, by, reason, earlier: standing.state, toldAt: undefined },
  });
}

/** Only whoever decided, only for a short while, and never once the author knows. */
function undo({ state, decision }: CommentStanding, by: string, now: Date): Result<CommentStanding> {
  if (!decision || state === "deleted") return refuse("comment.already-read");
  if (decision.by !== by) return refuse("comment.not-yours-to-undo");
  if (decision.toldAt || now.getTime() > decision.at.getTime() + UNDO_MINUTES * 60_000)
    return refuse("comment.undo-over", { minutes: UNDO_MINUTES });
  return ok({ state: decision.earlier, reported: decision.earlier === "public", decision: undefined });
}
