import { sizeRefusal } from "../../domain/broadcast.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
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
import { idIn, onlyDraft, type BroadcastFacts, type Here, type Next, type ShownBroadcast } from "./facts.js";
import { notesOf, test } from "./preview.js";
import { fewLines } from "./who.js";
import { peopleIn, segmentLines, sizeWords, textLines } from "./words.js";

const hasText = ({ texts }: ShownBroadcast): boolean => Object.values(texts.by).some((text) => text !== "");

/** ORG-6: a draft with all that was chosen so far, and the next thing to do. */
function draft({ facts }: Here): Screen {
  const { shown } = facts;
  if (!shown) return { id: "ORG-6", lines: [say("refusal-broadcast-gone")] };
  const next = nextThing(facts, shown);
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-draft"),
      ...textLines(facts, shown),
      gap,
      ...segmentLines(facts, shown.segment),
      say("broadcast-size", { size: sizeWords(facts.size) }),
      ...fewLines(facts),
      gap,
      testLine(shown),
    ],
    buttons: [
      [next],
      ...others(shown)
        .filter(({ verb }) => next.kind !== "press" || verb !== next.verb)
        .map((button) => [button]),
    ],
  };
}

const testLine = ({ testedAt }: ShownBroadcast): Line =>
  testedAt ? say("broadcast-tested", { at: instant(testedAt, "moment") }) : say("broadcast-not-tested");

/** In this order, and a test before it can go. */
function nextThing(facts: BroadcastFacts, shown: ShownBroadcast): ButtonSpec {
  if (!hasText(shown)) return primary(say("button-write-broadcast"), "write");
  if (!sizeRefusal(peopleIn(facts.size)).ok) return primary(say("button-broadcast-who"), "who");
  if (!shown.testedAt) return primary(say("button-test-broadcast"), "test");
  return primary(say("button-broadcast-when"), "when");
}

type Verb = Extract<ButtonSpec, { kind: "press" }>;

function others(shown: ShownBroadcast): Verb[] {
  const all = [
    press(say("button-write-broadcast"), "write"),
    press(say("button-broadcast-who"), "who"),
    ...(hasText(shown)
      ? [press(say("button-preview-broadcast"), "preview"), press(say("button-test-broadcast"), "test")]
      : []),
    press(say("button-delete-broadcast"), "delete"),
  ];
  return all.flatMap((button) => (button.kind === "press" ? [button] : []));
}

export const draftStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  show: draft,
  on: {
    write: { step: "write" },
    who: { step: "who" },
    preview: (at) => ({ step: "preview", extras: notesOf(at) }),
    test,
    when: { step: "when" },
    delete: { step: "delete" },
  },
  divert: onlyDraft,
};

const drop = (at: Here): Next => ({
  act: call("delete-broadcast", { broadcast: idIn(at) }),
  done: { step: "list", clear: true, set: { broadcast: undefined }, toast: say("toast-broadcast-deleted") },
  refused: () => ({ step: "list" }),
});

/** Hard to undo, so it is asked once more (UX-09). */
export const deleteStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-sure") },
  show: () => ({
    id: "ORG-6",
    lines: [say("broadcast-delete-sure")],
    buttons: [[danger(say("button-delete-broadcast"), "drop")]],
  }),
  on: { drop },
  divert: onlyDraft,
};
