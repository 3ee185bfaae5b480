import { needsTwoOrganizers, type DateChange } from "../../domain/calendar/date-change.js";
import { planDates, toldMove, type DatePlan } from "../../domain/calendar/plan-dates.js";
import type { LocalText, Process } from "../../domain/process.js";
import type { Extra } from "../screen.js";
import { endOf, moment, say, type Line, type Note } from "../screen.js";
import { boxesNamed } from "../approve/publication-notes.js";
import { movedNotice } from "../notices/moved-notice.js";
import { goesOnNotice, pausedNotice } from "../notices/paused-notice.js";
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
      return [say("dates-resume")];
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

function pauseLines(
  { phases }: Process,
  { what, until }: Extract<DateChange, { kind: "pause" }>,
  now: Date,
): Line[] {
  const running = phases.find(
    ({ kind, startsAt, endsAt }) => kind === "voting" && startsAt <= now && now < endsAt,
  );
  return [
    say(`dates-pause-${what}`, { until: moment(until) }),
    say(`dates-pause-${what}-means`),
    ...(running ? [say("dates-pause-end-stays", { until: endOf(running.endsAt, now) })] : []),
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
  if (change.kind === "resume") return goesOnNotice({ process, now, what: restingIn(process, now), why });
  const { phases } = plan.value;
  const phase = toldMove(process.phases, phases, now);
  return phase && movedNotice({ process: { ...process, phases }, phase, now, why });
}

export const restingIn = ({ pausedUntil }: Process, now: Date): "process" | "vote" =>
  pausedUntil !== undefined && pausedUntil > now ? "process" : "vote";

/** The same in each language of the process, as it is received. */
export function messagesOf(process: Process, change: DateChange, why: LocalText, now: Date): Extra[] {
  const note = messageOf(process, change, why, now);
  return note ? process.languages.map((language) => ({ kind: "note", note, language })) : [];
}
