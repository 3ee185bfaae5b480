import { isOpen } from "../../domain/phase.js";
import type { Phase } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
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
      ...process.phases.flatMap((phase) => phaseLines(phase, now)),
    ],
    buttons: [
      remindRow(facts),
      [entry(say("button-how"), "look", "how"), entry(say("button-help"), "help", "help")],
    ],
  };
}

function phaseLines(phase: Phase, now: Date): Line[] {
  const phaseName = say(`phase-${phase.kind}`);
  const moved = phase.movedFrom ? say("calendar-was", { was: deadline(phase.movedFrom) }) : "";
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
        gap,
      ]
    : [say("calendar-later", { phase: phaseName, ...span, moved }), what];
}

export const calendarStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: calendar,
  on: { remind: () => remind },
};
