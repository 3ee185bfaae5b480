import { needsApproval, sizeRefusal } from "../../domain/broadcast.js";
import { parseMoment } from "../../domain/typed-moment.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { dateRefusal } from "../dates/refusal-words.js";
import { refusalSay } from "../refusal-say.js";
import { danger, gap, instant, press, say, type Line, type Screen } from "../screen.js";
import { idIn, onlyDraft, type BroadcastFacts, type Here, type Next } from "./facts.js";
import { approvalLines, peopleIn, quietLines, sizeWords, untilLines } from "./words.js";

/** Only what was tested, and goes to enough people. */
const onlyReady = (at: Here): Go | undefined => {
  const elsewhere = onlyDraft(at);
  if (elsewhere) return elsewhere;
  if (!at.facts.shown?.testedAt) return { step: "draft", notice: say("refusal-broadcast-test-first") };
  const size = sizeRefusal(peopleIn(at.facts.size));
  return size.ok ? undefined : { step: "draft", notice: refusalSay(size.refusal) };
};

const NOW = "now";

/** ORG-6 (5) */
function when({ facts }: Here): Screen {
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-when", { size: sizeWords(facts.size) }),
      ...quietLines(facts, facts.now),
      ...approvalLines(facts),
    ],
    buttons: [[press(say("button-broadcast-now"), "now"), press(say("button-broadcast-date"), "date")]],
  };
}

export const whenStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-broadcast-when") },
  show: when,
  on: { now: { step: "sure", set: { at: NOW } }, date: { step: "date" } },
  divert: onlyReady,
};

const LONGEST_MOMENT = 40;

function onDate(at: Here): Go {
  const { process, now } = at.facts;
  const moment = parseMoment(at.arg, process.timeZone, now);
  return moment.ok
    ? { step: "sure", set: { at: moment.value.toISOString() } }
    : { notice: refusalSay(moment.refusal) };
}

export const dateStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-broadcast-when") },
  asks: { label: say("ask-moment"), max: LONGEST_MOMENT },
  show: ({ facts }) => ({
    id: "ORG-6",
    lines: [say("broadcast-date-ask"), say("broadcast-date-zone", { city: facts.process.city })],
  }),
  typed: onDate,
  divert: onlyReady,
};

const chosen = ({ answers, facts }: Here): Date | undefined => {
  const { at } = answers;
  if (at === NOW) return facts.now;
  const moment = new Date(String(at));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
};

/** Hard to undo, so it is asked once more, with how many it reaches (UX-09). */
function sure(at: Here): Screen {
  const { facts } = at;
  const count = peopleIn(facts.size);
  const waits = needsApproval(count);
  const dueAt = chosen(at) ?? facts.now;
  return {
    id: "ORG-6",
    lines: [
      say("broadcast-sure", { size: sizeWords(facts.size) }),
      whenLine(at, waits),
      ...quietLines(facts, dueAt),
      ...(facts.shown ? untilLines(facts, { ...facts.shown, dueAt }) : []),
      ...(waits ? [gap, ...approvalLines(facts)] : []),
    ],
    buttons: [
      [danger(waits ? say("button-ask-second") : say("button-send-broadcast", { count }), "send")],
      [press(say("button-broadcast-other-time"), "when")],
    ],
  };
}

const whenLine = (at: Here, waits: boolean): Line =>
  at.answers["at"] === NOW
    ? say(waits ? "broadcast-goes-approved" : "broadcast-goes-now")
    : say("broadcast-goes-at", { at: instant(chosen(at) ?? at.facts.now, "weekday") });

const send = (at: Here): Next => ({
  act: call("schedule-broadcast", {
    broadcast: idIn(at),
    dueAt: at.answers["at"] === NOW ? null : String(at.answers["at"]),
  }),
  done: (_now, { waits }) => ({
    step: "watch",
    clear: true,
    set: { at: undefined },
    notice: say(waits ? "broadcast-asked" : "broadcast-scheduled"),
  }),
  refused: ({ facts: { process } }, refusal) => ({ step: "draft", notice: dateRefusal(process, refusal) }),
});

export const sureStep: ScreenStep<BroadcastFacts> = {
  kind: "screen",
  over: { title: say("over-sure") },
  show: sure,
  on: { send, when: { step: "when" } },
  divert: (at) => onlyReady(at) ?? (chosen(at) ? undefined : { step: "when" }),
};
