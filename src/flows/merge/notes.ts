import { mergeUndoUntil, type MergeRole, type MergeStanding } from "../../domain/proposal-merge.js";
import { day, entry, gap, instant, quote, say, type ButtonSpec, type Line, type Note } from "../screen.js";

/** One of two proposals, as those see it who are asked about them. */
export interface MergedOne {
  id: number;
  number: number;
  title: string;
  body: string;
}

/** What is asked, or told, about two proposals. */
export interface MergeTold {
  id: number;
  note: string | undefined;
  from: MergedOne;
  into: MergedOne;
  standing: MergeStanding;
}

export type MergeReader = MergeRole | "staff";

const STOP: ButtonSpec[] = [entry(say("button-stop-these"), "settings", "stop")];

export const numbersOf = ({
  from,
  into,
}: Pick<MergeTold, "from" | "into">): { from: string; into: string } => ({
  from: String(from.number),
  into: String(into.number),
});

/** What becomes of the two, in the same words for everybody who is asked. */
export const mergeTerms = (merge: MergeTold): Line[] => [
  say("merge-terms", numbersOf(merge)),
  say("merge-terms-writers", { into: String(merge.into.number) }),
  ...(merge.note === undefined ? [] : [say("merge-staff-say"), quote(merge.note)]),
];

/** What becomes of two that nobody owns, as staff read it before it is done. */
export const mergeAtOnce = (merge: MergeTold): Line[] => [
  ...titleLines(merge),
  gap,
  say("merge-terms", numbersOf(merge)),
  say("merge-text-stays"),
];

/** PRO-11: whoever began a proposal is asked whether it may become one with another. */
export const mergeQuestion = (merge: MergeTold): Note => ({
  id: "PRO-11",
  lines: [
    say("notice-merge-asked", numbersOf(merge)),
    ...titleLines(merge),
    gap,
    ...mergeTerms(merge),
    say("merge-until", { until: day(merge.standing.answerBy) }),
  ],
  buttons: [[entry(say("button-read-both"), "mine", "merge", merge.id)], STOP],
});

export const titleLines = ({ from, into }: MergeTold): Line[] => [
  say("merge-one", { number: String(into.number), title: into.title }),
  say("merge-one", { number: String(from.number), title: from.title }),
];

/** What came of it, to those who wrote the one that took the other in, to those who agreed in vain, and to staff. */
export function mergeNews(merge: MergeTold, reader: MergeReader): Note {
  if (reader === "staff") return { id: "ORG-4", lines: staffLines(merge), buttons: [[deskButton]] };
  const own = reader === "from" ? merge.from : merge.into;
  return {
    id: "PRO-11",
    lines: authorLines(merge),
    buttons: [[entry(say("button-see-proposal"), "mine", "view", own.id)], STOP],
  };
}

function authorLines(merge: MergeTold): Line[] {
  switch (merge.standing.state) {
    case "done":
      return [say("notice-merge-came", numbersOf(merge)), say("notice-merge-writers")];
    case "changed":
      return [say("notice-merge-changed", numbersOf(merge)), say("notice-merge-ask-again")];
    default:
      return [say("notice-merge-apart", numbersOf(merge)), say("notice-merge-unchanged")];
  }
}

const deskButton: ButtonSpec = entry(say("button-see-merges"), "desk", "merges");

/** Nobody is blamed: staff read that it did not come about, not who said what. */
function staffLines(merge: MergeTold): Line[] {
  const { standing } = merge;
  const { state } = standing;
  return [
    say(`merge-staff-${state}`, numbersOf(merge)),
    ...(state === "done"
      ? [say("merge-staff-undo", { until: instant(mergeUndoUntil(standing), "hour") })]
      : []),
    ...(state === "changed" ? [say("merge-staff-changed-then")] : []),
  ];
}

/** Told to those who support what went into another (PRO-11). */
export const supporterNote = ({
  number,
  into,
  title,
}: {
  number: number;
  into: number;
  title: string;
}): Note => ({
  id: "SUP-1",
  lines: [
    say("notice-merge-supported", { from: String(number), into: String(into) }),
    say("merge-one", { number: String(into), title }),
    say("notice-merge-counts", { into: String(into) }),
  ],
  buttons: [[entry(say("button-read-number", { number: String(into) }), "look", "proposal", into)], STOP],
});
