import { isOpen, isPhaseOpen, phaseOf } from "../phase.js";
import { movedPhases } from "../process-changes.js";
import { PHASE_ORDER } from "../process-definition.js";
import type { Phase, Process } from "../process.js";
import { ok, refuse, type Result } from "../result.js";
import { blackoutAt, blackoutWithin, toldOf } from "./blackout.js";
import type { Calendar, DateChange, Move, Pause } from "./date-change.js";
import { movedByWallClock, wallClockBetween } from "./wall-clock.js";

/** What becomes of a calendar. */
export interface DatePlan extends Calendar {
  /** Phases whose dates change, in their order. */
  moved: readonly { before: Phase; after: Phase }[];
}

type Planned = Pick<Process, "timeZone" | "rules"> & Calendar;

/**
 * What a change of dates comes to at a moment. Refuses with `dates.no-phase`, `dates.phase-over` {phase},
 * `dates.phase-started` {phase}, `dates.past`, `dates.order` {phase}, `dates.overlap` {phase, until}, `dates.same`,
 * `dates.voting-shortened` {until}, `dates.blackout` and `dates.blackout-today` {from, to, name}, `dates.vote-not-open`,
 * `dates.pause-too-long` and `dates.inside-pause` {phase, until}, `dates.not-paused`.
 */
export function planDates(process: Planned, change: DateChange, now: Date): Result<DatePlan> {
  switch (change.kind) {
    case "move":
      return afterBlackout(process, now) ?? planMove(process, change, now);
    case "pause":
      return planPause(process, change, now);
    case "resume":
      return afterBlackout(process, now) ?? planResume(process, now);
  }
}

/** On such a day nothing may be announced, and so nothing that must be. A pause is: it stops what would do harm. */
function afterBlackout(process: Planned, now: Date): Result<never> | undefined {
  const blackout = blackoutAt(process, now);
  if (!blackout) return undefined;
  const { from, to, name } = toldOf(blackout);
  return refuse("dates.blackout-today", { from, to, name });
}

type Pauses = Pick<Calendar, "pausedUntil" | "votePausedUntil">;

const ahead = (until: Date | undefined, now: Date): Date | undefined =>
  until !== undefined && until > now ? until : undefined;

/** The pauses that go on at a moment. */
export const pausesAt = ({ pausedUntil, votePausedUntil }: Pauses, now: Date): Pauses => ({
  pausedUntil: ahead(pausedUntil, now),
  votePausedUntil: ahead(votePausedUntil, now),
});

/** What people do in these has no other time. */
const hasItsTime = ({ kind }: Phase): boolean => kind === "voting" || kind === "proposals";

/** One that is over, whether or not it has begun, before anybody can do anything again in it. */
const swallowedBy = (phases: readonly Phase[], { what, until }: Pause, now: Date): Phase | undefined =>
  phases.find(
    (phase) =>
      (what === "vote" ? phase.kind === "voting" : hasItsTime(phase)) &&
      phase.endsAt > now &&
      phase.endsAt <= until,
  );

/** A pause ends no other one: what was told of that stays true. */
function planPause(process: Planned, pause: Pause, now: Date): Result<DatePlan> {
  const { what, until } = pause;
  const { phases } = process;
  if (until <= now) return refuse("dates.past");
  if (what === "vote" && !isPhaseOpen(process, "voting", now)) return refuse("dates.vote-not-open");
  const cut = swallowedBy(phases, pause, now);
  if (cut) return refuse("dates.pause-too-long", { phase: cut.kind, until: cut.endsAt.toISOString() });
  const { pausedUntil, votePausedUntil } = pausesAt(process, now);
  if (what === "process")
    return +until === Number(pausedUntil)
      ? refuse("dates.same")
      : ok({ phases, pausedUntil: until, votePausedUntil, moved: [] });
  // While everything rests voting does so too: less than that changes nothing.
  const isSame = +until === Number(votePausedUntil) || (pausedUntil !== undefined && until <= pausedUntil);
  return isSame ? refuse("dates.same") : ok({ phases, pausedUntil, votePausedUntil: until, moved: [] });
}

function planResume(process: Planned, now: Date): Result<DatePlan> {
  const { pausedUntil, votePausedUntil } = pausesAt(process, now);
  return pausedUntil || votePausedUntil
    ? ok({ phases: process.phases, pausedUntil: undefined, votePausedUntil: undefined, moved: [] })
    : refuse("dates.not-paused");
}

function planMove(process: Planned, change: Move, now: Date): Result<DatePlan> {
  const phase = phaseOf(process, change.phase);
  if (!phase) return refuse("dates.no-phase");
  const { kind } = phase;
  if (phase.endsAt <= now) return refuse("dates.phase-over", { phase: kind });
  if (change.edge !== "end" && phase.startsAt <= now) return refuse("dates.phase-started", { phase: kind });
  const byMs = wallClockBetween(
    change.edge === "end" ? phase.endsAt : phase.startsAt,
    change.to,
    process.timeZone,
  );
  if (byMs === 0) return refuse("dates.same");
  const after = movedEdge(phase, change, byMs, process.timeZone);
  const phases = inOrder(process.phases).map((each) => (each === phase ? after : each));
  const all =
    change.edge === "start"
      ? phases
      : follow({ phases, after, change, byMs, now, timeZone: process.timeZone });
  const sound = checked(process, all, now);
  if (!sound.ok) return sound;
  const dated = movedPhases(process.phases, all.map(withoutEarlierEnd));
  return ok({
    phases: dated,
    pausedUntil: process.pausedUntil,
    votePausedUntil: process.votePausedUntil,
    moved: movesOf(process.phases, dated),
  });
}

