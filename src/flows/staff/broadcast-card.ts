import { markOf, type BroadcastState } from "../../domain/broadcast.js";
import { shortId } from "../../domain/short-id.js";
import type { BroadcastFacts, ShownBroadcast } from "../broadcast/facts.js";
import {
  goesLine,
  segmentLines,
  sizeWords,
  untilLines,
  wholeTextLines,
  isReadWhole,
} from "../broadcast/words.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import { gap, inGroup, say, type ButtonSpec, type Line, type Note } from "../screen.js";

/** One card each time its author asks: what was tested anew is another. */
export const broadcastCardName = (shown: Pick<ShownBroadcast, "id" | "testedAt">): string =>
  `broadcast-${shortId(shown.id)}${markOf(shown)}`;

export interface BroadcastCardFacts extends Pick<BroadcastFacts, "process" | "languages" | "size" | "now"> {
  shown: ShownBroadcast;
  linkTo: LinkTo;
  /** Of the version this card was made for. */
  name: string;
  /** Who approved it. */
  approver: string | undefined;
}

/** ORG-6 (6) in the staff channel: whoever did not write it approves it there, or sends it back. */
export function broadcastCardNote(facts: BroadcastCardFacts): {
  note: Note & { name: string };
  waits: boolean;
} {
  const { shown, name } = facts;
  const waits = shown.state === "waiting" && broadcastCardName(shown) === name;
  return {
    waits,
    note: {
      id: "ORG-6",
      name,
      lines: waits ? waitingLines(facts) : [say("broadcast-card"), overLine(facts)],
      buttons: waits ? [answers(facts)] : [],
    },
  };
}

const waitingLines = (facts: BroadcastCardFacts): Line[] => [
  say("broadcast-card"),
  say("broadcast-written-by", { name: facts.shown.authorName ?? say("staff-somebody") }),
  ...wholeTextLines(facts, facts.shown),
  gap,
  ...segmentLines(facts, facts.shown.segment),
  say("broadcast-size", { size: sizeWords(facts.size) }),
  goesLine(facts.shown.dueAt, facts.now),
  ...untilLines(facts, facts.shown),
];

/** Whoever sends it back says why, which is between the two of them. What is not whole here is read there, and approved. */
function answers({ shown, linkTo }: BroadcastCardFacts): ButtonSpec[] {
  const inPrivate = (label: string): ButtonSpec =>
    privateDoor(linkTo, say(label), "broadcast", "watch", shortId(shown.id));
  if (!isReadWhole(shown)) return [inPrivate("button-open-broadcast")];
  const version = `${shortId(shown.id)}${markOf(shown)}`;
  return [
    inGroup(say("button-approve-broadcast"), "staff", "broadcast-approve", version),
    inPrivate("button-send-back-broadcast"),
  ];
}

const APPROVED: readonly BroadcastState[] = ["planned", "planning", "sending", "paused", "done", "expired"];

function overLine({ shown, approver, name }: BroadcastCardFacts): Line {
  const isThis = broadcastCardName(shown) === name;
  if (isThis && shown.approvedBy !== undefined && APPROVED.includes(shown.state))
    return say("broadcast-card-approved", { name: approver ?? say("staff-somebody") });
  return say(isThis && shown.state === "cancelled" ? "broadcast-card-cancelled" : "broadcast-card-back");
}
