import type { Refusal } from "../../domain/result.js";
import { minutesMark } from "../../domain/workshop.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { hasText } from "../process-words.js";
import { owesPublicReason, publicReasonIn, publicReasonLines } from "../public-reason.js";
import { refusalSay } from "../refusal-say.js";
import { danger, gap, local, press, primary, quote, remaining, say, type Line, type Say } from "../screen.js";
import type { Here, MeetingFacts, Next, ShownWorkshop } from "./facts.js";
import { NOTHING_TYPED } from "./list.js";
import { idOf, momentIn, onlyFor, textsIn, wordsIn } from "./staff.js";
import { whenAndWhere } from "./words.js";

type Checked = Pick<ShownWorkshop, "name" | "at" | "place" | "stepFree" | "childcare">;

/** It where and when it will be, as far as that is typed. */
function movedIn(at: Here): Checked | undefined {
  const { workshop } = at.facts;
  const begins = momentIn(at, wordsIn(at, "at"));
  if (!workshop || !begins.ok) return undefined;
  const address = wordsIn(at, "place");
  return { ...workshop, at: begins.value, place: address === "" ? workshop.place : { address } };
}

/** How many read of it: only those whom a message reaches. */
function toldLines({ facts: { told } }: Here): Line[] {
  const { coming, waiting, none } = told;
  if (coming + waiting + none === 0) return [say("workshop-told-nobody")];
  return [
    ...(coming + waiting > 0 ? [say("workshop-told", { coming, waiting })] : []),
    ...(none > 0 ? [say("workshop-told-reminded", { count: none })] : []),
  ];
}

const whyLines = (at: Here): Line[] => [gap, ...publicReasonLines(at), gap, ...toldLines(at)];

const titleLine = ({ facts: { workshop } }: Here): Line =>
  say("workshop-title", { name: local(workshop?.name ?? {}) });

/** Nothing of what was typed is left, once it is done or can no longer be. */
const backTo = ({ facts }: Here, notice: Say): Go => ({
  step: "workshop",
  set: NOTHING_TYPED(facts),
  notice,
});

/** Whatever somebody else changed meanwhile is read first, with what was typed; else nothing of that is left. */
const readAnewOr =
  (back: (at: Here, notice: Say) => Go) =>
  (at: Here, refusal: Refusal): Go =>
    refusal.code === "workshop-changed-meanwhile" ? {} : back(at, refusalSay(refusal));

/** The buttons name what was read. */
const versionIn = ({ facts }: Here): string => String(facts.workshop?.version ?? "");

const move = (at: Here): Next => ({
  act: call("move-workshop", {
    workshop: idOf(at),
    seen: Number(at.arg),
    at: movedIn(at)?.at.toISOString() ?? "",
    place: wordsIn(at, "place") || null,
    why: publicReasonIn(at),
  }),
  done: (now) => backTo(now, say("workshop-moved-told")),
  refused: readAnewOr(backTo),
});

/** UX-09: another day is told at once, so it is read once more, beside the one there was. */
export const moveCheckStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  show: (at) => {
    const { workshop, now } = at.facts;
    const moved = movedIn(at);
    return {
      id: "LAB-1",
      lines: [
        say("workshop-move-check"),
        titleLine(at),
        ...(workshop ? [gap, say("workshop-was"), ...whenAndWhere(workshop)] : []),
        ...(moved
          ? [
              say("workshop-will-be"),
              ...whenAndWhere(moved),
              say("workshop-begins", { in: remaining(moved.at, now) }),
            ]
          : []),
        ...whyLines(at),
      ],
      buttons: [
        [primary(say("button-move-and-tell"), "move", versionIn(at))],
        [press(say("button-change-something"), "change")],
      ],
    };
  },
  on: { move, change: { step: "move" } },
  divert: (at) =>
    onlyFor("workshops")(at) ?? (movedIn(at) && !owesPublicReason(at) ? undefined : { step: "move" }),
};

const cancel = (at: Here): Next => ({
  act: call("cancel-workshop", { workshop: idOf(at), seen: Number(at.arg), why: publicReasonIn(at) }),
  done: (now) => backTo(now, say("workshop-cancelled-told")),
  refused: readAnewOr(backTo),
});

/** UX-09: nobody takes it back. */
export const cancelCheckStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  show: (at) => ({
    id: "LAB-1",
    lines: [
      say("workshop-cancel-check"),
      titleLine(at),
      ...(at.facts.workshop ? whenAndWhere(at.facts.workshop) : []),
      ...whyLines(at),
    ],
    buttons: [
      [danger(say("button-cancel-and-tell"), "cancel", versionIn(at))],
      [press(say("button-change-text"), "change")],
    ],
  }),
  on: { cancel, change: { step: "cancel" } },
  divert: (at) => onlyFor("workshops")(at) ?? (owesPublicReason(at) ? { step: "cancel" } : undefined),
};

const publish = (at: Here): Next => ({
  act: call("write-minutes", { workshop: idOf(at), seen: at.arg, text: textsIn(at, "minutes") }),
  done: (now) => backTo(now, say("workshop-minutes-public")),
});

const minutesLines = (at: Here): Line[] => Object.values(textsIn(at, "minutes")).map((words) => quote(words));

/** What they take the place of. */
function replacedLines({ facts: { workshop } }: Here): Line[] {
  if (!workshop || !hasText(workshop.minutes)) return [];
  return [gap, say("workshop-minutes-replace"), quote(local(workshop.minutes))];
}

/** Everybody can read them from then on. */
export const minutesCheckStep: ScreenStep<MeetingFacts> = {
  kind: "screen",
  over: { title: say("over-workshop") },
  show: (at) => ({
    id: "LAB-1",
    lines: [
      say("workshop-minutes-check"),
      titleLine(at),
      say("workshop-minutes"),
      ...minutesLines(at),
      ...replacedLines(at),
    ],
    buttons: [
      [primary(say("button-publish-minutes"), "publish", minutesMark(at.facts.workshop?.minutes ?? {}))],
      [press(say("button-change-text"), "change")],
    ],
  }),
  on: { publish, change: { step: "minutes" } },
  divert: (at) =>
    onlyFor("workshops")(at) ?? (minutesLines(at).length === 0 ? { step: "minutes" } : undefined),
};