/** What moves again has another end before: the one that people know now. */
function withoutEarlierEnd(phase: Phase): Phase {
  const { movedFrom: _, ...rest } = phase;
  return rest;
}

function movedEdge(phase: Phase, { edge, to }: Move, byMs: number, timeZone: string): Phase {
  if (edge === "start") return { ...phase, startsAt: to };
  if (edge === "end") return { ...phase, endsAt: to };
  return { ...phase, startsAt: to, endsAt: movedByWallClock(phase.endsAt, byMs, timeZone) };
}

const rank = ({ kind }: Phase): number => PHASE_ORDER.indexOf(kind);

const inOrder = (phases: readonly Phase[]): Phase[] => phases.toSorted((a, b) => rank(a) - rank(b));

/** Phases follow one another; only workshops may still run while proposals are taken. */
const isOverlapped = (earlier: Phase, later: Phase): boolean =>
  earlier.endsAt > later.startsAt && !(earlier.kind === "workshops" && later.kind === "proposals");

interface Following {
  phases: readonly Phase[];
  after: Phase;
  change: Move;
  byMs: number;
  now: Date;
  timeZone: string;
}

/** Later phases move by the same time of the clock on the wall, where they would overlap or all of them. One that runs keeps its start. */
function follow({ phases, after, change, byMs, now, timeZone }: Following): Phase[] {
  const done: Phase[] = [];
  for (const phase of phases) {
    const isLater = rank(phase) > rank(after);
    const mustMove = change.follow === "all" || done.some((earlier) => isOverlapped(earlier, phase));
    done.push(isLater && mustMove ? movedAlong(phase, byMs, now, timeZone) : phase);
  }
  return done;
}

const movedAlong = (phase: Phase, byMs: number, now: Date, timeZone: string): Phase => ({
  ...phase,
  ...(phase.startsAt > now && { startsAt: movedByWallClock(phase.startsAt, byMs, timeZone) }),
  endsAt: movedByWallClock(phase.endsAt, byMs, timeZone),
});

export const movesOf = (before: readonly Phase[], after: readonly Phase[]): DatePlan["moved"] =>
  inOrder(after).flatMap((phase) => {
    const was = before.find(({ kind }) => kind === phase.kind);
    return was && (+was.startsAt !== +phase.startsAt || +was.endsAt !== +phase.endsAt)
      ? [{ before: was, after: phase }]
      : [];
  });

/** Nothing is moved into the past, before its own start, into a phase before it or a pause; and nobody votes in a blackout. */
function checked(process: Planned, phases: readonly Phase[], now: Date): Result<undefined> {
  const { pausedUntil } = pausesAt(process, now);
  for (const { before, after } of movesOf(process.phases, phases)) {
    const changed = [
      ...(+before.startsAt === +after.startsAt ? [] : [after.startsAt]),
      ...(+before.endsAt === +after.endsAt ? [] : [after.endsAt]),
    ];
    if (changed.some((date) => date <= now)) return refuse("dates.past");
    if (after.endsAt <= after.startsAt) return refuse("dates.order", { phase: after.kind });
    if (pausedUntil && swallowedBy([after], { kind: "pause", what: "process", until: pausedUntil }, now))
      return refuse("dates.inside-pause", { phase: after.kind, until: pausedUntil.toISOString() });
    if (after.kind !== "voting") continue;
    if (isOpen(before, now) && after.endsAt < before.endsAt)
      return refuse("dates.voting-shortened", { until: before.endsAt.toISOString() });
    const blackout = blackoutIn(process, before, after);
    if (!blackout) continue;
    const { from, to, name } = toldOf(blackout);
    return refuse("dates.blackout", { from, to, name });
  }
  return overlapIn(phases);
}

/** In the days on which people could not vote before. */
const blackoutIn = (process: Planned, before: Phase, after: Phase) =>
  blackoutWithin(process, after.startsAt, earlierOf(before.startsAt, after.endsAt)) ??
  blackoutWithin(process, laterOf(before.endsAt, after.startsAt), after.endsAt);

const earlierOf = (one: Date, other: Date): Date => (one < other ? one : other);
const laterOf = (one: Date, other: Date): Date => (one > other ? one : other);

function overlapIn(phases: readonly Phase[]): Result<undefined> {
  for (const [index, phase] of phases.entries()) {
    const earlier = phases.slice(0, index).find((each) => isOverlapped(each, phase));
    if (earlier) return refuse("dates.overlap", { phase: earlier.kind, until: earlier.endsAt.toISOString() });
  }
  return ok(undefined);
}

/**
 * The move that people are told of: whatever moves along, they get one message, about the phase that runs, or the next one
 * that moved. Undefined when nothing that is still to come moved.
 */
export const toldMove = (before: readonly Phase[], after: readonly Phase[], now: Date): Phase | undefined =>
  movesOf(before, after)
    .map((move) => move.after)
    .filter(({ endsAt }) => endsAt > now)
    .toSorted((a, b) => +a.startsAt - +b.startsAt)[0];
