import { DateTime } from "luxon";

const at = (moment: Date, timeZone: string): DateTime => DateTime.fromJSDate(moment, { zone: timeZone });

/** What the clock on the wall says, as if there were no summer time. */
const onTheWall = (moment: Date, timeZone: string): number =>
  at(moment, timeZone).toUTC(0, { keepLocalTime: true }).toMillis();

/** By how much the clock on the wall is ahead from one moment to another, in milliseconds: noon to noon is whole days. */
export const wallClockBetween = (from: Date, to: Date, timeZone: string): number =>
  onTheWall(to, timeZone) - onTheWall(from, timeZone);

/**
 * A moment so much later by the clock on the wall: noon stays noon when the clocks change in between. An hour that they jump
 * over in spring is the one after it.
 */
export const movedByWallClock = (moment: Date, byMs: number, timeZone: string): Date =>
  DateTime.fromMillis(onTheWall(moment, timeZone) + byMs, { zone: "utc" })
    .setZone(timeZone, { keepLocalTime: true })
    .toJSDate();

/** So many days later, at the same hour. */
export const daysLater = (moment: Date, days: number, timeZone: string): Date =>
  at(moment, timeZone).plus({ days }).toJSDate();

/** `18:30` */
export const clockOf = (moment: Date, timeZone: string): string => at(moment, timeZone).toFormat("HH:mm");
