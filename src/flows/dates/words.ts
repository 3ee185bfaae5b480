import {
  needsTwoOrganizers,
  type DateChange,
  type Pause,
  type Paused,
} from "../../domain/calendar/date-change.js";
import { pausesAt, planDates, toldMove, type DatePlan } from "../../domain/calendar/plan-dates.js";
import type { LocalText, Phase, Process } from "../../domain/process.js";
import type { Extra } from "../screen.js";
import { endOf, moment, say, type Line, type Note } from "../screen.js";
import { boxesNamed } from "../approve/publication-notes.js";
import { movedNotice } from "../notices/moved-notice.js";
import { goesOnNotice, pausedNotice, restsAt } from "../notices/paused-notice.js";
import type { DatesFacts } from "./facts.js";
import { dateRefusal } from "./refusal-words.js";

/** What a change comes to, date by date; why it cannot be, where it cannot. */
export function changeLines(process: Process, change: DateChange, now: Date): Line[] {
  const plan = planDates(process, change, now);
  if (!plan.ok) return [dateRefusal(process, plan.refusal)];
  switch (change.kind) {
    case "move":
      return moveLines(plan.value, change.phase, now);
    case "pause":
      return pauseLines(process, change, now);
    case "resume":
      return [say(restsAt(process, now).length > 1 ? "dates-resume-both" : "dates-resume")];
  }
}

function moveLines({ moved }: DatePlan, kind: string, now: Date): Line[] {
  const lines = moved.flatMap(({ before, after }): Line[] => {
    const phase = say(`phase-${after.kind}`);
    const dates = { from: moment(after.startsAt), until: endOf(after.endsAt, now) };
    if (after.kind !== kind) return [say("dates-moves-along", { phase, ...dates })];
    return [
      ...(+before.startsAt === +after.startsAt
        ? []
        : [
            say("dates-start", {
              phase,
              before: moment(before.startsAt),
              after: endOf(after.startsAt, now, "moment"),
            }),
          ]),
      ...(+before.endsAt === +after.endsAt
        ? []
        : [say("dates-end", { phase, before: endOf(before.endsAt, now), after: endOf(after.endsAt, now) })]),
    ];
  });
  return moved.length > 1 ? lines : [...lines, say("dates-nothing-along")];
}

function pauseLines(process: Process, change: Pause, now: Date): Line[] {
  const { what, until } = change;
  return [
    say(`dates-pause-${what}`, { until: moment(until) }),
    say(`dates-pause-${what}-means`),
    ...otherPauseLines(process, change, now),
    ...process.phases.flatMap((phase) => (isTouched(phase, change, now) ? lostLines(phase, until, now) : [])),
  ];
}

/** The one that this takes the place of, and the one that goes on beside it. */
function otherPauseLines(process: Process, { what, until }: Pause, now: Date): Line[] {
  const { pausedUntil, votePausedUntil } = pausesAt(process, now);
  const before = what === "process" ? pausedUntil : votePausedUntil;
  return [
    ...(before ? [say("dates-pause-was", { until: moment(before) })] : []),
    ...(what === "process" && votePausedUntil && votePausedUntil > until
      ? [say("dates-pause-vote-stays", { until: moment(votePausedUntil) })]
      : []),
    ...(what === "vote" && pausedUntil
      ? [say("dates-pause-process-stays", { until: moment(pausedUntil) })]
      : []),
  ];
}

/** Phases in which people lose days. */
const isTouched = ({ kind, startsAt, endsAt }: Phase, { what, until }: Pause, now: Date): boolean =>
  (kind === "voting" || (kind === "proposals" && what === "process")) && endsAt > now && startsAt < until;

function lostLines({ kind, startsAt, endsAt }: Phase, until: Date, now: Date): Line[] {
  return [
    ...(startsAt > now
      ? [say(`dates-pause-${kind}-late`, { from: moment(startsAt), late: moment(until) })]
      : []),
    say(`dates-pause-${kind}-end`, { until: endOf(endsAt, now) }),
  ];
}

/** Planned results that come along, and how many are told. */
export const reachLines = ({ process, people, publications }: DatesFacts): Line[] => [
  ...publications.map(({ boxes, to }) =>
    say("dates-publication-along", { areas: boxesNamed(process, boxes), at: moment(to) }),
  ),
  say("dates-people", { count: people }),
];

/** The same, and who must agree. */
export function standingLines(facts: DatesFacts): Line[] {
  const { process, now, others } = facts;
  return [
    ...reachLines(facts),
    ...(needsTwoOrganizers(process, now) ? [say("dates-two")] : []),
    ...(needsTwoOrganizers(process, now) && others === 0 ? [say("dates-two-nobody")] : []),
  ];
}

/** The message that everybody gets; undefined where there is none. */
function messageOf(process: Process, change: DateChange, why: LocalText, now: Date): Note | undefined {
  const plan = planDates(process, change, now);
  if (!plan.ok) return undefined;
  if (change.kind === "pause")
    return pausedNotice({ process, now, what: change.what, until: change.until, why });
  if (change.kind === "resume") return goesOnNotice({ process, now, what: endedBy(process, now), why });
  const { phases } = plan.value;
  const phase = toldMove(process.phases, phases, now);
  return phase && movedNotice({ process: { ...process, phases }, phase, now, why });
}

/** What goes on when somebody resumes; everything, where both rest. */
export const endedBy = (process: Process, now: Date): Paused => restsAt(process, now)[0]?.what ?? "process";

/** The same in each language of the process, as it is received. */
export function messagesOf(process: Process, change: DateChange, why: LocalText, now: Date): Extra[] {
  const note = messageOf(process, change, why, now);
  return note ? process.languages.map((language) => ({ kind: "note", note, language })) : [];
}
