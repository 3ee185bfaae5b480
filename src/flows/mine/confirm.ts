import { isPhaseOpen, phaseOf } from "../../domain/phase.js";
import type { Proposal } from "../../domain/proposal.js";
import { call, type ActCall } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { danger, deadline, press, say, type Line, type Say, type Screen } from "../screen.js";
import type { Here, MineFacts } from "./facts.js";

interface Confirmation {
  /** What will happen, in words. */
  lines: (facts: MineFacts, proposal: Proposal) => readonly Line[];
  /** The outcome as a button says it. */
  label: (proposal: Proposal) => Say;
  act: (proposal: number) => ActCall;
  done: Go;
}

/** PRO-10: what is hard to undo is asked once more, with its consequences. */
const confirmation = ({ lines, label, act, done }: Confirmation): ScreenStep<MineFacts> => ({
  kind: "screen",
  over: { title: say("over-sure") },
  show: ({ facts }: Here): Screen => ({
    id: "PRO-10",
    lines: facts.proposal ? lines(facts, facts.proposal) : [say("refusal-proposal-gone")],
    buttons: facts.proposal
      ? [[danger(label(facts.proposal), "do"), press(say("button-keep-proposal"), "back")]]
      : [],
    nav: "home",
  }),
  on: { do: ({ facts }) => ({ act: act(facts.proposal?.id ?? 0), done }) },
  divert: ({ facts }) => {
    if (!facts.proposal) return { step: "list", notice: say("refusal-proposal-gone") };
    return facts.as === "author" ? undefined : { step: "view", notice: say("refusal-not-first-author") };
  },
});

const isPublic = ({ standing: { state } }: Proposal): boolean => state === "public" || state === "in-check";

const numberIn = ({ number }: Proposal): string => String(number ?? "");

function canBeRestored({ process, now }: MineFacts): Say {
  const phase = phaseOf(process, "proposals");
  return phase && isPhaseOpen(process, "proposals", now)
    ? say("mine-withdraw-until", { until: deadline(phase.endsAt) })
    : say("mine-withdraw-for-good");
}

/** Whoever supports it will be told; how many, unless the process hides it. */
function supportersLine({ process, supporters }: MineFacts): Say[] {
  if (supporters === 0) return [];
  return process.rules.supports.hidden
    ? [say("mine-withdraw-supported")]
    : [say("mine-withdraw-supporters", { count: supporters })];
}

export const withdrawStep = confirmation({
  lines: (facts, proposal) => [
    say("mine-withdraw", { number: numberIn(proposal) }),
    isPublic(proposal) ? say("mine-withdraw-public") : say("mine-withdraw-waiting"),
    ...supportersLine(facts),
    canBeRestored(facts),
  ],
  label: (proposal) => say("button-withdraw-number", { number: numberIn(proposal) }),
  act: (proposal) => call("withdraw-proposal", { proposal }),
  done: { step: "view", notice: say("mine-is-withdrawn") },
});

export const deleteStep = confirmation({
  lines: (_facts, { text }) => [
    text.title === undefined ? say("mine-delete-untitled") : say("mine-delete", { title: text.title }),
    say("mine-delete-what"),
  ],
  label: () => say("button-delete-for-good"),
  act: (proposal) => call("delete-draft", { proposal }),
  done: { step: "list", notice: say("mine-is-deleted") },
});

export const dropStep = confirmation({
  lines: (_facts, proposal) => [say("mine-drop", { number: numberIn(proposal) }), say("mine-drop-what")],
  label: () => say("button-drop-for-good"),
  act: (proposal) => call("drop-change", { proposal }),
  done: { step: "view", notice: say("mine-is-dropped") },
});
