import { DateTime } from "luxon";
import type { LocalText, Process } from "../process.js";
import { ok, refuse, type Result } from "../result.js";

/** Days before an election on which organizers announce nothing and nobody votes. */
export interface Blackout {
  /** The first and the last day, `yyyy-mm-dd`, in the time zone of the process. */
  from: string;
  to: string;
  /** What it is for, in words for everybody. */
  name: LocalText;
}

type Dated = Pick<Process, "timeZone"> & { rules?: { blackouts?: readonly Blackout[] | undefined } };

const dayOf = (moment: Date, timeZone: string): string =>
  DateTime.fromJSDate(moment, { zone: timeZone }).toFormat("yyyy-MM-dd");

/** The one that a moment lies in. */
export const blackoutAt = (process: Dated, moment: Date): Blackout | undefined =>
  blackoutWithin(process, moment, new Date(moment.getTime() + 1));

/** The first one that shares a moment with the time from `start` until just before `end`; none when that is empty. */
export function blackoutWithin({ timeZone, rules }: Dated, start: Date, end: Date): Blackout | undefined {
  if (end <= start) return undefined;
  const [first, last] = [dayOf(start, timeZone), dayOf(new Date(end.getTime() - 1), timeZone)];
  return rules?.blackouts?.find(({ from, to }) => from <= last && first <= to);
}

/** A moment so long ago, days of blackouts not counted: what could not be told on them is news for as long after them. */
export function openTimeBefore(process: Dated, now: Date, ms: number): Date {
  let [until, left] = [now.getTime(), ms];
  const latestFirst = (process.rules?.blackouts ?? []).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  for (const blackout of latestFirst) {
    const start = startOfBlackout(process, blackout).getTime();
    const end = Math.min(endOfBlackout(process, blackout).getTime(), until);
    if (start >= end) continue;
    if (until - end >= left) break;
    left -= until - end;
    until = start;
  }
  return new Date(until - left);
}

const startOfBlackout = ({ timeZone }: Pick<Process, "timeZone">, { from }: Blackout): Date =>
  DateTime.fromISO(from, { zone: timeZone }).startOf("day").toJSDate();

/** The first moment after it. */
export const endOfBlackout = ({ timeZone }: Pick<Process, "timeZone">, { to }: Blackout): Date =>
  DateTime.fromISO(to, { zone: timeZone }).plus({ days: 1 }).startOf("day").toJSDate();

/** The same hour on the first day after a blackout; a moment outside of one stays. */
export function afterBlackouts(process: Dated, moment: Date): Date {
  const blackout = blackoutAt(process, moment);
  if (!blackout) return moment;
  const zone = process.timeZone;
  const { hour, minute } = DateTime.fromJSDate(moment, { zone });
  const after = DateTime.fromJSDate(endOfBlackout(process, blackout), { zone }).set({ hour, minute });
  return afterBlackouts(process, after.toJSDate());
}

/** The middle of a day, `yyyy-mm-dd`, where the process is. */
export const noonOf = ({ timeZone }: Pick<Process, "timeZone">, day: string): Date =>
  DateTime.fromISO(`${day}T12:00`, { zone: timeZone }).toJSDate();

/** As a refusal tells it, in the first language it has. */
export const toldOf = ({ from, to, name }: Blackout): { from: string; to: string; name: string } => ({
  from,
  to,
  name: Object.values(name)[0] ?? "",
});

/** Refuses with this code {from, to, name} where a day of the time from `start` to `end` is one of those. */
export function refuseIn(code: string, process: Dated, start: Date, end = start): Result<undefined> {
  const blackout = blackoutWithin(process, start, new Date(end.getTime() + 1));
  return blackout ? refuse(code, toldOf(blackout)) : ok(undefined);
}
