import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { areaName, joined } from "../process-words.js";
import { photoImages } from "../propose/words.js";
import {
  danger,
  day,
  gap,
  instant,
  press,
  primary,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { type DeskFacts, type Here, type Next, type ReadingCard, type WaitingItem } from "./facts.js";
import { openMerge, undoMerge, undoMergeLines, undoMergeRows } from "./merge.js";
import { only } from "./only.js";
import { cardTitle, sentLines } from "./sent-lines.js";
import { waitingItem } from "./waiting-item.js";

/** Nobody has it at this moment, somebody else wrote it, and it waits for staff. */
export const isToRead = ({ own, takenUntil, mergeUntil }: WaitingItem): boolean =>
  !own && !takenUntil && !mergeUntil;

/** The longest wait of those that can be read. */
const nextIn = ({ waiting }: DeskFacts): WaitingItem | undefined => waiting.find(isToRead);

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

const undoable = (facts: DeskFacts): Line[] => [...facts.undoable.map(undoLine), ...undoMergeLines(facts)];

export const undoLines = (facts: DeskFacts): Line[] =>
  undoable(facts).length === 0 ? [] : [gap, ...undoable(facts)];

const decidedLines = (facts: DeskFacts): Line[] =>
  undoable(facts).length === 0 ? [] : [...undoable(facts), gap];

const undoLine = ({ verdict, number, until }: DeskFacts["undoable"][number]): Line =>
  say(`desk-done-${verdict}`, { number: String(number), until: instant(until, "hour") });

export const undoRows = (facts: DeskFacts): ButtonSpec[][] => [
  ...facts.undoable.map(({ number }) => [
    press(say("button-undo-decision", { number: String(number) }), "undo", number),
  ]),
  ...undoMergeRows(facts),
];

/** Back to the card as it was, in the same hands. */
export const undoLast = ({ arg }: Here): Next => ({
  act: call("undo-decision", { proposal: Number(arg) }),
  done: (_at, { waits }) =>
    waits === true ? take(Number(arg)) : { step: "looks", notice: say("desk-undone") },
});

/** ORG-4, as a list: overdue ones first. */
function queue(at: Here): Screen {
  const { facts, answers } = at;
  const page = pageOf(facts.waiting, facts.capabilities.itemsPerPage, Number(answers["page"]));
  return {
    id: "ORG-4",
    lines: [
      say("desk-queue", { count: page.total }),
      ...(page.total === 0 ? [say("desk-queue-empty")] : [gap]),
    ],
    items: page.items.map((item) =>
      waitingItem(
        { number: item.number, text: item.title, line: itemLine(facts, item), own: item.own },
        "take",
      ),
    ),
    after: undoLines(facts),
    buttons: [turnRow(page), ...undoRows(facts)],
  };
}

function itemLine({ process }: DeskFacts, item: WaitingItem): Arg {
  const { number, title, area, overdue, isChange, own, takenUntil, mergeUntil } = item;
  return joined([
    String(number),
    title,
    ...(area === undefined ? [] : [areaName(process, area)]),
    ...(isChange ? [say("desk-is-change")] : []),
    ...(overdue ? [say("desk-is-overdue")] : []),
    ...(takenUntil ? [takenWords(item)] : []),
    ...(mergeUntil ? [say("desk-is-merging", { until: day(mergeUntil) })] : []),
    ...(own ? [say("desk-is-own")] : []),
  ]);
}

/** "Reading: Anna, until 11:15" */
const takenWords = ({ takenBy, takenUntil }: Pick<WaitingItem, "takenBy" | "takenUntil">): Say =>
  say("desk-is-taken", {
    name: takenBy ?? say("staff-somebody"),
    until: takenUntil ? instant(takenUntil, "hour") : "",
  });

export const queueStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: queue,
  on: {
    take: ({ arg }) => take(Number(arg)),
    page: ({ arg }) => ({ set: { page: arg } }),
    undo: undoLast,
    "undo-merge": undoMerge,
  },
  divert: only("read-proposals"),
};

