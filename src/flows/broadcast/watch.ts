import { only } from "../desk/only.js";
import type { BroadcastState } from "../../domain/broadcast.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import {
  danger,
  gap,
  instant,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { notesOf } from "./preview.js";
import { act, approve, approveButton, broadcastOf, isAsked } from "./approve.js";
import { isAuthor, type BroadcastFacts, type Here, type Next, type ShownBroadcast } from "./facts.js";
import { progressLines, stillWaiting } from "./progress.js";
import {
  goesLine,
  isReadWhole,
  quietLines,
  segmentLines,
  sizeWords,
  untilLines,
  wholeTextLines,
} from "./words.js";

const ENDED: readonly BroadcastState[] = ["done", "cancelled", "expired"];

/** ORG-6 (6 to 8): one that left its author's hands: it waits, is planned, goes out, or is over. */
function watch(at: Here): Screen {
  const { facts } = at;
  const { shown } = facts;
  if (!shown) return { id: "ORG-6", lines: [say("refusal-broadcast-gone")] };
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-title", { state: say(`broadcast-is-${shown.state}`) }),
      ...standingLines(at, shown),
      gap,
      ...wholeTextLines(facts, shown),
      gap,
      ...segmentLines(facts, shown.segment),
    ],
    buttons: [...actions(at, shown), [previewButton(at, shown)]],
  };
}

function standingLines({ facts }: Here, shown: ShownBroadcast): Line[] {
  switch (shown.state) {
    case "waiting":
      return [
        say("broadcast-written-by", { name: shown.authorName ?? say("staff-somebody") }),
        say("broadcast-size", { size: sizeWords(facts.size) }),
        goesLine(shown.dueAt, facts.now),
        ...quietLines(facts, shown.dueAt < facts.now ? facts.now : shown.dueAt),
        ...untilLines(facts, shown),
      ];
    case "planned":
      return [
        say("broadcast-size", { size: sizeWords(facts.size) }),
        plannedLine(shown.dueAt, facts.now),
        ...quietLines(facts, shown.dueAt),
        ...untilLines(facts, shown),
      ];
    case "draft":
      return [];
    default:
      return facts.progress ? progressLines(facts.progress, shown.state) : [];
  }
}

const plannedLine = (dueAt: Date, now: Date): Line =>
  dueAt <= now ? say("broadcast-goes-now") : say("broadcast-goes-at", { at: instant(dueAt, "weekday") });

const toPreview = say("button-preview-broadcast");

/** Only there all words can be read, and agreed to, that do not fit this screen. */
const previewButton = (at: Here, shown: ShownBroadcast): ButtonSpec =>
  isReadWhole(shown) || !isAsked(at) ? press(toPreview, "preview") : primary(toPreview, "preview");

function actions(at: Here, shown: ShownBroadcast): ButtonSpec[][] {
  switch (shown.state) {
    case "waiting":
      return isAuthor(at)
        ? [[press(say("button-take-back-broadcast"), "take-back")], [press(say("button-refresh"), "refresh")]]
        : [
            [
              ...(isReadWhole(shown) ? [approveButton] : []),
              press(say("button-send-back-broadcast"), "send-back"),
            ],
          ];
    case "planned":
      return [
        ...(isAuthor(at) ? [[press(say("button-take-back-broadcast"), "take-back")]] : []),
        [press(say("button-cancel-broadcast"), "cancel"), press(say("button-refresh"), "refresh")],
      ];
    case "planning":
    case "sending":
      return [
        [press(say("button-pause-broadcast"), "pause"), press(say("button-cancel-rest"), "cancel")],
        [press(say("button-refresh"), "refresh")],
      ];
    case "paused":
      return [
        [primary(say("button-resume-broadcast"), "resume"), press(say("button-cancel-rest"), "cancel")],
      ];
    default:
      return [];
  }
}

const takeBack = (at: Here): Next => ({
  act: call("take-back-broadcast", broadcastOf(at)),
  done: { step: "draft", notice: say("broadcast-taken-back") },
});

export const watchStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  show: watch,
  on: {
    approve,
    "send-back": { step: "send-back" },
    "take-back": takeBack,
    pause: act((at) => call("pause-broadcast", broadcastOf(at)), say("toast-broadcast-paused")),
    resume: act((at) => call("resume-broadcast", broadcastOf(at)), say("toast-broadcast-resumed")),
    cancel: { step: "cancel" },
    refresh: {},
    preview: (at) => ({ step: "preview", extras: notesOf(at) }),
  },
  divert: onlySent,
};

/** A draft of one's own is worked on; another's is nobody else's to see. */
export function onlySent(at: Here): Go | undefined {
  const { shown } = at.facts;
  const elsewhere = only("broadcast")(at);
  if (elsewhere) return elsewhere;
  if (shown?.state === "draft" && isAuthor(at)) return { step: "draft" };
  return shown && shown.state !== "draft"
    ? undefined
    : { step: "list", notice: say("refusal-broadcast-gone") };
}

/** Hard to undo, so it is asked once more (UX-09). */
function cancel({ facts }: Here): Screen {
  const sent = facts.progress?.sent ?? 0;
  const isBegun = facts.shown?.state !== "planned";
  return {
    id: "ORG-6",
    lines: isBegun
      ? [
          say("broadcast-cancel-received", { count: sent }),
          say("broadcast-cancel-rest", { count: stillWaiting(facts.progress) }),
        ]
      : [say("broadcast-cancel-sure")],
    buttons: [[danger(say(isBegun ? "button-cancel-rest" : "button-cancel-broadcast"), "stop")]],
  };
}

const stop = (at: Here): Next => ({
  act: call("cancel-broadcast", broadcastOf(at)),
  done: { step: "watch" },
  refused: () => ({ step: "watch" }),
});

export const cancelStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-sure") },
  show: cancel,
  on: { stop },
  divert: (at) =>
    onlySent(at) ?? (at.facts.shown && ENDED.includes(at.facts.shown.state) ? { step: "watch" } : undefined),
};
