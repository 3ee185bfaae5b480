import type { CommentReason, CommentState } from "../../domain/comment.js";
import { entry, quote, say, type Arg, type Note } from "../screen.js";

interface Decided {
  text: string;
  state: CommentState;
  reason: CommentReason | null;
  about: { kind: "proposal" | "project"; number: number };
}

/** "proposal 218" */
export const aboutWords = ({ kind, number }: Decided["about"]): Arg =>
  kind === "project"
    ? say("comment-about-project", { number: String(number) })
    : say("comment-about-proposal", { number: String(number) });

/** What became of somebody's comment, in a message to them; staff stay unnamed. */
export const commentNote = ({ text, state, reason, about }: Decided): Note => ({
  id: "SUP-2",
  lines: [
    say(state === "public" ? "notice-comment-public" : "notice-comment-removed", {
      about: aboutWords(about),
    }),
    quote(text),
    ...(reason ? [say("notice-comment-why", { reason: say(`comment-reason-${reason}`) })] : []),
  ],
  buttons: [
    state === "public"
      ? [entry(say("button-see-comments"), "comments", about.kind, about.number)]
      : [entry(say("button-talk-to-person"), "help", "person")],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});

/** What became of a comment somebody reported, in a message to them; neither its writer nor other reporters are named. */
export const reporterNote = ({ state, about }: Pick<Decided, "state" | "about">): Note => ({
  id: "SUP-2",
  lines: [
    say(state === "removed" ? "notice-report-removed" : "notice-report-kept", { about: aboutWords(about) }),
  ],
  buttons: [
    [entry(say("button-see-comments"), "comments", about.kind, about.number)],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});
