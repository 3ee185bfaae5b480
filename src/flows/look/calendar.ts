import { isOpen } from "../../domain/phase.js";
import { paperComesUntil } from "../../domain/paper-vote.js";
import type { Phase, Process } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { whenAndWhere } from "../meetings/words.js";
import { areaName, joined } from "../process-words.js";
import { remind, remindRow } from "../remind.js";
import { day, deadline, endOf, entry, gap, local, left, say, type Line, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";

/** INF-2: what is over, what is on now, what comes; and what one can do in each. */
function calendar({ facts }: Here): Screen {
  const { process, now } = facts;
  return {
    id: "INF-2",
    lines: [
      say("calendar-title", { title: local(process.title) }),
      ...process.phases.flatMap((phase) => phaseLines(process, phase, now)),
      ...workshopLines(facts),
    ],
    buttons: [
      remindRow(facts),
      facts.workshops.length > 0 ? [entry(say("button-workshops"), "meeting", "workshops")] : [],
      [entry(say("button-how"), "look", "how"), entry(say("button-help"), "help", "help")],
    ],
  };
}

/** Where the reader can meet the others next. */
function workshopLines({ process, person, workshops }: LookFacts): Line[] {
  if (workshops.length === 0) return [];
  const { area } = person;
  return [
    gap,
    area === undefined ? say("workshops-everywhere") : say("workshops-in", { area: areaName(process, area) }),
    ...workshops.map((one) => joined([local(one.name), ...whenAndWhere(one)])),
  ];
}

/** Where people vote on paper too, counting waits for it. */
function paperLines(process: Process, { kind }: Phase): Line[] {
  const until = kind === "voting" ? paperComesUntil(process) : undefined;
  return until ? [say("calendar-paper", { until: deadline(until) })] : [];
}

function phaseLines(process: Process, phase: Phase, now: Date): Line[] {
  const phaseName = say(`phase-${phase.kind}`);
  const moved = phase.movedFrom ? say("calendar-was", { was: endOf(phase.movedFrom, now) }) : "";
  const span = { from: day(phase.startsAt), until: endOf(phase.endsAt, now, "lastDay") };
  if (phase.endsAt <= now) return [say("calendar-past", { phase: phaseName, ...span })];
  const what = say(`calendar-can-${phase.kind}`);
  return isOpen(phase, now)
    ? [
        gap,
        say("calendar-now", {
          phase: phaseName,
          until: endOf(phase.endsAt, now),
          remaining: left(phase.endsAt, now),
          moved,
        }),
        what,
        ...paperLines(process, phase),
        gap,
      ]
    : [say("calendar-later", { phase: phaseName, ...span, moved }), what, ...paperLines(process, phase)];
}

export const calendarStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: calendar,
  on: { remind: () => remind },
};
