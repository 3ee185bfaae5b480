import { isAgreed } from "../../domain/proposal-merge.js";
import { projectNumberIn } from "../../domain/search/project-number.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { mergeAtOnce, mergeQuestion, numbersOf, type MergeTold } from "../merge/notes.js";
import { joined } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import {
  day,
  gap,
  instant,
  press,
  primary,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { type DeskFacts, type DeskMerge, type Here, type Next } from "./facts.js";
import { only } from "./only.js";
import { readNext } from "./reading.js";

const onlyReaders = only("read-proposals");

const NOTE = { min: 10, max: 500 };
const SHORT_TITLE = 30;

/** `version` is the one that was read; null for one that is public, which is taken as it stands. */
export const openMerge = (number: number, version: number | null) => ({
  step: "merge",
  set: { number, version, into: null, note: null },
});

/** Every merge there is, what became of it, and the way to propose one of two that are public (ORG-4). */
function merges({ facts }: Here): Screen {
  const { recent } = facts.merges;
  return {
    id: "ORG-4",
    lines: [
      say("desk-merges-title"),
      ...(recent.length === 0 ? [say("desk-merges-none")] : recent.map(mergeLine)),
    ],
    buttons: [...undoMergeRows(facts), [press(say("button-merge-two"), "which")]],
  };
}

const mergeLine = ({ from, into, standing: { state, answerBy, settledAt } }: DeskMerge): Arg =>
  joined([
    say("desk-merge-pair", { from: String(from.number), into: String(into.number) }),
    say(`desk-merge-${state}`, { on: day(settledAt ?? answerBy) }),
  ]);

export const undoMergeLines = ({ merges: { undoable } }: DeskFacts): Line[] =>
  undoable.map(({ from, into, standing, until }) =>
    say(standing.state === "done" ? "desk-done-merged" : "desk-done-merge-asked", {
      ...numbersOf({ from, into }),
      until: instant(until, "hour"),
    }),
  );

export const undoMergeRows = ({ merges: { undoable } }: DeskFacts): ButtonSpec[][] =>
  undoable.map(({ id, from }) => [
    press(say("button-undo-merge", { number: String(from.number) }), "undo-merge", id),
  ]);

export const undoMerge = ({ arg }: Here): Next => ({
  act: call("undo-merge", { merge: Number(arg) }),
  done: { step: "merges", notice: say("desk-merge-undone") },
  refused: () => ({ step: "merges" }),
});

export const mergesStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: merges,
  on: { which: { step: "merge-which" }, "undo-merge": undoMerge },
  divert: onlyReaders,
};

/** Of two public ones, the one that shall go on inside the other. */
const whichStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-merging") },
  asks: { label: say("ask-number"), max: 20 },
  show: (): Screen => ({ id: "ORG-4", lines: [say("desk-merge-which"), say("desk-merge-which-how")] }),
  typed: ({ arg }) => {
    const number = projectNumberIn(arg);
    return number === undefined ? { notice: say("desk-merge-no-number") } : openMerge(number, null);
  },
  divert: onlyReaders,
};

const onlyWithFrom = (at: Here): Go | undefined => {
  const { merge } = at.facts;
  const unknown = say("refusal-merge-unknown", { number: String(at.answers["number"] ?? "") });
  const notice = merge?.refusal ? refusalSay(merge.refusal) : unknown;
  return onlyReaders(at) ?? (merge?.from ? undefined : { step: "merges", notice });
};

/** ORG-4 [Merge…]: into which one; those that look close, and the one its author asked to join, are a press away. */
function target({ facts }: Here): Screen {
  const { merge } = facts;
  const from = merge?.from;
  return {
    id: "ORG-4",
    lines: [
      say("desk-merge", { number: String(from?.number ?? ""), title: from?.title ?? "" }),
      say("desk-merge-how"),
      ...(merge?.near.length ? [gap, say("desk-merge-near"), ...merge.near.map(nearLine)] : []),
    ],
    buttons: (merge?.near ?? []).map(({ number, title }) => [
      press(joined([String(number), short(title, SHORT_TITLE)]), "into", number),
    ]),
  };
}

const nearLine = ({ number, title, wished }: { number: number; title: string; wished: boolean }): Arg =>
  joined([String(number), title, ...(wished ? [say("desk-merge-wished")] : [])]);

