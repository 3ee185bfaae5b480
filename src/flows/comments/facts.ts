import type { Page } from "../../domain/browse/page.js";
import type { LocalText } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { Answers, At, Go, Run } from "../flow.js";

/** What is talked about. A proposal's title is in its author's words, a project's in the languages of the process. */
export type CommentSubject =
  | { kind: "proposal"; number: number; title: string; into: number | undefined }
  | { kind: "project"; number: number; title: LocalText };

export interface CommentItem {
  id: number;
  text: string;
  name: string | undefined;
  at: Date;
  own: boolean;
  /** It waits to be read; only its author sees it. */
  held: boolean;
}

export interface CommentFacts extends Facts {
  /** Undefined when it is not public any more. */
  subject: CommentSubject | undefined;
  comments: Page<CommentItem>;
}

export type Here = At<CommentFacts>;
export type Next = Go | Run<CommentFacts>;

/** Comments on one screen (SUP-2). */
export const COMMENTS_PER_PAGE = 5;

export const commentsPage = ({ page }: Answers): number =>
  Math.min(Math.max(1, Math.trunc(Number(page ?? 1)) || 1), 10_000);

/** Which thing a conversation is about; it came from a button once, so it may be anything. */
export const subjectIn = ({ on, number }: Answers): { on: string; number: number } => ({
  on: String(on ?? ""),
  number: Number(number ?? 0),
});