/** ORG-4, one card: what was sent, how many more its author sent, and not who it is. */
function read({ facts }: Here): Screen {
  const { card } = facts;
  if (!card) return { id: "ORG-4", lines: [say("refusal-proposal-already-read")] };
  const { version } = card.proposal;
  return {
    id: "ORG-4",
    // Above the card, or it would read as if it were about this one.
    lines: [...decidedLines(facts), ...cardLines(facts, card)],
    buttons: [
      [primary(say("button-publish"), "publish", version)],
      [press(say("button-ask-change"), "ask", version), danger(say("button-reject"), "reject", version)],
      ...(card.mergeAsked ? [] : [[press(say("button-merge"), "merge", version)]]),
      [...photosButton(card), press(say("button-leave-for-others"), "release")],
      ...undoRows(facts),
    ],
  };
}

function cardLines(facts: DeskFacts, card: ReadingCard): Line[] {
  return [
    cardTitle(facts.process, card.proposal),
    ...sentLines(facts, card),
    ...mergeAskedLines(card),
    readerLine(facts, card),
  ];
}

/** Who reads it may still decide otherwise: then nobody is asked any more. */
export const mergeAskedLines = ({ mergeAsked }: ReadingCard): Line[] =>
  mergeAsked
    ? [say("desk-card-merging", { into: String(mergeAsked.into), until: day(mergeAsked.until) })]
    : [];

/** Somebody who comes back to a card may have left it, or kept it too long, and others may have taken it since. */
function readerLine({ waiting, now }: DeskFacts, { proposal: { number, standing } }: ReadingCard): Line {
  const other = waiting.find((item) => item.number === number);
  if (other?.takenUntil) return takenWords(other);
  const { taken } = standing;
  return taken && taken.until > now
    ? say("desk-card-yours", { until: instant(taken.until, "hour") })
    : say("staff-card-nobody");
}

const photosButton = ({ proposal: { text } }: ReadingCard): ButtonSpec[] =>
  text.photos.length > 0 ? [press(say("button-see-photos", { count: text.photos.length }), "photos")] : [];

/** Number and version of the card as it was shown; the act refuses when the text has changed meanwhile. */
export const shownCard = ({ answers }: Here): { proposal: number; version: number } => ({
  proposal: Number(answers["number"] ?? 0),
  version: Number(answers["version"] ?? 0),
});

/** Whatever a card was refused for, it is shown again as it stands now, or what waits instead. */
export const backToCard = (): Go => ({ step: "read" });

/** A card somebody else has decided about, or that was withdrawn, is none any more. */
export const onlyWithCard = (at: Here): Go | undefined =>
  only("read-proposals")(at) ??
  (at.facts.card ? undefined : { step: "queue", notice: say("refusal-proposal-already-read") });

const publish = ({ answers, arg }: Here): Next => {
  const proposal = Number(answers["number"] ?? 0);
  return {
    act: call("publish-proposal", { proposal, version: Number(arg) }),
    done: afterDecision("toast-published", proposal),
    refused: backToCard,
  };
};

const release = (at: Here): Next => ({
  act: call("release-proposal", { proposal: shownCard(at).proposal }),
  done: { step: "queue" },
  refused: backToCard,
});

const decideBy =
  (step: string) =>
  ({ arg }: Here): Go => ({ step, set: { version: Number(arg), note: undefined, reason: undefined } });

export const readStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  show: read,
  on: {
    publish,
    ask: decideBy("ask"),
    reject: decideBy("reason"),
    merge: (at) => openMerge(Number(at.answers["number"] ?? 0), Number(at.arg)),
    release,
    photos: ({ facts }) => ({
      extras: [{ kind: "album", images: photoImages(facts.card?.proposal.text.photos ?? []) }],
    }),
    undo: undoLast,
    "undo-merge": undoMerge,
  },
  divert: onlyWithCard,
};
