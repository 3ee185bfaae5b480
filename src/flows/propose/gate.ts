import { ASKED_FIELDS, isNeeded } from "../../domain/asked-fields.js";
import { isOpen, isPhaseOpen, phaseAt, phaseOf } from "../../domain/phase.js";
import type { Phase } from "../../domain/process.js";
import { areSupportsOpen } from "../../domain/support.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { areaName, phaseClosed, phaseNow } from "../process-words.js";
import { remind, remindRow } from "../remind.js";
import {
  day,
  entry,
  gap,
  instant,
  local,
  press,
  primary,
  quote,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import {
  groupIn,
  onlyWhileWriting,
  onward,
  SUSPENDED,
  titleIn,
  type Here,
  type Next,
  type ProposeFacts,
} from "./facts.js";

/** PRO-1: whether one can write here now, and how. */
function gate(at: Here): Screen {
  const { facts } = at;
  const phase = phaseOf(facts.process, "proposals");
  return phase && isOpen(phase, facts.now) ? open(at, phase) : closed(facts);
}

function open(at: Here, phase: Phase): Screen {
  const { facts } = at;
  const { process, sent, proposal } = facts;
  const most = process.rules.proposals.perPerson;
  const left = Math.max(0, most - sent);
  const title = titleIn(at);
  return {
    id: "PRO-1",
    lines: [
      say("propose-gate", { most }),
      ...(sent > 0 ? [say("propose-gate-left", { left, sent })] : []),
      phaseNow(phase, facts.now),
      ...(left > 0 ? [say("propose-gate-time"), ...neededLines(process)] : []),
      ...(facts.isGroups ? [say("propose-gate-group")] : []),
      ...(title === null ? [] : [gap, say("propose-gate-title", { title })]),
      ...draftLines(facts),
    ],
    buttons: [
      ...(proposal ? [[primary(say("button-propose-go-on"), "go-on")]] : []),
      left > 0 ? [proposal ? press(say("button-propose-another"), "start") : startButton] : [],
      [press(say("button-see-example"), "example"), entry(say("button-mine"), "mine", "list")],
    ],
  };
}

/** What one must be able to say, before one begins. */
function neededLines(process: ProposeFacts["process"]): Line[] {
  const needed = ASKED_FIELDS.filter((field) => isNeeded(process, field));
  return needed.length > 0 ? [say("propose-gate-needed", { what: needed.join("-and-") })] : [];
}

const startButton: ButtonSpec = primary(say("button-propose-start"), "start");

/** A draft is gone on with, or another is begun knowingly. */
function draftLines({ proposal }: ProposeFacts): Line[] {
  if (!proposal?.keptUntil) return [];
  const { title } = proposal.text;
  const until = day(proposal.keptUntil);
  return [
    gap,
    title === undefined ? say("propose-draft-untitled", { until }) : say("propose-draft", { title, until }),
  ];
}

/** ERR-3: when, and what is possible now. */
function closed(facts: ProposeFacts): Screen {
  const { process, now } = facts;
  const phase = phaseOf(process, "proposals");
  const current = phaseAt(process, now);
  const over = phase !== undefined && now >= phase.endsAt;
  return {
    id: "PRO-1",
    lines: [
      over
        ? say("propose-closed", { from: day(phase.startsAt), until: instant(phase.endsAt, "lastDay") })
        : phaseClosed(phase, now),
      ...(current ? [phaseNow(current, now)] : []),
      ...(areSupportsOpen(process, now) ? [say("propose-closed-support")] : []),
      ...draftLines(facts),
    ],
    buttons: [
      isPhaseOpen(process, "voting", now) ? [entry(say("button-vote"), "vote", "entry")] : [],
      areSupportsOpen(process, now) ? [entry(say("button-support-proposals"), "look", "proposals")] : [],
      remindRow(facts),
      [entry(say("button-projects"), "look", "list"), entry(say("button-calendar"), "look", "calendar")],
      [entry(say("button-mine"), "mine", "list")],
    ],
  };
}

const start = (at: Here): Next => ({
  act: call("start-draft", {
    file: null,
    position: null,
    into: null,
    group: groupIn(at),
    title: titleIn(at),
  }),
  done: (_at, { proposal }) => ({ step: "write", set: { proposal: proposal ?? null, title: undefined } }),
});

export const gateStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: gate,
  on: {
    start,
    "go-on": ({ facts }) => ({ step: "continue", set: { proposal: facts.proposal?.id, title: undefined } }),
    example: { step: "example" },
    remind: () => remind,
  },
  divert: ({ facts }) => (facts.person.suspended ? SUSPENDED : undefined),
};

/** What a good one looks like: the process's own example, and a real one from nearby. */
function example({ facts }: Here): Screen {
  const { process, example: real } = facts;
  return {
    id: "PRO-1",
    lines: [
      say("propose-example"),
      quote(local(process.rules.proposals.example)),
      ...(real
        ? [
            gap,
            say("propose-example-real", { area: areaName(process, real.area), number: String(real.number) }),
            say("propose-title-line", { title: real.title }),
            quote(real.body),
          ]
        : []),
    ],
    buttons: [isPhaseOpen(process, "proposals", facts.now) ? [startButton] : []],
  };
}

export const exampleStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: example,
  on: { start },
};

/** Only passed: sends on to the first question without an answer. */
export const continueStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: gate,
  divert: (at) => onlyWhileWriting(at) ?? onward(at.facts),
};
