import { COMMENT_REASONS } from "../../domain/comment.js";
import { call, type ActCall } from "../acts.js";
import { nameOf } from "../comments/list.js";
import { aboutWords } from "../comments/note.js";
import type { Go, ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import { joined } from "../process-words.js";
import {
  danger,
  day,
  gap,
  instant,
  press,
  primary,
  quote,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { type DeskFacts, type Here, type Next, type WaitingComment } from "./facts.js";
import { only } from "./only.js";
import { waitingItem } from "./waiting-item.js";

const SHORT_TEXT = 60;

const isReported = ({ reports }: WaitingComment): boolean => reports.length > 0;

/** The first one that somebody else wrote. */
const nextIn = ({ comments }: DeskFacts): WaitingComment | undefined =>
  comments.waiting.find(({ own }) => !own);

const open = (id: number, toast?: Say): Go => ({
  step: "comment",
  set: { comment: id },
  ...(toast && { toast }),
});

/** The next one, or the list that says there is none. */
const onward = ({ facts }: Here, toast: Say): Go => {
  const next = nextIn(facts);
  return next ? open(next.id, toast) : { step: "comments", toast };
};

const undoLines = ({ comments: { undoable } }: DeskFacts): Line[] =>
  undoable.map(({ id, state, until }) =>
    say(state === "removed" ? "desk-comment-removed" : "desk-comment-public", {
      id: String(id),
      until: instant(until, "hour"),
    }),
  );

const undoRows = ({ comments: { undoable } }: DeskFacts): ButtonSpec[][] =>
  undoable.map(({ id }) => [press(say("button-undo-comment", { id: String(id) }), "undo", id)]);

const undo = ({ arg }: Here): Next => ({
  act: call("undo-comment", { comment: Number(arg) }),
  done: () => open(Number(arg)),
  refused: () => ({ step: "comments" }),
});

/** Comments that wait, reported ones first: everybody can read those. */
function queue({ facts }: Here): Screen {
  const { waiting } = facts.comments;
  return {
    id: "ORG-4",
    lines: [commentsLine(facts.comments), ...(waiting.length === 0 ? [say("desk-comments-none")] : [gap])],
    items: waiting.map((item) =>
      waitingItem({ number: item.id, text: item.text, line: itemLine(item), own: item.own }, "open"),
    ),
    after: undoLines(facts),
    buttons: undoRows(facts),
  };
}

/** "4 comments to read · 1 reported" */
export const commentsLine = ({
  total,
  reported,
  overdue,
}: Pick<DeskFacts["comments"], "total" | "reported" | "overdue">): Arg =>
  joined([
    say("desk-comments", { count: total }),
    ...(reported > 0 ? [say("desk-comments-reported", { count: reported })] : []),
    ...(overdue > 0 ? [say("desk-overdue", { count: overdue })] : []),
  ]);

const itemLine = (item: WaitingComment): Arg =>
  joined([
    String(item.id),
    short(item.text, SHORT_TEXT),
    ...(isReported(item) ? [say("desk-is-reported")] : []),
    ...(item.own ? [say("desk-is-own")] : []),
  ]);

export const commentsStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: queue,
  on: { open: ({ arg }) => open(Number(arg)), undo },
  divert: only("moderate-comments"),
};

/** One comment as everybody would read it, and why somebody thinks that nobody should. */
function card({ facts }: Here): Screen {
  const { card: item } = facts.comments;
  if (!item) return { id: "ORG-4", lines: [say("refusal-comment-already-read")] };
  return {
    id: "ORG-4",
    lines: [
      ...undoLines(facts),
      joined([
        say("desk-comment", { id: String(item.id), about: aboutWords(item.about) }),
        nameOf(item),
        day(item.at),
      ]),
      quote(item.text),
      ...item.reports.map(({ reason, count }) =>
        say("desk-comment-reports", { count, reason: say(`comment-reason-${reason}`) }),
      ),
    ],
    buttons: [
      [
        primary(say(isReported(item) ? "button-keep-comment" : "button-publish-comment"), "publish"),
        danger(say("button-remove-comment"), "remove"),
      ],
      ...undoRows(facts),
    ],
  };
}

const shown = ({ answers }: Here): number => Number(answers["comment"] ?? 0);

const decide =
  (act: (at: Here) => ActCall, done: string) =>
  (at: Here): Next => ({
    act: act(at),
    done: (now) => onward(now, say(done, { id: String(shown(at)) })),
    refused: () => ({ step: "comments" }),
  });

/** One that somebody else has decided about is none any more. */
const onlyWithComment = (at: Here): Go | undefined =>
  only("moderate-comments")(at) ??
  (at.facts.comments.card ? undefined : { step: "comments", notice: say("refusal-comment-already-read") });

export const commentStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-comment") },
  show: card,
  on: {
    publish: decide((at) => call("publish-comment", { comment: shown(at) }), "toast-comment-public"),
    remove: { step: "comment-reason" },
    undo,
  },
  divert: onlyWithComment,
};

/** Only for one of the reasons that people read before they write. */
export const commentReasonStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-comment") },
  show: ({ facts }): Screen => ({
    id: "ORG-4",
    lines: [say("desk-comment-reason"), quote(facts.comments.card?.text ?? "")],
    buttons: inRows(
      COMMENT_REASONS.map((reason) => press(say(`comment-reason-${reason}`), "reason", reason)),
      2,
    ),
  }),
  on: {
    reason: decide(
      (at) => call("remove-comment", { comment: shown(at), reason: at.arg }),
      "toast-comment-removed",
    ),
  },
  divert: onlyWithComment,
};
