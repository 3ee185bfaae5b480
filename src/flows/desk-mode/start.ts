import { maySomewhere } from "../../domain/desk/rights.js";
import { isPhaseOpen, phaseOf } from "../../domain/phase.js";
import type { ScreenStep } from "../flow.js";
import { phaseClosed } from "../process-words.js";
import { danger, entry, gap, instant, press, primary, say, type Screen } from "../screen.js";
import { call } from "../acts.js";
import type { AssistFacts, Here, Next } from "./facts.js";
import { NOBODY } from "./nobody.js";
import { onlyHelpers } from "./only-helpers.js";
import { DESK } from "./over.js";
import { tooLateLines } from "./too-late.js";

/** ORG-10: nobody is in front of the desk, or somebody still is. */
function start(at: Here): Screen {
  const { process, now, turn, inOtherChat } = at.facts;
  if (!isPhaseOpen(process, "voting", now))
    return {
      id: "ORG-10",
      lines: [
        say("assist-title"),
        ...(turn ? tooLateLines(at.facts, undefined) : [phaseClosed(phaseOf(process, "voting"), now)]),
      ],
      buttons: turn ? [[danger(say("button-assist-end"), "end")]] : [],
      nav: "home",
    };
  if (turn) return somebody(turn.until);
  return inOtherChat ? goesOnInOtherChat(inOtherChat) : nobody(at);
}

const nobody = ({ facts: { process, clerk } }: Here): Screen => ({
  id: "ORG-10",
  lines: [say("assist-title"), say("assist-how"), gap, say("assist-secret")],
  buttons: [
    [primary(say("button-assist-document"), "person")],
    process.rules.eligibility.methods.includes("code") ? [press(say("button-assist-code"), "code")] : [],
    // Who has a chat of their own only needs to be checked.
    process.rules.eligibility.methods.includes("desk") && maySomewhere(clerk, "check-documents")
      ? [entry(say("button-assist-check"), "counter", "start")]
      : [],
  ],
  nav: "home",
});

const somebody = (until: Date): Screen => ({
  id: "ORG-10",
  lines: [say("assist-title"), say("assist-going-on", { until: instant(until, "hour") })],
  buttons: [[primary(say("button-assist-go-on"), "go-on")], [danger(say("button-assist-end"), "end")]],
  nav: "home",
});

const goesOnInOtherChat = (until: Date): Screen => ({
  id: "ORG-10",
  lines: [say("assist-title"), say("assist-elsewhere", { until: instant(until, "hour") })],
  buttons: [[danger(say("button-assist-end"), "end")]],
  nav: "home",
});

/** The person goes; the next one finds nothing. */
export const endTurn: Next = {
  act: call("end-at-desk", {}),
  done: { ...NOBODY, clear: true, notice: say("assist-ended") },
};

export const startStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyHelpers,
  show: start,
  on: {
    person: { step: "person", afresh: true },
    code: { step: "code", afresh: true },
    "go-on": { step: "entry" },
    end: () => endTurn,
  },
};
