import type { ChainBreak, ChainEnd } from "../domain/audit/chain.js";
import { parseMark, type Noted } from "../domain/audit/noted.js";
import { CommandRefused } from "./terminal.js";

export const entriesInWords = (count: number): string => (count === 1 ? "1 entry" : `${count} entries`);

/** `entry 4 was changed` */
export function brokenWords({ what, position }: ChainBreak): string {
  const which = position === undefined ? "an entry without a number" : `entry ${position}`;
  return `${which} ${{ changed: "was changed", missing: "is missing", added: "was added later" }[what]}`;
}

/** What somebody noted of the record earlier, as it is typed. */
export function markIn(typed: string): ChainEnd {
  const mark = parseMark(typed);
  if (!mark) throw new CommandRefused("--expect must be a number and a hash, like 120:9f3a7c21d05b8e44.");
  return mark;
}

export function notedLine(community: string, { position, what }: { position: number; what: Noted }): string {
  const is = {
    kept: "is as it was noted",
    changed: "is not the one that was noted",
    missing: "is not there",
  }[what];
  return what === "kept"
    ? `${community}: entry ${position} ${is}.`
    : `${community}: the record does not hold: entry ${position} ${is}.`;
}
