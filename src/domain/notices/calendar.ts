import { DateTime } from "luxon";
import { blackoutAt, endOfBlackout } from "../calendar/blackout.js";
import type { Phase, PhaseKind, Process } from "../process.js";

/** Something the calendar gives occasion to say, from when on and until when it is worth saying. */
export interface Occasion {
  kind: CalendarKind;
  /** The kind of a phase, or a day, or a week. */
  subject: string;
  /** Of the date it depends on: a date that moved gives another occasion. */
  version: number;
  dueAt: Date;
  usefulUntil: Date;
}

export type CalendarKind = "opens" | "closing" | "last-day" | "drafts" | "weekly";

/** What of a process its occasions depend on. */
export type NoticeCalendar = Pick<
  Process,
  "timeZone" | "phases" | "pausedUntil" | "votePausedUntil" | "boxes"
> & { rules?: Pick<Process["rules"], "blackouts"> };

/** That a phase has opened is news for three days. */
const OPENING_DAYS = 3;
/** Reminded so many days before a phase closes, and not when it opened less than a day before that. */
const CLOSING_DAYS = 3;
const LAST_DAY_HOUR = 9;
/** A reminder later than this long before the end, in minutes, reaches nobody in time. */
const TOO_LATE_MINUTES = 60;
const DAILY_HOUR = 10;
/** Whoever has had their messages of the week hears of an ageing draft in the next: it is spoken of but once. */
const DRAFTS_DAYS = 7;
/** Friday. */
const WEEKLY_DAY = 5;

/** Phases whose opening is told: in the others there is nothing to do. About six a year. */
const TOLD: ReadonlySet<PhaseKind> = new Set([
  "workshops",
  "proposals",
  "check",
  "voting",
  "results",
  "works",
]);
/** Phases in which there is something to finish before they close. */
const REMINDED: ReadonlySet<PhaseKind> = new Set(["proposals", "voting"]);

/**
 * Every occasion of a process around `now`: those of each phase, today's look at ageing drafts, this week's summary.
 * While the service is paused nothing is said, and on days of a blackout neither: what was due waits for the end of it.
 * Likewise of the vote alone while that is paused.
 */
export function occasionsOf(process: NoticeCalendar, now: Date): Occasion[] {
  const local = DateTime.fromJSDate(now, { zone: process.timeZone });
  return [...process.phases.flatMap((phase) => phaseOccasions(process, phase)), daily(local), weekly(local)]
    .map((occasion) => afterPause(occasion, process.pausedUntil))
    .flatMap((occasion) => afterBlackout(process, occasion));
}

/** One that is of no use any more after a blackout is none. */
function afterBlackout(process: NoticeCalendar, occasion: Occasion): Occasion[] {
  const blackout = blackoutAt(process, occasion.dueAt);
  if (!blackout) return [occasion];
  const dueAt = endOfBlackout(process, blackout);
  return occasion.usefulUntil > dueAt ? [{ ...occasion, dueAt }] : [];
}

function phaseOccasions(process: NoticeCalendar, phase: Phase): Occasion[] {
  return [
    ...(TOLD.has(phase.kind) ? opening(process, phase) : []),
    ...(REMINDED.has(phase.kind) ? [...closing(process, phase), ...lastDay(process, phase)] : []),
  ].map((occasion) => (phase.kind === "voting" ? afterPause(occasion, process.votePausedUntil) : occasion));
}

/** Results are news once there are some, however late they come. */
function opening(
  { boxes, timeZone }: NoticeCalendar,
  { kind, startsAt, endsAt, startVersion }: Phase,
): Occasion[] {
  const isResults = kind === "results";
  if (isResults && !boxes.some(({ state }) => state === "published")) return [];
  const days = DateTime.fromJSDate(startsAt, { zone: timeZone }).plus({ days: OPENING_DAYS }).toJSDate();
  const usefulUntil = isResults || days > endsAt ? endsAt : days;
  return [{ kind: "opens", subject: kind, version: startVersion ?? 1, dueAt: startsAt, usefulUntil }];
}

/** At the hour of the end, three calendar days before: a clock change in between makes no hour of difference (NOT-2). */
function closing({ timeZone }: NoticeCalendar, { kind, startsAt, endsAt, endVersion }: Phase): Occasion[] {
  const due = DateTime.fromJSDate(endsAt, { zone: timeZone }).minus({ days: CLOSING_DAYS });
  if (due.minus({ days: 1 }).toJSDate() < startsAt) return [];
  const usefulUntil = due.plus({ days: CLOSING_DAYS - 1 }).toJSDate();
  return [{ kind: "closing", subject: kind, version: endVersion ?? 1, dueAt: due.toJSDate(), usefulUntil }];
}

/** At nine on the last day; on the day before where the phase ends too early for that (NOT-3). */
function lastDay({ timeZone }: NoticeCalendar, { kind, startsAt, endsAt, endVersion }: Phase): Occasion[] {
  const usefulUntil = DateTime.fromJSDate(endsAt, { zone: timeZone }).minus({ minutes: TOO_LATE_MINUTES });
  const atNine = usefulUntil.set({ hour: LAST_DAY_HOUR, minute: 0, second: 0, millisecond: 0 });
  const due = atNine < usefulUntil ? atNine : atNine.minus({ days: 1 });
  if (due.toJSDate() <= startsAt) return [];
  return [
    {
      kind: "last-day",
      subject: kind,
      version: endVersion ?? 1,
      dueAt: due.toJSDate(),
      usefulUntil: usefulUntil.toJSDate(),
    },
  ];
}

/** Today's look at drafts whose time runs out (NOT-9). */
function daily(now: DateTime): Occasion {
  const due = now.startOf("day").set({ hour: DAILY_HOUR });
  return {
    kind: "drafts",
    subject: due.toFormat("yyyy-MM-dd"),
    version: 1,
    dueAt: due.toJSDate(),
    usefulUntil: due.plus({ days: DRAFTS_DAYS }).toJSDate(),
  };
}

/** This week's summary (NOT-10). */
function weekly(now: DateTime): Occasion {
  const due = now
    .startOf("week")
    .plus({ days: WEEKLY_DAY - 1 })
    .set({ hour: DAILY_HOUR });
  return {
    kind: "weekly",
    subject: due.toFormat("kkkk-'W'WW"),
    version: 1,
    dueAt: due.toJSDate(),
    usefulUntil: due.startOf("week").plus({ weeks: 1 }).toJSDate(),
  };
}

const afterPause = (occasion: Occasion, until: Date | undefined): Occasion =>
  until && occasion.dueAt < until && occasion.usefulUntil > until ? { ...occasion, dueAt: until } : occasion;
