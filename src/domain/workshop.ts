import { createHash } from "node:crypto";
import { DateTime } from "luxon";
import { canonicalJson } from "./canonical-json.js";
import { isPhaseOpen } from "./phase.js";
import type { LocalText, Process } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

/** coming: has a place. waiting: in the line for one. none: only wants to be reminded. */
export type Seat = "coming" | "waiting" | "none";

export interface SignUp {
  id: number;
  participantId: string;
  seat: Seat;
}

/** People a workshop may have room for. */
export const CAPACITY = { min: 1, max: 5_000 };

/** A workshop is taken to last so long; after it, it is over. */
const LASTS_MS = 2 * 60 * 60_000;

/** What was said in a workshop, in characters. */
export const MINUTES = { min: 20, max: 1_500 };

/** The place of a workshop, in characters. */
export const WHERE = { min: 3, max: 120 };

/** What tells one text of the minutes from another. */
export const minutesMark = (minutes: LocalText): string =>
  createHash("sha256").update(canonicalJson(minutes), "utf8").digest("hex").slice(0, 16);

export const endOfWorkshop = (at: Date): Date => new Date(at.getTime() + LASTS_MS);

export const isOver = (at: Date, now: Date): boolean => endOfWorkshop(at) <= now;

/** What people proposed in one is entered while workshops or proposals are open. */
export const takesEntries = (process: Pick<Process, "phases">, now: Date): boolean =>
  isPhaseOpen(process, "workshops", now) || isPhaseOpen(process, "proposals", now);

/** Room for everybody where no capacity is named. */
const room = (capacity: number | undefined, signUps: readonly SignUp[]): number =>
  (capacity ?? Number.POSITIVE_INFINITY) - signUps.filter(({ seat }) => seat === "coming").length;

/**
 * Who gets a place now: the first of the line, as many as there is room for. Whoever signs up stands at the end of the line
 * first; so nobody waits while a place is free, nobody is passed over, and there are never more than fit.
 */
export function movedUp(capacity: number | undefined, signUps: readonly SignUp[]): SignUp[] {
  const line = signUps.filter(({ seat }) => seat === "waiting").toSorted((a, b) => a.id - b.id);
  return line.slice(0, Math.max(0, room(capacity, signUps)));
}

/** A capacity; refuses one that is none, or that takes a place away from somebody. */
export function checkCapacity(capacity: number | null, coming: number): Result<number | null> {
  if (capacity === null) return ok(null);
  const fits = Number.isSafeInteger(capacity) && capacity >= CAPACITY.min && capacity <= CAPACITY.max;
  if (!fits) return refuse("workshop-capacity", CAPACITY);
  return capacity < coming ? refuse("workshop-too-small", { coming }) : ok(capacity);
}

/** A workshop begins at a moment to come, within a year. */
export function checkMoment(at: Date, now: Date): Result<Date> {
  if (Number.isNaN(at.getTime())) return refuse("moment.unreadable");
  if (at <= now) return refuse("moment.past");
  return at.getTime() - now.getTime() > 366 * 24 * 60 * 60_000 ? refuse("moment.far") : ok(at);
}

const REMINDER_HOUR = 10;

/** When people are reminded: at ten on the day before, or at once where that is over. */
export function remindAt(at: Date, now: Date, timeZone: string): Date {
  const due = DateTime.fromJSDate(at, { zone: timeZone })
    .minus({ days: 1 })
    .set({ hour: REMINDER_HOUR, minute: 0, second: 0, millisecond: 0 })
    .toJSDate();
  return due > now ? due : now;
}

/** Whether somebody who asks for it now is still reminded: all are at once, and nobody later. */
export const isReminderToCome = (at: Date, now: Date, timeZone: string): boolean =>
  remindAt(at, now, timeZone) > now;
