import { pageOf } from "../../domain/browse/page.js";
import { isOverdue, readBy } from "../../domain/proposal-calendar.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { areaName, joined } from "../process-words.js";
import { photoImages, photoLines, placeWords, tags } from "../propose/words.js";
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
import {
  onlyStaff,
  type DeskFacts,
  type Here,
  type Next,
  type ReadingCard,
  type WaitingItem,
} from "./facts.js";

const SHORT_TITLE = 30;

/** The longest wait that is nobody's at this moment, and that somebody else wrote. */
const nextIn = ({ waiting }: DeskFacts): WaitingItem | undefined =>
  waiting.find(({ own, takenUntil }) => !own && !takenUntil);

const take = (number: number, toast?: Say): Next => ({
  act: call("take-proposal", { proposal: number }),
  done: { step: "read", set: { number, note: undefined, reason: undefined }, ...(toast && { toast }) },
  refused: () => ({ step: "queue" }),
});

/** Loads the next card, or says that there is none. */
export function readNext({ facts }: Here, toast?: Say): Next {
  const next = nextIn(facts);
  return next ? take(next.number, toast) : { step: "queue", ...(toast && { toast }) };
}

/** After a decision: the next card, with the way back beside it. */
export const afterDecision =
  (done: string, number: number) =>
  (at: Here): Next =>
    readNext(at, say(done, { number: String(number) }));

export const undoLine = ({ undo }: DeskFacts): Line[] =>
  undo
    ? [
        gap,
        say(`desk-done-${undo.verdict}`, { number: String(undo.number), until: instant(undo.until, "hour") }),
      ]
    : [];

export const undoRow = ({ undo }: DeskFacts): ButtonSpec[] =>
  undo ? [press(say("button-undo-decision", { number: String(undo.number) }), "undo", undo.number)] : [];

/** Back to the card as it was, in the same hands. */
export const undoLast = ({ arg }: Here): Next => ({
  act: call("undo-decision", { proposal: Number(arg) }),
  done: () => take(Number(arg)),
});

/** ORG-4, as a list: overdue ones first. */
function queue(at: Here): Screen {
  const { facts, answers } = at;
  const page = pageOf(facts.waiting, facts.capabilities.itemsPerPage, Number(answers["page"]));
  return {
    id: "ORG-4",
    lines: [
      say("desk-queue", { count: page.total }),
      ...(page.total === 0
        ? [say("desk-queue-empty")]
        : [gap, ...page.items.map((item) => itemLine(facts, item))]),
      ...undoLine(facts),
    ],
    buttons: [
      ...page.items.filter(({ own }) => !own).map((item) => [takeButton(item)]),
      turnRow(page),
      undoRow(facts),
    ],
  };
}

function itemLine({ process }: DeskFacts, item: WaitingItem): Arg {
  const { number, title, area, overdue, isChange, own, takenUntil } = item;
  return joined([
    String(number),
    title,
    ...(area === undefined ? [] : [areaName(process, area)]),
    ...(isChange ? [say("desk-is-change")] : []),
    ...(overdue ? [say("desk-is-overdue")] : []),
    ...(takenUntil ? [say("desk-is-taken", { until: instant(takenUntil, "hour") })] : []),
    ...(own ? [say("desk-is-own")] : []),
  ]);
}

const takeButton = ({ number, title }: WaitingItem): ButtonSpec =>
  press(joined([String(number), short(title, SHORT_TITLE)]), "take", number);

export const queueStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: queue,
  on: {
    take: ({ arg }) => take(Number(arg)),
    page: ({ arg }) => ({ set: { page: arg } }),
    undo: undoLast,
  },
  divert: onlyStaff,
};

/** ORG-4, one card: what was sent, how many more its author sent, and not who it is. */
function read({ facts }: Here): Screen {
  const { card } = facts;
  if (!card) return { id: "ORG-4", lines: [say("refusal-proposal-already-read")] };
  return {
    id: "ORG-4",
    lines: [...cardLines(facts, card), ...undoLine(facts)],
    buttons: [
      [primary(say("button-publish"), "publish")],
      [press(say("button-ask-change"), "ask"), danger(say("button-reject"), "reject")],
      [...photosButton(card), press(say("button-leave-for-others"), "release")],
      undoRow(facts),
    ],
  };
}

function cardLines({ process, now }: DeskFacts, { proposal, history }: ReadingCard): Line[] {
  const { text, standing, number } = proposal;
  const { waitingSince = now } = standing;
  const place = placeWords(process, text);
  const by = { on: day(waitingSince), by: day(readBy(process, waitingSince)) };
  return [
    joined([say("desk-card", { number: String(number ?? "") }), ...tags(process, text)]),
    say(isOverdue(process, standing, now) ? "desk-card-overdue" : "desk-card-sent", by),
    ...(standing.public === undefined ? [] : [say("desk-card-change")]),
    gap,
    say("propose-title-line", { title: text.title ?? "" }),
    quote(text.body ?? ""),
    ...(place ? [say("proposal-where", { address: place })] : []),
    ...photoLines(text.photos),
    gap,
    say("desk-card-history", { ...history }),
    say("desk-card-yours", { until: instant(standing.taken?.until ?? now, "hour") }),
  ];
}

const photosButton = ({ proposal: { text } }: ReadingCard): ButtonSpec[] =>
  text.photos.length > 0 ? [press(say("button-see-photos", { count: text.photos.length }), "photos")] : [];

/** Number and version of the card that is open; the act refuses when the text has changed meanwhile. */
export const openCard = ({ facts: { card } }: Here): { proposal: number; version: number } => ({
  proposal: card?.proposal.number ?? 0,
  version: card?.proposal.version ?? 0,
});

/** A card somebody else has decided about, or that was withdrawn, is none any more. */
export const onlyWithCard = (at: Here): Go | undefined =>
  onlyStaff(at) ??
  (at.facts.card ? undefined : { step: "queue", notice: say("refusal-proposal-already-read") });

const publish = (at: Here): Next => {
  const card = openCard(at);
  return { act: call("publish-proposal", card), done: afterDecision("toast-published", card.proposal) };
};

const release = (at: Here): Next => ({
  act: call("release-proposal", { proposal: openCard(at).proposal }),
  done: { step: "queue" },
});

export const readStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: read,
  on: {
    publish,
    ask: { step: "ask" },
    reject: { step: "reason" },
    release,
    photos: ({ facts }) => ({
      extras: [{ kind: "album", images: photoImages(facts.card?.proposal.text.photos ?? []) }],
    }),
    undo: undoLast,
  },
  divert: onlyWithCard,
};