const chooseTarget = (text: string): Go => {
  const into = projectNumberIn(text);
  return into === undefined
    ? { notice: say("desk-merge-no-number") }
    : { step: "merge-note", set: { into, note: undefined } };
};

const targetStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-merging") },
  asks: { label: say("ask-number"), max: 20 },
  show: target,
  on: { into: ({ arg }) => chooseTarget(arg) },
  typed: ({ arg }) => chooseTarget(arg),
  divert: onlyWithFrom,
};

/** Whatever stands in the way is said where another one can be chosen. */
const onlyWithTwo = (at: Here): Go | undefined => {
  const { merge } = at.facts;
  const alone = onlyWithFrom(at);
  if (alone) return alone;
  if (merge?.refusal) return { step: "merge", set: { into: undefined }, notice: refusalSay(merge.refusal) };
  return merge?.told ? undefined : { step: "merge" };
};

/** Nobody owns either of the two: there is nobody to write to, and nobody to wait for. */
const isAtOnce = (told: MergeTold | undefined): boolean => told !== undefined && isAgreed(told.standing);

const noteStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-merging") },
  asks: { label: say("ask-note"), max: NOTE.max, several: true },
  show: ({ facts }): Screen => ({
    id: "ORG-4",
    lines: [
      ...(facts.merge?.told ? [say("desk-merge-note", numbersOf(facts.merge.told))] : []),
      say("desk-merge-note-how"),
    ],
    buttons: [[press(say("button-no-note"), "skip")]],
  }),
  on: { skip: { step: "merge-check", set: { note: undefined } } },
  typed: ({ arg }) => {
    const refusal = lengthRefusal(arg, NOTE);
    return refusal ? { notice: refusalSay(refusal) } : { step: "merge-check", set: { note: arg } };
  },
  divert: (at) => onlyWithTwo(at) ?? (isAtOnce(at.facts.merge?.told) ? { step: "merge-check" } : undefined),
};

/** Exactly what both get, or what becomes of the two where there is nobody to ask. */
function check({ facts }: Here): Screen {
  const told = facts.merge?.told;
  const other = press(say("button-other-target"), "other");
  return isAtOnce(told)
    ? {
        id: "ORG-4",
        lines: [say("desk-merge-at-once"), gap, ...(told ? mergeAtOnce(told) : [])],
        buttons: [[primary(say("button-merge-now"), "send")], [other]],
      }
    : {
        id: "ORG-4",
        lines: [say("desk-merge-preview"), gap, ...(told ? mergeQuestion(told).lines : [])],
        buttons: [
          [primary(say("button-ask-authors"), "send")],
          [press(say("button-change-note"), "again"), other],
        ],
      };
}

const checkStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-merging") },
  show: check,
  on: {
    send: (at): Next => ({
      act: call("propose-merge", {
        proposal: at.facts.merge?.from?.number ?? 0,
        version: readVersion(at),
        into: Number(at.answers["into"] ?? 0),
        note: typeof at.answers["note"] === "string" ? at.answers["note"] : null,
      }),
      done: (now, { state }) => ({ ...toNext(now), toast: mergeToast(at, state === "done") }),
      refused: () => ({ step: "merge" }),
    }),
    again: { step: "merge-note" },
    other: { step: "merge", set: { into: undefined } },
  },
  divert: onlyWithTwo,
};

const mergeToast = (at: Here, isDone: boolean): Say =>
  isDone
    ? say("toast-merged", {
        from: String(at.facts.merge?.from?.number ?? ""),
        into: String(at.answers["into"] ?? ""),
      })
    : say("toast-merge-asked");

/** The one on the card it came from; null where only its number was typed. */
const readVersion = ({ answers }: Here): number | null =>
  typeof answers["version"] === "number" ? answers["version"] : null;

/** A card from the queue is followed by the next; of two public ones, the list comes back. */
const toNext = (at: Here): Next => (readVersion(at) === null ? { step: "merges" } : readNext(at));

export const mergeSteps = {
  merges: mergesStep,
  "merge-which": whichStep,
  merge: targetStep,
  "merge-note": noteStep,
  "merge-check": checkStep,
};
