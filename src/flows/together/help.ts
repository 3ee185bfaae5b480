import { isWritingOpen } from "../../domain/proposal-calendar.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { gap, press, quote, say, short, type Screen } from "../screen.js";
import { called, onlyHelpers, openId, seenIn, type Here, type TogetherFacts } from "./facts.js";
import { answerLines } from "./with.js";

/** The rest is read where a change of it is suggested. */
const FITS = 1000;

/** SLK-4: what a member of the group can do for a proposal that others write. */
function help({ facts }: Here): Screen {
  const { proposal, process, now } = facts;
  if (!proposal) return { id: "SLK-4", lines: [say("refusal-proposal-gone")] };
  const isOpen = isWritingOpen(process, proposal.standing, now);
  return {
    id: "SLK-4",
    lines: [
      say("together-title", { proposal: called(proposal) }),
      ...(proposal.text.body === undefined ? [] : [quote(short(proposal.text.body, FITS))]),
      gap,
      say("together-help"),
      ...answerLines(facts),
    ],
    buttons: [
      facts.isGroupAsked
        ? [press(say("button-looks-good"), "good"), press(say("button-not-yet"), "not-yet")]
        : [],
      isOpen ? [press(say("button-suggest-change"), "suggest")] : [],
    ],
    nav: "home",
  };
}

export const helpStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: help,
  on: {
    suggest: { step: "suggest" },
    good: (at) => ({
      act: call("answer-ready", { proposal: openId(at), version: seenIn(at) ?? 0, reason: null }),
      done: {},
    }),
    "not-yet": (at) => ({ step: "not-yet", set: { version: seenIn(at) } }),
  },
  divert: (at) => onlyHelpers(at) ?? (at.facts.isHelper ? undefined : { step: "with" }),
};
