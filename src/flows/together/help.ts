import { isWritingOpen } from "../../domain/proposal-calendar.js";
import type { ScreenStep } from "../flow.js";
import { gap, press, quote, say, short, type Screen } from "../screen.js";
import { called, onlyHelpers, type Here, type TogetherFacts } from "./facts.js";
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
    buttons: isOpen ? [[press(say("button-suggest-change"), "suggest")]] : [],
    nav: "home",
  };
}

export const helpStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: help,
  on: { suggest: { step: "suggest" } },
  divert: onlyHelpers,
};
