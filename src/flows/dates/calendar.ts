import { planDates } from "../../domain/calendar/plan-dates.js";
import type { Phase, Process } from "../../domain/process.js";
import { only } from "../desk/only.js";
import { restLine, restsAt } from "../notices/paused-notice.js";
import type { Go, ScreenStep } from "../flow.js";
import {
  endOf,
  entry,
  gap,
  local,
  moment,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { blackoutNamed } from "./refusal-words.js";
import { hasBegun, nothingChosen, phaseIn } from "./chosen.js";
import type { DatesFacts, Here } from "./facts.js";

/** ORG-3: the calendar, what waits, and what can be done to it. */
function calendar({ facts }: Here): Screen {
  const { process, now, request } = facts;
  const isResting = planDates(process, { kind: "resume" }, now).ok;
  return {
    id: "ORG-3",
    lines: [
      say("dates-title", { title: local(process.title) }),
      ...process.phases.map((phase) => phaseLine(phase, now)),
      ...restLines(process, now),
      ...blackoutLines(process),
      ...(request ? [gap, say("dates-request-waits")] : []),
    ],
    buttons: [
      request ? [primary(say("button-date-request"), "request")] : [],
      ...process.phases.filter(({ endsAt }) => endsAt > now).map((phase) => [moveButton(phase)]),
      [press(say("button-pause-dates"), "pause")],
      isResting ? [press(say("button-resume-dates"), "resume")] : [],
      [entry(say("button-desk"), "desk", "desk")],
    ],
  };
}

const moveButton = ({ kind }: Phase): ButtonSpec =>
  press(say("button-move-phase", { phase: say(`phase-${kind}`) }), "phase", kind);

function phaseLine({ kind, startsAt, endsAt }: Phase, now: Date): Line {
  const phase = say(`phase-${kind}`);
  const dates = { phase, from: moment(startsAt), until: endOf(endsAt, now) };
  if (endsAt <= now) return say("dates-phase-over", { phase, until: endOf(endsAt, now) });
  return startsAt <= now ? say("dates-phase-now", dates) : say("dates-phase", dates);
}

function restLines(process: Process, now: Date): Line[] {
  const lines = restsAt(process, now).map(({ what, until }) => restLine(what, until));
  return lines.length > 0 ? [gap, ...lines] : [];
}

const blackoutLines = (process: Process): Line[] =>
  (process.rules.blackouts ?? []).map(({ from }) => say("dates-blackout", blackoutNamed(process, from)));

/** Of one that has begun only the end can move: there is nothing to choose. */
function toPhase({ facts, arg }: Here): Go {
  const { process, now } = facts;
  const set = { ...nothingChosen(facts), act: "move", phase: arg };
  return hasBegun(phaseIn(process, set), now)
    ? { step: "date", set: { ...set, edge: "end" } }
    : { step: "phase", set };
}

export const calendarStep: ScreenStep<DatesFacts> = {
  kind: "screen",
  show: calendar,
  on: {
    phase: toPhase,
    pause: ({ facts }) => ({ step: "pause", set: { ...nothingChosen(facts), act: "pause" } }),
    resume: ({ facts }) => ({ step: "why", set: { ...nothingChosen(facts), act: "resume" } }),
    request: { step: "request" },
  },
  divert: only("dates"),
};
